namespace Jqm.ReturnPolicy.Sql;

/// <summary>The columns of <c>jqm_terms_reasons</c>: what terms say of each reason, and the code of each finding that they give.</summary>
internal static class ReasonTableColumns
{
    public static readonly IReadOnlyList<TableColumn<ReasonQuestions>> All =
    [
        Number("reason_id", row => row.Id),
        Number("terms_id", row => row.TermsId),
        TableColumn<ReasonQuestions>.Text("reason", row => row.Reason?.Code ?? ""),
        Number("days", row => row.Days),
        TableColumn<ReasonQuestions>.Text("fault", row => MemberName.Of(row.Fault)),
        TableColumn<ReasonQuestions>.Boolean("service_bears", row => row.ServiceBears),
        TableColumn<ReasonQuestions>.Boolean("goods_may_be_kept", row => row.GoodsMayBeKept),
        Number("restocking_fee_numerator", row => row.RestockingFee.Hundredths),
        Number("restocking_fee_denominator", _ => Percentage.Of(100).Hundredths),

        Number("scope_met", row => row.Assess(Rule.Scope)),
        Number("scope_not_met", row => row.Assess(Rule.Scope, inScope: false)),
        Number("approval_met", row => row.Settle(Rule.Approval)),
        Number("approval_not_met", row => row.Settle(Rule.Approval, approved: false)),
        Number("inspection_received", row => row.Settle(Rule.Inspection)),
        Number("inspection_not_received", row => row.Settle(Rule.Inspection, received: false)),
        Number("inspection_no_reason", row => row.Settle(Rule.Inspection, established: false)),
        Number("reason_finding", row => row.Assess(Rule.Reason)),
        Number("window_in_time", row => row.Assess(Rule.Window)),
        Number("window_late", row => row.Assess(Rule.Window, timeliness: Timeliness.Late)),
        Number("window_unknown", row => row.Assess(Rule.Window, timeliness: Timeliness.Unknown)),
        Number("window_waived", row => row.Waived(Rule.Window)),
        Number("details_given", row => row.Assess(Rule.Details)),
        Number("details_absent", row => row.Assess(Rule.Details, details: false)),
        Number("details_waived", row => row.Waived(Rule.Details)),
        Number("evidence_given", row => row.Assess(Rule.Evidence)),
        Number("evidence_none", row => row.Assess(Rule.Evidence, evidence: false)),
        Number("evidence_waived", row => row.Waived(Rule.Evidence)),
        Number("condition_good", row => row.Settle(Rule.Condition)),
        Number("condition_bad", row => row.Settle(Rule.Condition, unused: false)),
        Number("condition_unknown", row => row.Settle(Rule.Condition, unused: null)),
        Number("condition_good_kept", row => row.Settle(Rule.Condition, received: false)),
        Number("condition_bad_kept", row => row.Settle(Rule.Condition, received: false, unused: false)),
        Number("condition_unknown_kept", row => row.Settle(Rule.Condition, received: false, unused: null)),
        Number("condition_waived", row => row.Waived(Rule.Condition)),
        .. Enum.GetValues<ProductCategory>().Select(category => Number($"category_{Word.Column(category)}", row => row.Assess(Rule.Category, category: category))),
        Number("category_waived", row => row.Waived(Rule.Category)),
    ];

    private static TableColumn<ReasonQuestions> Number(string name, Func<ReasonQuestions, long?> value) => TableColumn<ReasonQuestions>.Integer(name, value);
}
