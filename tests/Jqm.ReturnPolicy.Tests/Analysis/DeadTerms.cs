using Jqm.ReturnPolicy.Analysis;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>Takes a term that is reported to have no effect out of the terms, by the path of the finding alone.</summary>
internal static class DeadTerms
{
    private static readonly string[] Unread =
    [
        "T02", "T03", "T04", "T05", "T07", "T10",
        "T12", "T14", "T15", "T16", "T17", "T18",
        "T19", "T20", "T21", "T22", "T23", "T25",
    ];

    /// <summary>The terms without it; null if the finding is about something else.</summary>
    public static PolicyTerms? Without(PolicyTerms terms, PolicyFinding finding)
    {
        if (!Unread.Contains(finding.Id))
            return null;
        if (finding.Id == "T16")
            return terms with { Fees = FeeTerms.Kinds.Aggregate(terms.Fees, (fees, kind) => fees[kind] == FeeRefund.ServiceFault ? fees.With(kind, FeeRefund.Never) : fees) };
        Term term = Term.All.Single(each => finding.Path == each.Path || finding.Path.StartsWith(each.Path + ".", StringComparison.Ordinal));
        return finding.Path == term.Path
            ? terms.With(term, term.StandardValue)
            : terms.With(term, WithoutMember(term.GetValue(terms), finding.Path[(term.Path.Length + 1)..]));
    }

    private static object WithoutMember(object value, string member) => value switch
    {
        ValueList<ReturnReason> reasons => reasons.Where((_, place) => place != reasons.ToList().FindIndex(reason => reason.Code == member)).ToValueList(),
        ReasonTable table => table.Without(new ReturnReason(member)),
        ReasonMap<int> days => days.Without(new ReturnReason(member)),
        ReasonMap<Percentage> percentages => percentages.Without(new ReturnReason(member)),
        EnumSet<Rule> rules => rules.Without(Named<Rule>(member)),
        EnumSet<Fault> faults => faults.Without(Named<Fault>(member)),
        EnumSet<ProductCategory> categories => categories.Without(Named<ProductCategory>(member)),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "The term has no members."),
    };

    private static T Named<T>(string member)
        where T : struct, Enum => Enum.Parse<T>(member, ignoreCase: true);
}
