namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads lists of units: of which line, from which shipment, how many.</summary>
internal static class UnitsForm
{
    private static readonly MemberTable Members = new("line", "shipment", "quantity");

    public static ValueList<T> Read<T>(ref Cursor cursor, Func<string, int, string?, T> make)
    {
        var units = new ListBuilder<T>();
        cursor.BeginList();
        while (cursor.NextElement())
        {
            string line = "";
            string? shipment = null;
            int quantity = 0;
            ObjectScan scan = cursor.BeginObject(Members);
            while (cursor.NextMember(ref scan))
            {
                switch (scan.Member)
                {
                    case 0: line = cursor.Name(); break;
                    case 1: shipment = cursor.Name(); break;
                    default: quantity = cursor.Quantity(); break;
                }
            }

            scan.Require(0b_101);
            units.Add(make(line, quantity, shipment));
        }

        return units.ToValueList();
    }
}
