using System.Globalization;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>The operations that docs/performance.md says allocate nothing.</summary>
[Collection(nameof(Undisturbed))]
public sealed class AllocationTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 2, 1, 0, 0);
    private static readonly TermsInForce InForce = PolicyEvaluator.Standard.GetTermsInForce("M-1", At);
    private static readonly AssessmentFacts[] Assessments = AssessmentFacts.Enumerate(InForce.CompiledTerms.ReasonCount).ToArray();
    private static readonly SettlementFacts[] Settlements = SettlementFacts.Enumerate(InForce.CompiledTerms.ReasonCount).ToArray();

    private static readonly Money Dollar = Money.FromMinorUnits(100, Currency.USD);
    private static readonly char[] Room = new char[40];
    private static readonly PolicyEvaluator Versions = new(Enumerable.Range(1, 100).Select(n => new Policy("p", $"{n}", At - Duration.FromDays(n))).ToValueList());
    private static readonly ValueList<Waiver> Waivers = [new Waiver(Rule.Window, "reviewer")];
    private static readonly TermsInForce Agreed = new PolicyEvaluator(
        [Policy.Standard],
        [new Agreement("A-1", "M-1", new TermsPatch { WindowDays = 45 })]).GetTermsInForce("M-1", At);

    private static readonly (string Name, Action Work)[] Free =
    [
        ("judging packed facts", () => Over(Assessments, facts => (int)InForce.CompiledTerms.Assess(facts).AssessmentVerdict)),
        ("judging typed facts", () => Over(ReturnReason.Known, reason => (int)InForce.CompiledTerms.Assess(new AssessmentFacts(
            true, InForce.CompiledTerms.GetReasonIndex(reason), Timeliness.Late, true, new EnumSet<EvidenceKind>().With(EvidenceKind.Photo), ProductCategory.Customized, new EnumSet<Rule>().With(Rule.Window))).AssessmentVerdict)),
        ("judging what came back", () => Over(Settlements, facts => (int)InForce.CompiledTerms.Settle(facts).SettlementVerdict)),
        ("judging a cancellation", () => _ = InForce.CompiledTerms.Cancel(inScope: true, shipped: false).CancellationVerdict),
        ("asking for one finding", () => _ = InForce.CompiledTerms.Assess(Assessments[0])[Rule.Scope]),
        ("citing every finding of an item", () => Over(Assessments, facts => Cite(InForce.CompiledTerms.Assess(facts), facts.Reason))),
        ("citing waived findings under an agreement", CiteUnderAgreement),
        ("sharing over 5", Share(5)),
        ("sharing over 20", Share(20)),
        ("sharing over 100", Share(100)),
        ("sharing over 128", Share(128)),
        ("adding, subtracting and comparing money", () => _ = Money.Zero(Currency.USD) + Dollar - Dollar > Dollar),
        ("reading an amount", () => _ = Money.Parse("-1234.56", Currency.USD)),
        ("writing an amount", () => _ = Dollar.TryFormat(Room, out _, "A", CultureInfo.InvariantCulture)),
        ("choosing the version in force", () => _ = Versions.GetTermsInForce("M-1", At)),
    ];

    /// <summary>Where answers go, so that none is left out as unused.</summary>
    private static int _seen;

    public static TheoryData<string> Names => new(Free.Select(claim => claim.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Documented_operation_allocates_nothing(string name) =>
        Assert.Equal(0, Allocated.ByOne(Free.Single(claim => claim.Name == name).Work));

    [Fact]
    public void An_allocated_string_is_counted_to_the_byte() =>
        Assert.Equal(32, Allocated.ByOne(() => _ = Dollar.ToAmountString()));

    private static int Cite(FindingSet findings, int reason)
    {
        int sum = 0;
        foreach (Finding finding in InForce.Cite(findings, reason))
            sum += finding.Clause.Number.Length;
        return sum;
    }

    private static void CiteUnderAgreement()
    {
        FindingSet findings = Agreed.CompiledTerms.Assess(new AssessmentFacts(true, 0, Timeliness.Late, true, default, ProductCategory.Standard, new EnumSet<Rule>().With(Rule.Window)));
        foreach (Finding finding in Agreed.Cite(findings, 0, Waivers))
            _seen += finding.WaivedBy is null || finding.AgreementId is null ? 0 : 1;
    }

    /// <summary>Many orders of weights: some of them once made selecting give up and sort, which allocated.</summary>
    private static Action Share(int lines)
    {
        var random = new Random(20261124);
        long[][] orders = Enumerable.Range(0, 1_000).Select(_ => Enumerable.Range(0, lines).Select(_ => random.NextInt64(50_000)).ToArray()).ToArray();
        long[] shares = new long[lines];
        return () =>
        {
            foreach (long[] weights in orders)
                ExactSharing.Share(9_999, weights, shares);
        };
    }

    private static void Over<T>(T[] facts, Func<T, int> judge)
    {
        int sum = 0;
        foreach (T each in facts)
            sum += judge(each);
        _seen = sum;
    }

    private static void Over<T>(ValueList<T> facts, Func<T, int> judge)
    {
        int sum = 0;
        foreach (T each in facts)
            sum += judge(each);
        _seen = sum;
    }
}
