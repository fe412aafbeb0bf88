using System.Text.Json;

namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>Loads the refunds that were given before a request.</summary>
internal sealed class PriorRefundLoader(string key, int? decimals, FactRows added)
{
    public void Load(WireObject document)
    {
        foreach ((JsonElement element, string path, long position) in document.List("priorRefunds"))
        {
            var refund = new WireObject(element, path, "currency", "lines", "allowances", "returnShipping", "total", "owed", "destinations");
            added.Add(FactTables.PriorRefunds, key, position, refund.Text("currency"), refund.Find("returnShipping") is not null);
            foreach ((JsonElement lineElement, string linePath, long place) in refund.RequiredList("lines"))
            {
                var line = new WireObject(lineElement, linePath, "line", "shipment", "quantity", "components", "refunded", "withheld");
                added.Add(FactTables.PriorLines, key, position, place, line.Text("line"), line.Text("shipment"), line.Whole("quantity"));
            }

            foreach ((JsonElement allowanceElement, string allowancePath, long place) in refund.List("allowances"))
            {
                var allowance = new WireObject(allowanceElement, allowancePath, "line", "shipment", "amount");
                added.Add(FactTables.PriorAllowances, key, position, place, allowance.Text("line"), allowance.Text("shipment"), allowance.Amount("amount", decimals));
            }

            foreach ((JsonElement destinationElement, string destinationPath, long place) in refund.List("destinations"))
            {
                var destination = new WireObject(destinationElement, destinationPath, "to", "payment", "amount");
                added.Add(FactTables.PriorDestinations, key, position, place, destination.Text("to"), destination.Text("payment"), destination.Amount("amount", decimals));
            }
        }
    }
}
