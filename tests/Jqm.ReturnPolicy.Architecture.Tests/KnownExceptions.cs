namespace Jqm.ReturnPolicy.Architecture.Tests;

/// <summary>Parts of the source that do not meet a rule yet. Delete a row as soon as its part meets the rule; the lists must become empty.</summary>
internal static class KnownExceptions
{
    /// <summary>Switches over an enumeration that swallow an unknown member: the beginnings of their paths, as <c>package/folder/</c>.</summary>
    public static readonly string[] SwallowingSwitches =
    [
        "Jqm.ReturnPolicy/Refunds/",
        "Jqm.ReturnPolicy/Wording/",
    ];

    /// <summary>References to a higher layer: the beginnings of their paths, as <c>package/folder/file</c>.</summary>
    public static readonly string[] UpwardReferences =
    [
        "Jqm.ReturnPolicy/Kernel/FindingSet.cs",
    ];
}
