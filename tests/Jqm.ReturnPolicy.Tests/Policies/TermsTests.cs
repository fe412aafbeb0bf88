namespace Jqm.ReturnPolicy.Tests;

public sealed class TermsTests
{
    private static readonly Instant Early = Instant.FromUtc(2026, 1, 1, 0, 0);

    private static ReasonPatch New(bool? accepted = null, Fault? fault = null, string? clause = null) =>
        new(new ReturnReason("recall")) { Accepted = accepted, Fault = fault, Clause = clause is null ? null : Clause.FromNumber(clause) };

    private static readonly (string Name, string Path, ErrorCode Code, Action Make)[] Faults =
    [
        ("fewer than no days", "window.days", ErrorCode.Malformed, () => _ = new PolicyTerms { WindowDays = -1 }),
        ("too many days", "window.days", ErrorCode.Malformed, () => _ = new PolicyTerms { WindowDays = 36_501 }),
        ("too many days in a patch", "window.days", ErrorCode.Malformed, () => _ = new TermsPatch { WindowDays = 36_501 }),
        ("a zone that is none", "window.zone", ErrorCode.Malformed, () => _ = new PolicyTerms { WindowZone = "Asia/Nowhere" }),
        ("a zone in the wrong case", "window.zone", ErrorCode.Malformed, () => _ = new PolicyTerms { WindowZone = "asia/shanghai" }),
        ("a blank zone in a patch", "window.zone", ErrorCode.Malformed, () => _ = new TermsPatch { WindowZone = "" }),
        ("a rule that is never waived", "waivable", ErrorCode.Malformed, () => _ = new PolicyTerms { Waivable = [Rule.Window, Rule.Approval] }),
        ("a rule that is never waived in a patch", "waivable", ErrorCode.Malformed, () => _ = new TermsPatch { Waivable = [Rule.Scope] }),
        ("a reason twice in a table", "reasons.wrongItem", ErrorCode.Duplicate, () => _ = new ReasonTable([.. ReasonTable.Standard, .. ReasonTable.Standard.Where(entry => entry.Key == ReturnReason.WrongItem)])),
        ("a reason twice in a patch", "reasons.recall", ErrorCode.Duplicate, () => _ = new TermsPatch { Reasons = [New(true), New(false)] }),
        ("a new reason without accepted", "terms.reasons.recall", ErrorCode.Malformed, () => _ = new Agreement("AG", "M", new TermsPatch { Reasons = [New(null, Fault.Service, "9.1")] })),
        ("a new reason without fault", "terms.reasons.recall", ErrorCode.Malformed, () => _ = new Agreement("AG", "M", new TermsPatch { Reasons = [New(true, null, "9.1")] })),
        ("a new reason without clause", "terms.reasons.recall", ErrorCode.Malformed, () => _ = new Agreement("AG", "M", new TermsPatch { Reasons = [New(true, Fault.Service)] })),
        ("an agreement without id", "id", ErrorCode.Malformed, () => _ = new Agreement("", "M", new TermsPatch())),
        ("an agreement with nobody", "merchant", ErrorCode.Malformed, () => _ = new Agreement("AG", "", new TermsPatch())),
        ("an agreement that ends as it begins", "to", ErrorCode.TimeOrder, () => _ = new Agreement("AG", "M", new TermsPatch(), Early, Early)),
        ("an agreement that ends before it begins", "to", ErrorCode.TimeOrder, () => _ = new Agreement("AG", "M", new TermsPatch(), Early) with { To = Early - Duration.Epsilon }),
        ("an agreement from before 1900", "from", ErrorCode.Malformed, () => _ = new Agreement("AG", "M", new TermsPatch(), Instant.MinValue)),
        ("a policy without id", "id", ErrorCode.Malformed, () => _ = new Policy("", "1")),
        ("a policy without version", "version", ErrorCode.Malformed, () => _ = new Policy("own", "")),
        ("a policy published after 2999", "publishedAt", ErrorCode.Malformed, () => _ = new Policy("own", "1", Instant.MaxValue)),
    ];

