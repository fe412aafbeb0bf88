namespace Jqm.ReturnPolicy.Sql;

/// <summary>Terms in force under a number.</summary>
/// <param name="Id">The number.</param>
/// <param name="Terms">The terms.</param>
/// <param name="OtherReasonsId">The number of the row of <c>jqm_terms_reasons</c> for all reasons that the terms do not name.</param>
internal sealed record TermsRow(long Id, TermsInForce Terms, long OtherReasonsId)
{
    /// <summary>The columns of <c>jqm_terms</c>.</summary>
    public static readonly IReadOnlyList<TableColumn<TermsRow>> Columns =
    [
        TableColumn<TermsRow>.Integer("terms_id", row => row.Id),
        TableColumn<TermsRow>.Integer("other_reasons_id", row => row.OtherReasonsId),
        Text("policy_id", row => row.Policy.Id),
        Text("policy_version", row => row.Policy.Version),
        Text("agreements", row => row.Agreements.Count == 0 ? null : Word.JsonArray(row.Agreements.Select(agreement => agreement.Id))),
        Boolean("elapsed", row => row.Terms.WindowCounting == WindowCounting.Elapsed),
        Text("zone", row => row.Terms.WindowZone),
        Text("fee_allocation", row => MemberName.Of(row.Terms.FeeAllocation)),
        Text("refund_to", row => MemberName.Of(row.Terms.RefundTo)),
        .. FeeTerms.Kinds.Select(kind => Text($"fee_{Word.Column(kind)}", row => MemberName.Of(row.Terms.Fees[kind]))),
        .. Enum.GetValues<EvidenceKind>().Select(kind => Boolean($"{Word.Column(kind)}_counts", row => row.Terms.EvidenceKinds.Contains(kind))),
        Boolean("approval_required", row => row.Terms.ApprovalRequired),
        .. Enum.GetValues<Rule>().Select(rule => Boolean($"waivable_{Word.Column(rule)}", row => row.Terms.Waivable.Contains(rule))),
        .. Enum.GetValues<Rule>().Select(rule => Text($"{Word.Column(rule)}_agreement", row => AgreementOf(row, rule))),
        Text("fees_agreement", row => row.GetAgreementId(Term.Fees[0])),
        Text("restocking_fee_agreement", row => row.GetAgreementId(Term.RestockingFeePercentByReason)),
        Text("return_shipping_agreement", row => row.GetAgreementId(Term.ServiceBearsReturnShipping)),
        .. Enum.GetValues<ComponentKind>().Select(kind => Text($"{Word.Column(kind)}_clause", _ => ComponentClauses.Of(kind))),
        Text("service_bears_clause", _ => new ReturnShippingBearer(Party.Service).Clause.Number),
        Text("merchant_bears_clause", _ => new ReturnShippingBearer(Party.Merchant).Clause.Number),
    ];

    /// <summary>Asks for the agreement that a rule's finding cites.</summary>
    private static string? AgreementOf(TermsInForce terms, Rule rule)
    {
        CompiledTerms compiled = terms.CompiledTerms;
        int other = compiled.ReasonCount - 1;
        FindingSet[] answers =
        [
            compiled.Assess(new AssessmentFacts(true, other, Timeliness.InTime, true, [], ProductCategory.Standard, [])),
            compiled.Settle(new SettlementFacts(true, true, true, other, true, true, ProductCategory.Standard, [])),
            compiled.Cancel(inScope: true, shipped: false),
        ];
        return answers.SelectMany(findings => terms.Cite(findings, other)).First(finding => finding.Rule == rule).AgreementId;
    }

    private static TableColumn<TermsRow> Text(string name, Func<TermsInForce, string?> value) => TableColumn<TermsRow>.Text(name, row => value(row.Terms));

    private static TableColumn<TermsRow> Boolean(string name, Func<TermsInForce, bool> value) => TableColumn<TermsRow>.Boolean(name, row => value(row.Terms));
}
