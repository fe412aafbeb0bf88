namespace Jqm.ReturnPolicy.Tests;

/// <summary>One thing that the library says.</summary>
/// <param name="Section">What it is about.</param>
/// <param name="Case">When it is said.</param>
/// <param name="Say">Says it in a language.</param>
/// <param name="Finding">The finding that it explains, when it is one.</param>
/// <param name="IsName">Whether it is the name of a thing, not a sentence.</param>
public sealed record Saying(string Section, string Case, Func<Language, string> Say, Finding? Finding = null, bool IsName = false);

/// <summary>All that the library says, each thing at least once, said by the public members from whole answers.</summary>
public static class Catalogue
{
    /// <summary>The text from outside that the catalogue uses; it stands in either language as it is.</summary>
    public static IReadOnlyList<string> Facts { get; } =
        ["JQM-10023", "RET-R-1", "R-1", "SF Express", "SF100", "request.items[0].line", "refund.lines[0].quantity", "L1", "L2", "S1", "S2", "AG-7", "AG-8", "reviewer-4", "carrier strike", "P1", "Defective", "defective", "own-9", "XAF", "gift", "recall"];

    /// <summary>All sayings, in the order in which a reviewer reads them.</summary>
    public static IReadOnlyList<Saying> All { get; } =
    [
        .. RequestSayings.All(),
        .. GoodsSayings.All(),
        .. CancellationSayings.All(),
        .. AnswerSayings.All(),
        .. RefundSayings.All(),
        .. CaseSayings.All(),
        .. RefusalSayings.All(),
        .. CheckSayings.All(),
        .. NameSayings.All(),
    ];
}
