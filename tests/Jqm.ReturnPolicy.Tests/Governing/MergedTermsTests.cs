namespace Jqm.ReturnPolicy.Tests;

/// <summary>An evaluator keeps the terms that it merged. Its answers are those of an evaluator that keeps nothing.</summary>
public sealed class MergedTermsTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 0, 0);

    [Fact]
    public void Agreements_are_merged_and_compiled_once_for_the_questions_of_a_merchant()
    {
        var evaluator = new PolicyEvaluator([Policy.Standard], [new Agreement("AG-1", "M-1", new TermsPatch { WindowDays = 45 }), new Agreement("AG-2", "M-2", new TermsPatch { WindowDays = 60 })]);

        TermsInForce first = evaluator.GetTermsInForce("M-1", Start);

        Assert.Equal(60, evaluator.GetTermsInForce("M-2", Start).Terms.WindowDays);
        Assert.Same(first, evaluator.GetTermsInForce("M-1", Start + Duration.FromDays(1)));
    }

    [Fact]
    public void An_agreement_that_does_not_fit_is_refused_at_each_question()
    {
        var misfit = new Agreement("AG", "M-1", new TermsPatch { Reasons = [new ReasonPatch(ReturnReason.WrongItem) { Accepted = false }] });
        var later = new Policy("own", "2", Start, PolicyTerms.Standard with { Reasons = ReasonTable.Standard.Without(ReturnReason.WrongItem) });
        var evaluator = new PolicyEvaluator([Policy.Standard, later], [misfit]);

        for (int i = 0; i < 2; i++)
        {
            Assert.Equal([misfit], evaluator.GetTermsInForce("M-1", Start - Duration.Epsilon).Agreements);
            Expect.Fault("agreements[0].terms.reasons.wrongItem", ErrorCode.Malformed, () => evaluator.GetTermsInForce("M-1", Start));
        }
    }

    [Fact]
    public void Each_of_many_merchants_has_the_terms_of_its_own_agreement()
    {
        // More agreements than an evaluator keeps terms of, so that those of two merchants take each other's place.
        const int Merchants = 3_000;
        var evaluator = new PolicyEvaluator([Policy.Standard], Enumerable.Range(0, Merchants).Select(number => new Agreement($"AG-{number}", $"M-{number}", new TermsPatch { WindowDays = number })).ToValueList());

        for (int round = 0; round < 2; round++)
        {
            for (int number = 0; number < Merchants; number++)
                Assert.Equal(number, evaluator.GetTermsInForce($"M-{number}", Start).Terms.WindowDays);
        }
    }

    [Law]
    public void The_terms_in_force_do_not_depend_on_earlier_questions(byte[] beginnings, Dice dice)
    {
        // Agreements of three merchants, some of which begin, end or overlap between the questions, below and above the length of a short list; three versions.
        Random random = dice.Roll();
        ValueList<Agreement> agreements = beginnings
            .Select((day, number) => new Agreement(
                $"AG-{number}",
                $"M-{random.Next(3)}",
                new TermsPatch { WindowDays = random.Next(2) == 0 ? number : null, RefundTo = random.Next(3) == 0 ? RefundTo.AccountBalance : null },
                day < 60 ? null : Start + Duration.FromDays(day),
                random.Next(2) == 0 ? null : Start + Duration.FromDays(day + random.Next(1, 60))))
            .ToValueList();
        ValueList<Policy> policies =
        [
            Policy.Standard,
            new Policy("own", "2", Start + Duration.FromDays(80), PolicyTerms.Standard with { WindowDays = 300 }),
            new Policy("own", "3", Start + Duration.FromDays(160), PolicyTerms.Standard with { WindowDays = 400 }),
        ];
        var evaluator = new PolicyEvaluator(policies, agreements);
        for (int i = 0; i < 30; i++)
        {
            (string merchant, Instant at) = ($"M-{random.Next(4)}", Start + Duration.FromDays(random.Next(300)));
            TermsInForce expected = new PolicyEvaluator(policies, agreements).GetTermsInForce(merchant, at);
            TermsInForce actual = evaluator.GetTermsInForce(merchant, at);
            Assert.Same(expected.Policy, actual.Policy);
            Assert.Equal(expected.Agreements, actual.Agreements);
            Assert.Equal(expected.Terms, actual.Terms);
            Assert.All(Term.All, term => Assert.Equal(expected.GetAgreementId(term), actual.GetAgreementId(term)));
        }
    }
}
