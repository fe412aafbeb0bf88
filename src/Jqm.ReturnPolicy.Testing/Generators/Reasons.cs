namespace Jqm.ReturnPolicy.Testing;

/// <summary>Generates reasons of returns.</summary>
internal static class Reasons
{
    /// <summary>A reason that the standard terms do not list and others may.</summary>
    public static readonly ReturnReason Recall = new("recall");

    /// <summary>A reason that no generated terms list.</summary>
    public static readonly ReturnReason Unlisted = new("noneOfThese");

    /// <summary>Any reason.</summary>
    public static readonly Gen<ReturnReason> Any = Gen.Elements([.. ReturnReason.Known, Recall, Unlisted]);
}
