namespace Jqm.ReturnPolicy.Analysis;

/// <summary>Specifies how a new policy compares with an old policy, from the merchant's point of view.</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum PolicyRelation
{
    /// <summary>No case is answered better or worse for the merchant. Answers can still differ in words, citations, printed last days and destinations.</summary>
    Equivalent,

    /// <summary>Some cases are answered worse for the merchant, and none is answered better.</summary>
    Stricter,

    /// <summary>Some cases are answered better for the merchant, and none is answered worse.</summary>
    Laxer,

    /// <summary>Some cases are answered better for the merchant, and others are answered worse.</summary>
    Incomparable,
}
