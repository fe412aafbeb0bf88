namespace Jqm.ReturnPolicy;

/// <summary>Writes the error about more units than a location has left: the shipment, what it carries, and what was taken of it before.</summary>
internal static class UnitsLeft
{
    /// <summary>Describes a quantity that exceeds what is left at a location.</summary>
    /// <param name="order">The order.</param>
    /// <param name="location">The index of the location.</param>
    /// <param name="quantity">The quantity that was given.</param>
    /// <param name="verb">What is said of the units: <c>named</c> or <c>refunded</c>.</param>
    /// <param name="refunded">How many units were refunded before.</param>
    /// <param name="named">How many units earlier items of the list name.</param>
    /// <param name="path">The path of the quantity.</param>
    public static InvalidInputException TooMany(Order order, int location, int quantity, string verb, int refunded, int named, string path)
    {
        ref readonly UnitLocation units = ref order.Ledger.Locations[location];
        string line = order.Lines[units.Line].Id;
        string? shipment = order.Ledger.ShipmentIdOf(units);
        string carried = shipment is null
            ? $"of line '{line}' {Are(quantity)} {verb}; the line has {Count(units.Quantity)}, in no shipment"
            : $"of line '{line}' in shipment '{shipment}' {Are(quantity)} {verb}; the shipment carries {Count(units.Quantity)} of the line";
        string before = (refunded > 0, named > 0) switch
        {
            (true, true) => $", of which {refunded} {Were(refunded)} refunded before and {named} {Are(named)} named by earlier items",
            (true, false) => $", of which {refunded} {Were(refunded)} refunded before",
            (false, true) => $", of which {named} {Are(named)} named by earlier items",
            (false, false) => "",
        };
        int left = units.Quantity - refunded - named;
        return new InvalidInputException(ErrorCode.QuantityOutOfRange, path, $"{Count(quantity)} {carried}{before}; {(left > 0 ? $"give at most {left}" : "none is left")}.");
    }

    private static string Count(int units) => units == 1 ? "1 unit" : FormattableString.Invariant($"{units} units");

    private static string Are(int units) => units == 1 ? "is" : "are";

    private static string Were(int units) => units == 1 ? "was" : "were";
}
