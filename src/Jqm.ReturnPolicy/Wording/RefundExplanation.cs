namespace Jqm.ReturnPolicy.Wording;

/// <summary>The explanation of a refund, in sentences.</summary>
/// <param name="Lines">The lines, in the order of the refund.</param>
/// <param name="ReturnShipping">A sentence about the cost of return shipping, who bears it and the effect on the refund; null if no cost was given.</param>
/// <param name="Total">A sentence that gives the total.</param>
/// <param name="Owed">A sentence that says what the merchant owes; null if nothing is owed.</param>
/// <param name="Destinations">A sentence for each destination.</param>
public sealed record RefundExplanation(ValueList<RefundLineExplanation> Lines, string? ReturnShipping, string Total, string? Owed, ValueList<string> Destinations)
{
    /// <summary>Gets a sentence for each allowance that the refund gives (reading R28).</summary>
    public ValueList<string> Allowances { get; init; }
}

/// <summary>The explanation of a line of a refund, in sentences.</summary>
/// <param name="Heading">The line, the shipment and the number of units; not a sentence.</param>
/// <param name="Components">The components, in the order of the line.</param>
/// <param name="Sum">A sentence with the sums of the refunded and withheld amounts.</param>
public sealed record RefundLineExplanation(string Heading, ValueList<ComponentExplanation> Components, string Sum);

/// <summary>The explanation of a component of a refund, in sentences.</summary>
/// <param name="Component">The component.</param>
/// <param name="Name">The name of the component; not a sentence.</param>
/// <param name="Amounts">The charged, refunded and withheld amounts.</param>
/// <param name="Reason">A sentence that says why the amount is refunded or withheld, and by which agreement.</param>
/// <param name="Citation">A sentence that names the clause of the component.</param>
public sealed record ComponentExplanation(RefundComponent Component, string Name, string Amounts, string Reason, string Citation);
