namespace Jqm.ReturnPolicy.Wording;

/// <summary>A refund in sentences.</summary>
/// <param name="Lines">Its lines.</param>
/// <param name="ReturnShipping">What sending back cost, who bears it, and what that does to the refund; null when no cost was given.</param>
/// <param name="Total">The total.</param>
/// <param name="Owed">What the merchant owes; null when nothing.</param>
/// <param name="Destinations">Where each part goes.</param>
public sealed record RefundExplanation(ValueList<RefundLineExplanation> Lines, string? ReturnShipping, string Total, string? Owed, ValueList<string> Destinations)
{
    /// <summary>Gets a sentence for each allowance that the refund gives (reading R28).</summary>
    public ValueList<string> Allowances { get; init; }
}

/// <summary>A line of a refund in sentences.</summary>
/// <param name="Heading">Which line and shipment, how many units; no sentence.</param>
/// <param name="Components">Its components.</param>
/// <param name="Sum">What is refunded and withheld of them together.</param>
public sealed record RefundLineExplanation(string Heading, ValueList<ComponentExplanation> Components, string Sum);

/// <summary>A component of a refund in sentences.</summary>
/// <param name="Component">The component.</param>
/// <param name="Name">What it is; no sentence.</param>
/// <param name="Amounts">What was charged, refunded and withheld.</param>
/// <param name="Reason">Why, and by which agreement.</param>
/// <param name="Citation">The clause that it rests on.</param>
public sealed record ComponentExplanation(RefundComponent Component, string Name, string Amounts, string Reason, string Citation);
