namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>What is asked of an order: some units of each of some lines.</summary>
internal sealed record PlainReturn(DateTime SubmittedAt, PlainItem[] Items);

/// <summary>Some units of the line at a place, with all that the request and the inspection say of them.</summary>
internal readonly record struct PlainItem(int Line, int Quantity, PlainReason Reason, bool HasDetails, bool HasProof, bool Approved, bool? Unused, bool? Original);

internal enum PlainReason
{
    Defective,
    DamagedInShipping,
    NotAsSpecified,
    WrongItem,
    ChangeOfMind,
    OrderedIncorrectly,
    ImproperUse,
}
