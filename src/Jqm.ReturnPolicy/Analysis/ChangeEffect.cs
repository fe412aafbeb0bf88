namespace Jqm.ReturnPolicy.Analysis;

/// <summary>Specifies in which direction a change moves answers, from the merchant's point of view.</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum ChangeEffect
{
    /// <summary>The changed answer is worse for the merchant.</summary>
    Stricter,

    /// <summary>The changed answer is better for the merchant.</summary>
    Laxer,

    /// <summary>The changed answer differs, but is neither better nor worse for the merchant.</summary>
    Other,
}
