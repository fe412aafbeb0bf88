namespace Jqm.ReturnPolicy.Tests;

public sealed class JudgementLaws
{
    [Law]
    public void A_request_is_judged_as_the_clauses_read_plainly(AssessQuestion asked)
    {
        Assessment answer = asked.Answer();
        PolicyTerms terms = asked.Terms;
        ValueList<Agreement> agreements = asked.Evaluator.GetTermsInForce(asked.Order.MerchantId, asked.Governing).Agreements;
        Rule[] waived = asked.Request.Waivers.Select(waiver => waiver.Rule).ToArray();
        var verdicts = new List<AssessmentVerdict>();
        foreach ((RequestedItem item, AssessedItem judged) in asked.Request.Items.Zip(answer.Items))
        {
            var window = PlainWindow.Of(asked.Order, item, asked.Request.SubmittedAt, terms);
            List<PlainFinding> expected = PlainReading.Read(terms, new PlainReading.Claim(
                asked.Order.FulfilledBy == Fulfilment.Service,
                item.Reason.Code,
                window.InTime,
                item.Details,
                item.Evidence,
                asked.Order.Lines.Single(line => line.Id == item.LineId).Category,
                waived));
            Assert.Equal(
                expected.Select(finding => (finding.Rule, finding.Status, finding.Clause, WaivedBy(finding, asked.Request.Waivers), AgreementOn(finding.Rule, agreements))),
                judged.Findings.Select(finding => (finding.Rule, finding.Status, finding.Clause.Number, finding.WaivedBy, finding.AgreementId)));
            AssessmentVerdict verdict = PlainReading.AssessmentVerdictOf(expected);
            verdicts.Add(verdict);
            bool inScope = verdict != AssessmentVerdict.OutOfScope;
            Fault fault = PlainReading.FaultOf(terms, item.Reason.Code);
            Assert.Equal((verdict, inScope ? fault : (Fault?)null), (judged.Verdict, judged.Fault));
            Assert.Equal(inScope ? (window.LastDay, window.Deadline) : (null, null), (judged.LastDay, judged.Deadline));
            Party? bearer = !inScope || verdict == AssessmentVerdict.Ineligible ? null : terms.ServiceBearsReturnShipping.Contains(fault) ? Party.Service : Party.Merchant;
            Assert.Equal(bearer, judged.ReturnShipping?.BorneBy);
        }

        Assert.Equal(PlainReading.Together(verdicts), answer.Verdict);
    }

    [Law]
    public void More_evidence_and_details_are_never_judged_worse(AssessQuestion asked, Dice dice)
    {
        Random random = dice.Roll();
        Assessment before = asked.Answer();
        NeverWorse(before, asked.AnswerUnder(asked.Terms, asked.Request with { Items = asked.Request.Items.Select(item => item with { Evidence = [.. item.Evidence, Requests.AnyEvidence(9, random)] }).ToValueList() }));
        NeverWorse(before, asked.AnswerUnder(asked.Terms, asked.Request with { Items = asked.Request.Items.Select(item => item with { Details = "seam open" }).ToValueList() }));
    }

    [Law]
    public void An_earlier_submission_is_never_judged_worse(AssessQuestion asked, Dice dice)
    {
        Random random = dice.Roll();
        foreach (Duration earlier in new[] { Duration.Epsilon, Duration.FromMinutes(random.Next(1, 60 * 26)), Duration.FromMinutes(random.Next(60 * 24 * 40)) })
            NeverWorse(asked.Answer(), asked.AnswerUnder(asked.Terms, asked.Request with { SubmittedAt = asked.Request.SubmittedAt - earlier }));
    }

    [Law]
    public void A_longer_window_is_never_judged_worse(AssessQuestion asked, Dice dice)
    {
        PolicyTerms terms = asked.Terms;
        foreach (int more in new[] { 1, dice.Roll().Next(40), PolicyTerms.MaxWindowDays })
            NeverWorse(asked.Answer(), asked.AnswerUnder(terms with { WindowDays = Math.Min(PolicyTerms.MaxWindowDays, terms.WindowDays + more) }));
    }

