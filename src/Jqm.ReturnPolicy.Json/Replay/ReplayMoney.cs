namespace Jqm.ReturnPolicy.Json;

/// <summary>
/// How the refunds of one component move, in major units of one currency. Operations are never added up: an estimate is no payment, and a request is often recorded as an
/// assessment and as a settlement.
/// </summary>
public sealed record ReplayMoney
{
    /// <summary>Gets what the documents ask. The amounts of an assessment are estimates.</summary>
    public required Operation Operation { get; init; }

    /// <summary>Gets the currency of the amounts.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Gets the component; null for the adjustment for the return shipping.</summary>
    public required ComponentKind? Component { get; init; }

    /// <summary>Gets the sum of what is refunded more under the draft, by document.</summary>
    public decimal Up { get; init; }

    /// <summary>Gets the sum of what is refunded less under the draft, by document, as a positive number. What only waits is not part of it.</summary>
    public decimal Down { get; init; }

    /// <summary>Gets the sum of what was refunded at once before, and waits for information or a reviewer under the draft.</summary>
    public decimal NowWaits { get; init; }

    /// <summary>Gets the sum of what waited for information or a reviewer before, and is refunded at once under the draft.</summary>
    public decimal NoLongerWaits { get; init; }

    /// <summary>Gets the number of documents of which at least one of the amounts is not zero.</summary>
    public long Documents { get; init; }

    internal ReplayMoney Plus(ReplayMoney other) => this with
    {
        Up = Up + other.Up,
        Down = Down + other.Down,
        NowWaits = NowWaits + other.NowWaits,
        NoLongerWaits = NoLongerWaits + other.NoLongerWaits,
        Documents = Documents + other.Documents,
    };
}
