namespace Jqm.ReturnPolicy.Json;

/// <summary>
/// The change of the refunds of one component, in major units of one currency. Operations are never added up: an estimate is not a payment, and a request is often recorded as an
/// assessment and as a settlement.
/// </summary>
public sealed record ReplayMoney
{
    /// <summary>Gets the operation of the documents. The amounts of an assessment are estimates.</summary>
    public required Operation Operation { get; init; }

    /// <summary>Gets the currency of the amounts.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Gets the component; null for the adjustment by return shipping.</summary>
    public required ComponentKind? Component { get; init; }

    /// <summary>Gets the sum of additional refunds under the draft, document by document.</summary>
    public decimal Up { get; init; }

    /// <summary>Gets the sum by which refunds are lower under the draft, document by document, as a positive number. Refunds that only wait are not included.</summary>
    public decimal Down { get; init; }

    /// <summary>Gets the sum of refunds that were immediate before, and wait for information or a reviewer under the draft.</summary>
    public decimal NowWaits { get; init; }

    /// <summary>Gets the sum of refunds that waited for information or a reviewer before, and are immediate under the draft.</summary>
    public decimal NoLongerWaits { get; init; }

    /// <summary>Gets the number of documents for which at least one of the amounts is not zero.</summary>
    public long Documents { get; init; }
}
