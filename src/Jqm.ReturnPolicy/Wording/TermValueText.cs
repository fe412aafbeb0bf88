using System.Globalization;
using Jqm.ReturnPolicy.Analysis;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>Writes the value of a term with the words of a policy file, which are the same in every language.</summary>
internal static class TermValueText
{
    /// <summary>Returns the text of a value of a change; <paramref name="whenNone"/> if there is none.</summary>
    public static string Of(object? value, string whenNone) => value switch
    {
        null => whenNone,
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        string text => InlineText.Text(text),
        Percentage percentage => percentage + "%",
        Clause clause => InlineText.Text(clause.Number),
        ReasonTerms terms => $"{(terms.Accepted ? "accepted" : "not accepted")}, {Word(terms.Fault)}, {InlineText.Text(terms.Clause.Number)}",
        ValueList<ReturnReason> reasons => Listed(reasons.Select(reason => InlineText.Text(reason.Code))),
        EnumSet<EvidenceKind> kinds => Listed(kinds.Select(Word)),
        EnumSet<ProductCategory> categories => Listed(categories.Select(Word)),
        EnumSet<Fault> faults => Listed(faults.Select(Word)),
        EnumSet<Rule> rules => Listed(rules.Select(Word)),
        WindowCounting counting => Word(counting),
        LateRequestHandling late => Word(late),
        FeeRefund refund => Word(refund),
        FeeAllocation allocation => Word(allocation),
        RefundTo destination => Word(destination),
        Fault fault => Word(fault),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, $"{nameof(PolicyChange)} has no value of this type."),
    };

    private static string Listed(IEnumerable<string> words) => $"[{string.Join(", ", words)}]";

    private static string Word<T>(T member)
        where T : struct, Enum
    {
        string name = member.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
