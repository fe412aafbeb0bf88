using BenchmarkDotNet.Attributes;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>Comparing two terms with witnesses, beside judging every case under both, which gives the direction of verdicts only.</summary>
[BenchmarkCategory(Groups.Analysis)]
public class DiffBenchmarks
{
    private const int Pairs = 256;

    /// <summary>The changes whose every effect is one of verdicts.</summary>
    private static readonly Term[] OfVerdicts = [Term.WindowDays, Term.LateRequestHandling, Term.EvidenceRequired, Term.NonRefundableCategories];

    private readonly PolicyTerms[] _typical = ComparedTerms.Typical;
    private readonly (PolicyTerms Before, PolicyTerms After)[] _any = ComparedTerms.Any(Pairs);
    private readonly PolicyTerms _manyReasons = ComparedTerms.ManyReasons;
    private readonly PolicyTerms _changedReasons = ComparedTerms.ManyReasons with { WindowDays = 45, EvidenceRequired = false };

    [GlobalSetup]
    public void Setup()
    {
        foreach (PolicyTerms terms in _typical)
        {
            PolicyDiff diff = PolicyAnalysis.Diff(PolicyTerms.Standard, terms);
            if (diff.AnswersEqual)
                throw new InvalidOperationException("A typical change moves nothing.");
            (bool stricter, bool laxer) = BruteForceRelation.Of(PolicyTerms.Standard, terms);
            if (diff.Changes.All(change => OfVerdicts.Contains(change.Term)) && diff.Relation != RelationOf(stricter, laxer))
                throw new InvalidOperationException($"The subjects disagree on {string.Join(", ", diff.Changes.Select(change => change.Path))}.");
        }

        if (ManyReasons().Changes.Count != 2)
            throw new InvalidOperationException("Two terms of 247 reasons change.");
    }

    [Benchmark(Baseline = true, Description = "every case under both terms, verdicts only")]
    public (bool Stricter, bool Laxer) BruteForce() => BruteForceRelation.Of(PolicyTerms.Standard, _typical[0]);

    [Benchmark(OperationsPerInvoke = 8, Description = "one or two terms changed")]
    [Within(Microseconds = 10)]
    public int Typical()
    {
        int changes = 0;
        foreach (PolicyTerms terms in _typical)
            changes += PolicyAnalysis.Diff(PolicyTerms.Standard, terms).Changes.Count;
        return changes;
    }

    [Benchmark(OperationsPerInvoke = Pairs, Description = "any terms against any")]
    [Within(Microseconds = 40)]
    public int Any()
    {
        int changes = 0;
        foreach ((PolicyTerms before, PolicyTerms after) in _any)
            changes += PolicyAnalysis.Diff(before, after).Changes.Count;
        return changes;
    }

    [Benchmark(Description = "247 reasons, two terms changed")]
    [Within(Microseconds = 100)]
    public PolicyDiff ManyReasons() => PolicyAnalysis.Diff(_manyReasons, _changedReasons);

    private static PolicyRelation RelationOf(bool stricter, bool laxer) => (stricter, laxer) switch
    {
        (false, false) => PolicyRelation.Equivalent,
        (true, false) => PolicyRelation.Stricter,
        (false, true) => PolicyRelation.Laxer,
        (true, true) => PolicyRelation.Incomparable,
    };
}
