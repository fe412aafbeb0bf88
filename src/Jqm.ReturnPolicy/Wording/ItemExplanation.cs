namespace Jqm.ReturnPolicy.Wording;

/// <summary>The explanation of an item of an answer, in sentences.</summary>
/// <param name="Heading">The line, the shipment, the number of units and the reason; not a sentence.</param>
/// <param name="Verdict">The verdict on the item, as a sentence.</param>
/// <param name="Fault">A sentence that names the fault; null if the fault is not known.</param>
/// <param name="ReturnShipping">A sentence that says who bears the return shipping, and by which clause. Null if this is not decided, or if the goods need not come back.</param>
/// <param name="Findings">The findings, in the order of the answer.</param>
public sealed record ItemExplanation(string Heading, string Verdict, string? Fault, string? ReturnShipping, ValueList<FindingExplanation> Findings)
{
    /// <summary>Gets the sentence that the goods need not come back; null if the goods must come back, and after a settlement (reading R26).</summary>
    public string? GoodsBack { get; init; }
}
