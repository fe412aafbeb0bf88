using BenchmarkDotNet.Attributes;
using NodaTime;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>From an item's findings to the clauses that they rest on, beside an if/else that gives the verdict only and cites nothing.</summary>
[BenchmarkCategory(Groups.Explain)]
public class CiteBenchmarks
{
    private const int Inputs = 65_536;

    private readonly TermsInForce _inForce = PolicyEvaluator.Standard.GetTermsInForce("M-77", Instant.FromUtc(2026, 2, 1, 0, 0));
    private ItemFacts[] _facts = [];
    private FindingSet[] _findings = [];

    [GlobalSetup]
    public void Setup()
    {
        _facts = ItemFacts.Distinct(Inputs);
        _findings = Array.ConvertAll(_facts, facts => _inForce.CompiledTerms.Assess(facts.Packed));
        for (int i = 0; i < Inputs; i++)
        {
            string[] cited = _inForce.Cite(_findings[i], _facts[i].Reason).Select(finding => finding.Clause.Number).ToArray();
            if (VerdictByHand.Of(_facts[i]) != _findings[i].AssessmentVerdict || !cited.SequenceEqual(ClausesByHand(_facts[i])))
                throw new InvalidOperationException($"The subjects disagree on {_facts[i]}.");
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs, Description = "if/else, verdict only")]
    public int IfElse()
    {
        int sum = 0;
        foreach (ref readonly ItemFacts facts in _facts.AsSpan())
            sum += (int)VerdictByHand.Of(facts);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs, Description = "all citations of an item's findings")]
    [AtMost(2.5, nameof(IfElse)), AllocatesNothing]
    public int Citations()
    {
        int sum = 0;
        ReadOnlySpan<FindingSet> findings = _findings;
        ReadOnlySpan<ItemFacts> facts = _facts;
        for (int i = 0; i < findings.Length; i++)
        {
            foreach (Finding finding in _inForce.Cite(findings[i], facts[i].Reason))
                sum += (int)finding.Status + finding.Clause.Number.Length;
        }

        return sum;
    }

    private static IEnumerable<string> ClausesByHand(ItemFacts facts)
    {
        if (!facts.InScope)
            return ["0.1"];
        bool waivedLate = facts.Timeliness != Timeliness.InTime && facts.Waived.Contains(Rule.Window);
        return ["0.1", $"1.{Math.Min(facts.Reason, 4) + 1}", waivedLate ? "2.2" : "2.1", "3.1", "3.1", "5.1"];
    }
}
