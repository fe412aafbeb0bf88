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
        ReasonTerms terms => $"{(terms.Accepted ? "accepted" : "not accepted")}, {MemberName.Of(terms.Fault)}, {InlineText.Text(terms.Clause.Number)}",
        ValueList<ReturnReason> reasons => Listed(reasons.Select(reason => InlineText.Text(reason.Code))),
        EnumSet<EvidenceKind> kinds => Listed(kinds.Select(MemberName.Of)),
        EnumSet<ProductCategory> categories => Listed(categories.Select(MemberName.Of)),
        EnumSet<Fault> faults => Listed(faults.Select(MemberName.Of)),
        EnumSet<Rule> rules => Listed(rules.Select(MemberName.Of)),
        WindowCounting counting => MemberName.Of(counting),
        LateRequestHandling late => MemberName.Of(late),
        FeeRefund refund => MemberName.Of(refund),
        FeeAllocation allocation => MemberName.Of(allocation),
        RefundTo destination => MemberName.Of(destination),
        Fault fault => MemberName.Of(fault),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, $"{nameof(PolicyChange)} has no value of this type."),
    };

    private static string Listed(IEnumerable<string> words) => $"[{string.Join(", ", words)}]";
}