    public static TheoryData<string> Names => new(Faults.Select(fault => fault.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Invalid_input_is_refused_with_its_code_and_path(string name) => Expect.Fault(Faults, name);

    [Fact]
    public void Nulls_and_undefined_members_are_programming_errors()
    {
        Assert.Throws<ArgumentNullException>(() => new Agreement("AG", "M", null!));
        Assert.Throws<ArgumentNullException>(() => new PolicyTerms { Reasons = null! });
        Assert.Throws<ArgumentNullException>(() => PolicyTerms.Standard.Merge(null!));
        Assert.Throws<ArgumentNullException>(() => TermsPatch.FromDifference(null!, PolicyTerms.Standard));
        Assert.Throws<ArgumentNullException>(() => new CompiledTerms(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PolicyTerms { Fees = PolicyTerms.Standard.Fees.With(ComponentKind.Tax, (FeeRefund)3) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new TermsPatch { RefundTo = (RefundTo)2 });
        Assert.Throws<InvalidOperationException>(() => new PolicyTerms { ConditionExemptReasons = [default] });
        Assert.Throws<InvalidOperationException>(() => new ReasonPatch(default));
    }

    [Fact]
    public void The_standard_terms_are_those_of_the_policy()
    {
        PolicyTerms terms = Policy.Standard.Terms;
        Assert.Equal(("jqm-standard", "1", null), (Policy.Standard.Id, Policy.Standard.Version, Policy.Standard.PublishedAt));
        Assert.Equal((30, WindowCounting.CalendarDays, "Asia/Shanghai", LateRequestHandling.Decline), (terms.WindowDays, terms.WindowCounting, terms.WindowZone, terms.LateRequestHandling));
        Assert.Equal((true, true, true, true, true), (terms.DetailsRequired, terms.EvidenceRequired, terms.ApprovalRequired, terms.ConditionRequired, terms.CancellableBeforeShipment));
        Assert.Equal([EvidenceKind.Photo, EvidenceKind.Video], terms.EvidenceKinds);
        Assert.Equal<ValueList<ReturnReason>>([ReturnReason.Defective, ReturnReason.DamagedInShipping], terms.ConditionExemptReasons);
        Assert.Equal([ProductCategory.Customized, ProductCategory.PrivateLabel, ProductCategory.SpecialOrder], terms.NonRefundableCategories);
        Assert.Equal<ValueList<ReturnReason>>([ReturnReason.Defective], terms.NonRefundableExceptReasons);
        Assert.Equal(
            (FeeRefund.WithProduct, FeeRefund.ServiceFault, FeeRefund.ServiceFault, FeeRefund.ServiceFault, FeeRefund.Never),
            (terms.Fees[ComponentKind.Tax], terms.Fees[ComponentKind.Shipping], terms.Fees[ComponentKind.Handling], terms.Fees[ComponentKind.CustomsDuty], terms.Fees[ComponentKind.Other]));
        Assert.True(terms.GoodsBackRequired);
        Assert.Empty(terms.WindowDaysByReason);
        Assert.Empty(terms.WindowExemptReasons);
        Assert.Empty(terms.GoodsBackExemptReasons);
        Assert.Empty(terms.RestockingFeePercentByReason);
        Assert.Equal((FeeAllocation.ByValue, RefundTo.OriginalPayment), (terms.FeeAllocation, terms.RefundTo));
        Assert.Equal([Fault.Service, Fault.Product], terms.ServiceBearsReturnShipping);
        Assert.Equal([Rule.Window], terms.Waivable);
        Assert.Equal(
            [
                ("defective", true, Fault.Product, "1.1"), ("damagedInShipping", true, Fault.Carrier, "1.2"), ("notAsSpecified", true, Fault.Service, "1.3"), ("wrongItem", true, Fault.Service, "1.4"),
                ("changeOfMind", false, Fault.Merchant, "1.5"), ("orderedIncorrectly", false, Fault.Merchant, "1.5"), ("improperUse", false, Fault.Merchant, "1.5"),
            ],
            terms.Reasons.Select(entry => (entry.Key.Code, entry.Value.Accepted, entry.Value.Fault, entry.Value.Clause.Number)));
        Assert.Equal(terms, new PolicyTerms());
    }

    [Fact]
    public void The_difference_of_a_reason_has_only_its_changed_members()
    {
        ReasonTerms defective = PolicyTerms.Standard.Reasons[ReturnReason.Defective]!;
        PolicyTerms changed = PolicyTerms.Standard with { Reasons = PolicyTerms.Standard.Reasons.With(ReturnReason.Defective, defective with { Accepted = !defective.Accepted }) };
        Assert.Equal([new ReasonPatch(ReturnReason.Defective) { Accepted = !defective.Accepted }], TermsPatch.FromDifference(PolicyTerms.Standard, changed).Reasons);
        PolicyTerms other = PolicyTerms.Standard with { Reasons = PolicyTerms.Standard.Reasons.With(ReturnReason.Defective, defective with { Fault = Fault.Merchant }) };
        Assert.Equal([new ReasonPatch(ReturnReason.Defective) { Fault = Fault.Merchant }], TermsPatch.FromDifference(PolicyTerms.Standard, other).Reasons);
    }

    [Fact]
    public void A_null_table_of_reasons_equals_only_null()
    {
        ReasonTable? none = null;
        Assert.True(none == null);
        Assert.False(none == PolicyTerms.Standard.Reasons);
        Assert.False(PolicyTerms.Standard.Reasons == none);
        Assert.False(none != null);
        Assert.True(none != PolicyTerms.Standard.Reasons);
        Assert.False(PolicyTerms.Standard.Reasons != new ReasonTable(PolicyTerms.Standard.Reasons));
    }

    [Fact]
    public void A_table_of_reasons_is_written_as_its_reasons()
    {
        ReasonTerms terms = PolicyTerms.Standard.Reasons[ReturnReason.Defective]!;
        Assert.Equal("[wrongItem, scratched]", new ReasonTable([new(new ReturnReason("scratched"), terms), new(ReturnReason.WrongItem, terms)]).ToString());
    }

    [Fact]
    public void A_table_lists_no_default_reason_and_no_reason_without_terms()
    {
        Assert.Throws<InvalidOperationException>(() => new ReasonTable([new(default, PolicyTerms.Standard.Reasons[ReturnReason.Defective]!)]));
        Assert.Throws<ArgumentNullException>(() => new ReasonTable([new(ReturnReason.Defective, null!)]));
    }

    [Fact]
    public void Reasons_and_tables_that_differ_have_different_hash_codes_nearly_always()
    {
        ReasonTerms terms = PolicyTerms.Standard.Reasons[ReturnReason.Defective]!;
        ReturnReason[] reasons = [.. Enumerable.Range(0, 1_000).Select(n => new ReturnReason($"reason {n}"))];
        Assert.InRange(reasons.Select(reason => reason.GetHashCode()).Distinct().Count(), 990, 1_000);
        Assert.InRange(reasons.Select(reason => new ReasonTable([new(reason, terms)]).GetHashCode()).Distinct().Count(), 990, 1_000);
    }

    [Fact]
    public void An_agreement_cannot_be_changed_to_begin_after_its_end()
    {
        var agreement = new Agreement("AG-1", "M-77", new TermsPatch(), Days.Shipped, Days.Delivered);
        Expect.Fault("to", ErrorCode.TimeOrder, () => _ = agreement with { From = Days.Delivered });
        Expect.Fault("to", ErrorCode.TimeOrder, () => _ = agreement with { To = Days.Shipped });
        Expect.Fault("from", ErrorCode.Malformed, () => _ = new Agreement("AG", "M", new TermsPatch(), from: Instant.FromUtc(1899, 12, 31, 0, 0)));
        Expect.Fault("to", ErrorCode.Malformed, () => _ = new Agreement("AG", "M", new TermsPatch(), to: Instant.FromUtc(3000, 1, 1, 0, 0)));
    }

    [Fact]
    public void A_patch_changes_only_its_named_terms()
    {
        var patch = new TermsPatch { WindowDays = 45, Mentions = ["fees"], Reasons = [new ReasonPatch(ReturnReason.WrongItem) { Accepted = false }, new ReasonPatch(ReturnReason.ImproperUse) { Removed = true }, New(true, Fault.Product, "9.1")] };
        PolicyTerms merged = PolicyTerms.Standard.Merge(patch);
        Assert.Equal<ValueList<string>>(["window", "reasons", "fees"], patch.Names);
        Assert.Equal(PolicyTerms.Standard with { WindowDays = 45, Reasons = merged.Reasons }, merged);
        Assert.Equal(new ReasonTerms(false, Fault.Service, Clause.FromNumber("1.4")), merged.Reasons[ReturnReason.WrongItem]);
        Assert.Null(merged.Reasons[ReturnReason.ImproperUse]);
        Assert.Equal(new ReasonTerms(true, Fault.Product, Clause.FromNumber("9.1")), merged.Reasons[new ReturnReason("recall")]);
        Assert.Equal(7, merged.Reasons.Count);
    }

    [Fact]
    public void A_table_of_reasons_is_the_same_in_any_order_and_lists_known_ones_first()
    {
        ReasonTerms own = new(true, Fault.Carrier, Clause.FromNumber("9.1"));
        ReasonTable table = ReasonTable.Standard.With(new ReturnReason("b"), own).With(new ReturnReason("a"), own);
        Assert.Equal(table, new ReasonTable(table.Reverse()));
        Assert.Equal(ReturnReason.Known.Select(reason => reason.Code).Concat(["a", "b"]), table.Select(entry => entry.Key.Code));
        Assert.Equal(ReasonTable.Standard, table.Without(new ReturnReason("a")).Without(new ReturnReason("b")).Without(new ReturnReason("c")));
        Assert.NotEqual(ReasonTable.Standard, table);
        ReasonTable many = new(Enumerable.Range(0, 40).Select(number => KeyValuePair.Create(new ReturnReason($"r{number}"), own)));
        Assert.All(many, entry => Assert.Same(entry.Value, many[entry.Key]));
        Assert.Null(many[ReturnReason.WrongItem]);
        var judge = new CompiledTerms(PolicyTerms.Standard with { Reasons = many });
        Assert.All(many, entry => Assert.Equal(Fault.Carrier, judge.GetFault(judge.GetReasonIndex(entry.Key))));
        Assert.Equal(Fault.Merchant, judge.GetFault(judge.GetReasonIndex(ReturnReason.WrongItem)));
        Assert.Throws<ArgumentOutOfRangeException>(() => judge.GetFault(judge.ReasonCount));
        Assert.Throws<ArgumentOutOfRangeException>(() => judge.GetFault(-1));
    }

    [Fact]
    public void An_agreement_applies_to_its_merchant_from_its_beginning_until_before_its_end()
    {
        var agreement = new Agreement("AG", "M-1", new TermsPatch(), Early, Early + Duration.FromDays(1));
        Assert.False(agreement.AppliesTo("M-1", Early - Duration.Epsilon));
        Assert.True(agreement.AppliesTo("M-1", Early));
        Assert.True(agreement.AppliesTo("M-1", Early + Duration.FromDays(1) - Duration.Epsilon));
        Assert.False(agreement.AppliesTo("M-1", Early + Duration.FromDays(1)));
        Assert.False(agreement.AppliesTo("m-1", Early));
        Assert.True(new Agreement("AG", "M-1", new TermsPatch()).AppliesTo("M-1", Instant.MinValue));
    }

    [Fact]
    public void The_last_agreement_that_names_a_term_is_cited()
    {
        TermsInForce inForce = Policies.Under(
            PolicyTerms.Standard,
            new Agreement("AG-1", "M-1", new TermsPatch { WindowDays = 60, Mentions = ["fees"] }),
            new Agreement("AG-2", "M-1", new TermsPatch { LateRequestHandling = LateRequestHandling.Refer })).GetTermsInForce("M-1", Early);
        Assert.Equal("AG-2", inForce.GetAgreementId(Term.WindowDays));
        Assert.Equal("AG-1", inForce.GetAgreementId(Term.OfFee(ComponentKind.Other)));
        Assert.Null(inForce.GetAgreementId(Term.Reasons));
        Assert.Equal((60, LateRequestHandling.Refer), (inForce.Terms.WindowDays, inForce.Terms.LateRequestHandling));
    }
}
