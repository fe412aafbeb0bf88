namespace Jqm.ReturnPolicy.Analysis;

/// <summary>Specifies in which direction a change moves answers, from the merchant's point of view.</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum ChangeEffect
{
    /// <summary>An answer becomes worse for the merchant.</summary>
    Stricter,

    /// <summary>An answer becomes better for the merchant.</summary>
    Laxer,

    /// <summary>An answer becomes another one that is neither better nor worse.</summary>
    Other,
}