    [Law]
    public void More_days_for_a_reason_are_never_judged_worse(AssessQuestion asked, Dice dice)
    {
        PolicyTerms terms = asked.Terms;
        foreach (ReturnReason reason in asked.Request.Items.Select(item => item.Reason))
        {
            int days = terms.WindowDaysByReason[reason] ?? terms.WindowDays;
            foreach (int more in new[] { 1, dice.Roll().Next(40), PolicyTerms.MaxWindowDays })
                NeverWorse(asked.Answer(), asked.AnswerUnder(terms with { WindowDaysByReason = terms.WindowDaysByReason.With(reason, Math.Min(PolicyTerms.MaxWindowDays, days + more)) }));
        }
    }

    [Law]
    public void More_exempt_reasons_are_never_judged_worse(AssessQuestion asked)
    {
        foreach (ReturnReason reason in asked.Request.Items.Select(item => item.Reason))
        {
            PolicyTerms terms = asked.Terms;
            NeverWorse(asked.Answer(), asked.AnswerUnder(terms with { WindowExemptReasons = [.. terms.WindowExemptReasons, reason] }));
            NeverWorse(asked.Answer(), asked.AnswerUnder(terms with { NonRefundableExceptReasons = [.. terms.NonRefundableExceptReasons, reason] }));
        }
    }

    [Law]
    public void Goods_that_need_not_come_back_are_never_settled_worse(SettleQuestion returned)
    {
        Settlement before = returned.AnswerUnder(returned.Terms, returned.Goods);
        Settlement after = returned.AnswerUnder(returned.Terms with { GoodsBackRequired = false }, returned.Goods);
        foreach ((SettledItem was, SettledItem now) in before.Items.Zip(after.Items))
        {
            // An item that waited for its goods can be decided now, also against the merchant; what was decided stays.
            Assert.True(was.Verdict == SettlementVerdict.Pending || was.Verdict == now.Verdict);
            foreach (Finding finding in was.Findings)
                Assert.True(now.Findings.Single(other => other.Rule == finding.Rule).Status <= finding.Status);
        }
    }

    [Law]
    public void A_waiver_is_never_judged_worse(AssessQuestion asked)
    {
        ReturnRequest waived = asked.Request with { Waivers = [.. asked.Request.Waivers, .. asked.Terms.Waivable.Select(rule => new Waiver(rule, "reviewer-5"))] };
        NeverWorse(asked.Answer(), asked.AnswerUnder(asked.Terms, waived));
    }

    [Law]
    public void The_order_of_the_evidence_does_not_matter(AssessQuestion asked)
    {
        ReturnRequest turned = asked.Request with { Items = asked.Request.Items.Select(item => item with { Evidence = item.Evidence.Reverse().ToValueList() }).ToValueList() };
        Assert.Equal(asked.Answer(), asked.Evaluator.Assess(asked.Order, turned, asked.Document.PriorRefunds));
    }

    [Law]
    public void Every_item_of_a_request_is_judged_by_itself(AssessQuestion asked)
    {
        Assessment together = asked.Answer();
        Assert.Equal(asked.Request.Items.Count, together.Items.Count);
        foreach ((RequestedItem item, AssessedItem judged) in asked.Request.Items.Zip(together.Items))
            Assert.Equal(asked.Evaluator.Assess(asked.Order, asked.Request with { Items = [item] }, asked.Document.PriorRefunds).Items.Single(), judged);
    }

    private static int Badness(AssessmentVerdict verdict) => verdict switch
    {
        AssessmentVerdict.Eligible => 0,
        AssessmentVerdict.Referred => 1,
        AssessmentVerdict.Incomplete => 2,
        AssessmentVerdict.Ineligible => 3,
        _ => 4,
    };

    private static void NeverWorse(Assessment before, Assessment after)
    {
        foreach ((AssessedItem was, AssessedItem now) in before.Items.Zip(after.Items))
        {
            Assert.True(Badness(now.Verdict) <= Badness(was.Verdict));
            Assert.Equal(was.Findings.Select(finding => finding.Rule), now.Findings.Select(finding => finding.Rule));
            Assert.All(was.Findings.Zip(now.Findings), pair => Assert.True(pair.Second.Status <= pair.First.Status));
        }
    }

    private static string? WaivedBy(PlainFinding finding, ValueList<Waiver> waivers) =>
        finding.Status == FindingStatus.Waived ? waivers.First(waiver => waiver.Rule == finding.Rule).By : null;

    private static string? AgreementOn(Rule rule, ValueList<Agreement> agreements) => AgreementLaws.GroupOf(rule) is { } group
        ? agreements.LastOrDefault(agreement => agreement.Terms.Names.Contains(group))?.Id
        : null;
}
