using System.Reflection;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>The kernel's facts count themselves completely, and findings show themselves completely.</summary>
public sealed class FactsTests
{
    [Fact]
    public void All_facts_of_an_assessment_are_every_combination_of_them_once()
    {
        var built =
            from inScope in Either
            from reason in Enumerable.Range(0, 3)
            from timeliness in Enum.GetValues<Timeliness>()
            from details in Either
            from evidence in Subsets<EvidenceKind>()
            from category in Enum.GetValues<ProductCategory>()
            select new AssessmentFacts(inScope, reason, timeliness, details, evidence, category, []);
        AssessmentFacts[] all = AssessmentFacts.Enumerate(3).ToArray();
        Assert.Equal(2 * 3 * 3 * 2 * 8 * 4, all.Length);
        Assert.Equal(built.ToHashSet(), all.ToHashSet());
        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.Empty(AssessmentFacts.Enumerate(0));
    }

    [Fact]
    public void All_facts_of_a_settlement_are_every_combination_of_them_once()
    {
        var built =
            from inScope in Either
            from approved in Either
            from received in Either
            from reason in new int?[] { null, 0, 1, 2 }
            from unused in Known
            from original in Known
            from category in Enum.GetValues<ProductCategory>()
            select new SettlementFacts(inScope, approved, received, reason, unused, original, category, []);
        SettlementFacts[] all = SettlementFacts.Enumerate(3).ToArray();
        Assert.Equal(2 * 2 * 2 * 4 * 3 * 3 * 4, all.Length);
        Assert.Equal(built.ToHashSet(), all.ToHashSet());
        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.All(SettlementFacts.Enumerate(0), facts => Assert.Null(facts.Reason));
    }

    [Fact]
    public void Findings_show_every_rule_up_to_the_last()
    {
        FindingSet cancelled = new CompiledTerms(PolicyTerms.Standard).Cancel(inScope: true, shipped: true);
        Assert.Equal([KeyValuePair.Create(Rule.Scope, FindingStatus.Met), KeyValuePair.Create(Rule.Cancellation, FindingStatus.NotMet)], cancelled);
        Assert.Equal(2, cancelled.Count);
        Assert.Equal("Scope: Met, Cancellation: NotMet", cancelled.ToString());
        Assert.Null(cancelled[Rule.Category]);
    }

    [Fact]
    public void A_finding_by_rule_equals_the_enumerated_finding()
    {
        var judge = new CompiledTerms(PolicyTerms.Standard);
        IEnumerable<FindingSet> all = AssessmentFacts.Enumerate(judge.ReasonCount).Select(judge.Assess)
            .Concat(SettlementFacts.Enumerate(judge.ReasonCount).Select(judge.Settle))
            .Append(judge.Cancel(inScope: true, shipped: false))
            .Distinct();
        foreach (FindingSet findings in all)
        {
            Dictionary<Rule, FindingStatus> walked = findings.ToDictionary();
            Assert.All(Enum.GetValues<Rule>(), rule => Assert.Equal(walked.TryGetValue(rule, out FindingStatus status) ? status : null, findings[rule]));
        }
    }

    [Fact]
    public void An_enumeration_that_outgrows_its_field_is_refused()
    {
        // The check is internal: it runs when the first terms are compiled, before anything is packed.
        Type bits = typeof(CompiledTerms).Assembly.GetType("Jqm.ReturnPolicy.Kernel.FactBits", throwOnError: true)!;
        MethodInfo check = bits.GetMethod("RequireBelow")!;
        Assert.Null(Record.Exception(() => check.MakeGenericMethod(typeof(ProductCategory)).Invoke(null, [4])));
        TargetInvocationException refused = Assert.Throws<TargetInvocationException>(() => check.MakeGenericMethod(typeof(ProductCategory)).Invoke(null, [3]));
        Assert.Equal("ProductCategory.SpecialOrder does not fit a field for 3 members; widen the field in FactBits.", Assert.IsType<NotSupportedException>(refused.InnerException).Message);
        Assert.True((int)bits.GetField("RuleBits")!.GetRawConstantValue()! >= 16);
    }

    private static readonly bool[] Either = [false, true];

    private static readonly bool?[] Known = [null, false, true];

    private static IEnumerable<EnumSet<T>> Subsets<T>()
        where T : unmanaged, Enum
    {
        T[] members = Enum.GetValues<T>();
        for (int bits = 0; bits < 1 << members.Length; bits++)
            yield return EnumSet.Create<T>(members.Where((_, place) => (bits >> place & 1) != 0).ToArray());
    }
}
