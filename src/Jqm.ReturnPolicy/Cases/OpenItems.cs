namespace Jqm.ReturnPolicy.Cases;

/// <summary>
/// Counts the approved units of each item of a request that are still out, and allocates units to items by place (line and shipment). Units that come back are taken first from
/// items whose goods must come back. Units that are settled without a return are taken only from items whose goods may be kept. Among several items, the earlier item of the
/// request comes first.
/// </summary>
internal sealed class OpenItems
{
    private readonly ReturnCase _case;
    private readonly int[] _locations;
    private readonly bool[] _mayBeKept;
    private readonly long[] _open;

    /// <summary>Counts the open units of an approved case after all its events.</summary>
    public OpenItems(ReturnCase @case)
    {
        _case = @case;
        ValueList<RequestedItem> items = @case.Request.Items;
        _locations = items.Select(item => @case.Order.Ledger.Resolve(item.LineId, item.ShipmentId)).ToArray();
        _mayBeKept = items.Select(item => MayBeKept(@case.InForce.Terms, item.Reason)).ToArray();
        _open = new long[items.Count];
        foreach (CaseEvent happened in @case.Events)
        {
            switch (happened)
            {
                case RequestApproved approved:
                    foreach (ItemUnits units in approved.Items)
                        _open[units.ItemIndex] = units.Quantity;
                    break;
                case ParcelInspected inspected:
                    foreach (InspectedItem item in inspected.Inspected)
                        TakeReturned(Locate(item.LineId, item.ShipmentId), item.Quantity);
                    break;
                case SettledWithoutReturn settled:
                    foreach (ApprovedUnits units in settled.Units)
                        _ = TakeKept(units);
                    break;
                default:
                    break; // No other event changes which units are out.
            }
        }
    }

    /// <summary>Returns whether goods that come back for a reason may be kept instead (reading R26).</summary>
    public static bool MayBeKept(PolicyTerms terms, ReturnReason reason) => !terms.GoodsBackRequired || terms.GoodsBackExemptReasons.Contains(reason);

    /// <summary>Returns the number of open units of a place; of items whose goods may be kept, or of all items.</summary>
    public long Count(int location, bool mayBeKept)
    {
        long count = 0;
        for (int i = 0; i < _open.Length; i++)
        {
            if (_locations[i] == location && (_mayBeKept[i] || !mayBeKept))
                count += _open[i];
        }

        return count;
    }

    /// <summary>Takes units that are settled without a return, and returns them as items to settle, each with the reason of the request.</summary>
    public IEnumerable<InspectedItem> TakeKept(ApprovedUnits units) =>
        Take(Locate(units.LineId, units.ShipmentId), units.Quantity, mayBeKept: true)
            .Select(taken => new InspectedItem(units.LineId, (int)taken.Quantity, _case.Request.Items[taken.ItemIndex].Reason, shipmentId: units.ShipmentId));

    private void TakeReturned(int location, long quantity)
    {
        foreach ((_, long taken) in Take(location, quantity, mayBeKept: false))
            quantity -= taken;
        _ = Take(location, quantity, mayBeKept: true);
    }

    private List<(int ItemIndex, long Quantity)> Take(int location, long quantity, bool mayBeKept)
    {
        var taken = new List<(int, long)>();
        for (int i = 0; i < _open.Length && quantity > 0; i++)
        {
            long part = Math.Min(quantity, _open[i]);
            if (_locations[i] != location || _mayBeKept[i] != mayBeKept || part == 0)
                continue;
            _open[i] -= part;
            quantity -= part;
            taken.Add((i, part));
        }

        return taken;
    }

    private int Locate(string line, string? shipment) => _case.Order.Ledger.Resolve(line, shipment);
}
