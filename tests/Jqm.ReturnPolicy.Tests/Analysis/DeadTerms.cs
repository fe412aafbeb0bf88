using Jqm.ReturnPolicy.Analysis;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>Takes a term that is reported to have no effect out of the terms, by the path of the finding alone.</summary>
internal static class DeadTerms
{
    private static readonly CheckKind[] Unread =
    [
        CheckKind.ExemptReasonRefused, CheckKind.ExemptListUnread, CheckKind.ExceptedReasonRefused, CheckKind.ExceptListUnread, CheckKind.KindsUnread, CheckKind.ZoneUnread,
        CheckKind.ListedAsUnlisted, CheckKind.WaivableNeverAsked, CheckKind.WaivableNeverFails, CheckKind.ServiceFaultUnreached, CheckKind.BearerUnreached, CheckKind.CategoryAlwaysExcepted,
        CheckKind.WindowExemptReasonRefused, CheckKind.KeptReasonRefused, CheckKind.KeptListUnread, CheckKind.DaysOfReasonRefused, CheckKind.PercentageOfReasonRefused, CheckKind.TermWithoutEffect,
    ];

    /// <summary>The terms without it; null if the finding is about something else.</summary>
    public static PolicyTerms? Without(PolicyTerms terms, PolicyFinding finding)
    {
        if (!Unread.Contains(finding.Kind))
            return null;
        if (finding.Kind == CheckKind.ServiceFaultUnreached)
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
