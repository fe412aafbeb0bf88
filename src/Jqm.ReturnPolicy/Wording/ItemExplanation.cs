namespace Jqm.ReturnPolicy.Wording;

/// <summary>An item of an answer in sentences.</summary>
/// <param name="Heading">Which line and shipment, how many units, for which reason; no sentence.</param>
/// <param name="Verdict">The verdict on the item, as a sentence.</param>
/// <param name="Fault">Whose fault it is; null when that is not known.</param>
/// <param name="ReturnShipping">Who bears return shipping, why, and by which clause; null if that is not known, or if the goods need not come back.</param>
/// <param name="Findings">Its findings, in the order of the answer.</param>
public sealed record ItemExplanation(string Heading, string Verdict, string? Fault, string? ReturnShipping, ValueList<FindingExplanation> Findings)
{
    /// <summary>Gets the sentence that the goods need not come back; null if they must, and after a settlement (reading R26).</summary>
    public string? GoodsBack { get; init; }
}
