namespace Jqm.ReturnPolicy.Tests;

public sealed class GoverningLaws
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 0, 0);

    [Law]
    public void The_version_in_force_changes_only_at_a_publication(byte[] days, bool sinceEver, Dice dice)
    {
        Instant[] publications = days.Distinct().Select(day => Start + Duration.FromDays(day)).ToArray();
        var policies = publications.Select((at, number) => new Policy("own", $"{number}", at, PolicyTerms.Standard with { WindowDays = number })).ToList();
        if (sinceEver)
            policies.Insert(dice.Roll().Next(policies.Count + 1), new Policy("own", "first"));
        if (policies.Count == 0)
            return;
        var evaluator = new PolicyEvaluator(policies.ToValueList());
        foreach (Instant at in publications)
        {
            foreach (Instant instant in new[] { at - Duration.Epsilon, at, at + Duration.Epsilon, at + Duration.FromHours(dice.Roll().Next(24 * 300)) })
            {
                Policy? latest = policies.Where(policy => policy.PublishedAt is null || policy.PublishedAt <= instant).MaxBy(policy => policy.PublishedAt ?? Instant.MinValue);
                if (latest is null)
                    Expect.Fault("policies", ErrorCode.NoPolicyInForce, () => evaluator.GetTermsInForce("M-77", instant));
                else
                    Assert.Same(latest, evaluator.GetTermsInForce("M-77", instant).Policy);
            }
        }
    }

    [Fact]
    public void Versions_published_within_one_tick_are_distinguished()
    {
        // A tick is a hundred nanoseconds; NodaTime counts single ones.
        var evaluator = new PolicyEvaluator(Enumerable.Range(0, 250).Select(nanosecond => new Policy("own", $"{nanosecond}", Start + Duration.FromNanoseconds(nanosecond))).ToValueList());

        for (int nanosecond = 0; nanosecond < 250; nanosecond++)
            Assert.Equal($"{nanosecond}", evaluator.GetTermsInForce("M-77", Start + Duration.FromNanoseconds(nanosecond)).Policy.Version);
        Assert.Equal("249", evaluator.GetTermsInForce("M-77", Instant.MaxValue).Policy.Version);
        foreach (Instant before in new[] { Start - Duration.Epsilon, Instant.MinValue })
            Expect.Fault("policies", ErrorCode.NoPolicyInForce, () => evaluator.GetTermsInForce("M-77", before));
        Expect.Fault("policies", ErrorCode.NoPolicyInForce, () => new PolicyEvaluator([]).GetTermsInForce("M-77", Start));
    }

    [Law]
    public void Agreements_are_merged_in_the_order_of_their_beginnings_then_as_listed(byte[] beginnings, byte at)
    {
        ValueList<Agreement> agreements = beginnings
            .Select((day, number) => new Agreement($"AG-{number}", "M-77", new TermsPatch { WindowDays = number }, day < 50 ? null : Start + Duration.FromDays(day), Start + Duration.FromDays(day + 20)))
            .ToValueList();
        Instant instant = Start + Duration.FromDays(at);
        Agreement[] applying = agreements
            .Where(agreement => (agreement.From is null || agreement.From <= instant) && instant < agreement.To)
            .OrderBy(agreement => agreement.From ?? Instant.MinValue)
            .ToArray();
        TermsInForce inForce = new PolicyEvaluator([Policy.Standard], agreements).GetTermsInForce("M-77", instant);
        Assert.Equal(applying, inForce.Agreements);
        Assert.Equal(applying.Length == 0 ? 30 : applying[^1].Terms.WindowDays, inForce.Terms.WindowDays);
        Assert.Equal(applying.LastOrDefault()?.Id, inForce.GetAgreementId(Term.WindowZone));
        Assert.Null(inForce.GetAgreementId(Term.OfFee(ComponentKind.Tax)));
        Assert.Empty(new PolicyEvaluator([Policy.Standard], agreements).GetTermsInForce("M-78", instant).Agreements);
    }

    [Law]
    public void The_difference_of_two_terms_changes_the_first_into_the_second(PolicyTerms before, PolicyTerms after)
    {
        var patch = TermsPatch.FromDifference(before, after);
        Assert.Equal(after, before.Merge(patch));
        Assert.Equal(before == after, patch == new TermsPatch());
        Assert.Equal(before, before.Merge(new TermsPatch()));
        Assert.Equal(new TermsPatch(), TermsPatch.FromDifference(after, after));
        Assert.Equal(before, after.Merge(TermsPatch.FromDifference(after, before)));
    }

    [Law]
    public void Equal_terms_have_equal_hash_codes(PolicyTerms terms)
    {
        PolicyTerms copy = terms with { Reasons = new ReasonTable(terms.Reasons.Reverse()) };
        Assert.Equal(terms, copy);
        Assert.Equal(terms.GetHashCode(), copy.GetHashCode());
    }

    [Fact]
    public void An_order_can_freeze_the_terms_of_the_day_it_was_placed()
    {
        Order order = Placed(Instant.FromUtc(2026, 1, 5, 0, 0));
        ValueList<Policy> policies = [Policy.Standard, new Policy("jqm-standard", "2", Instant.FromUtc(2026, 1, 10, 0, 0))];
        Assert.Equal("2", new PolicyEvaluator(policies).Cancel(order, Days.Submitted).Policy.Version);
        var frozen = new PolicyEvaluator(policies, governedBy: GovernedBy.Order);
        Assert.Equal("1", frozen.Cancel(order, Days.Submitted).Policy.Version);
        Expect.Fault("order", ErrorCode.Malformed, () => frozen.Cancel(Placed(null), Days.Submitted));
    }

    [Fact]
    public void Duplicate_policies_and_agreements_are_refused()
    {
        Expect.Fault("policies[1]", ErrorCode.Duplicate, () => _ = new PolicyEvaluator([Policy.Standard, new Policy("other", "1")]));
        Expect.Fault("policies[2]", ErrorCode.Duplicate, () => _ = new PolicyEvaluator([Policy.Standard, new Policy("p", "2", Start), new Policy("q", "2", Start)]));
        Expect.Fault("policies[1]", ErrorCode.Duplicate, () => _ = new PolicyEvaluator([Policy.Standard, new Policy("jqm-standard", "1", Start)]));
        Expect.Fault("agreements[1].id", ErrorCode.Duplicate, () => _ = new PolicyEvaluator([Policy.Standard], [new Agreement("AG", "M-1", new TermsPatch()), new Agreement("AG", "M-2", new TermsPatch())]));
        Assert.Throws<ArgumentNullException>(() => new PolicyEvaluator([null!]));
    }

    [Fact]
    public void An_agreement_that_does_not_fit_where_it_is_merged_is_refused_there()
    {
        var agreement = new Agreement("AG", "M-77", new TermsPatch { Reasons = [new ReasonPatch(ReturnReason.WrongItem) { Accepted = false }] });
        var evaluator = new PolicyEvaluator([new Policy("own", "1", null, PolicyTerms.Standard with { Reasons = ReasonTable.Standard.Without(ReturnReason.WrongItem) })], [agreement]);
        Expect.Fault("agreements[0].terms.reasons.wrongItem", ErrorCode.Malformed, () => evaluator.GetTermsInForce("M-77", Start));
        Assert.Empty(evaluator.GetTermsInForce("M-78", Start).Agreements);
    }

    private static Order Placed(Instant? at) => new("JQM-1", "M-1", [new OrderLine("1", 1, Money.Of(5m, Currency.USD))], placedAt: at);
}
