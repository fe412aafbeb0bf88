using BenchmarkDotNet.Attributes;
using NodaTime;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>One full sentence with its facts for each finding of a late request, and the explanation of the whole assessment.</summary>
[BenchmarkCategory(Groups.Explain)]
public class SentenceBenchmarks
{
    private readonly Order _order = new(
        "JQM-10023",
        "M-77",
        [new OrderLine("1", 3, Money.Of(19.99m, Currency.USD))],
        [new Shipment("S1", Instant.FromUtc(2026, 1, 6, 0, 0), Instant.FromUtc(2026, 1, 15, 9, 30))]);

    private readonly ReturnRequest _request = new(
        "R-1",
        "JQM-10023",
        Instant.FromUtc(2026, 2, 15, 1, 0),
        [new RequestedItem("1", 1, ReturnReason.Defective, details: "seam open", evidence: [new Evidence(EvidenceKind.Photo)])]);

    private TermsInForce _inForce = null!;
    private Assessment _assessment = null!;
    private Finding[] _findings = [];

    /// <summary>The language.</summary>
    [Params(Language.English, Language.Chinese)]
    public Language Language { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _inForce = PolicyEvaluator.Standard.GetTermsInForce("M-77", _request.SubmittedAt);
        _assessment = _inForce.Assess(_order, _request);
        _findings = [.. _assessment.Items[0].Findings];
        string[] whole = WholeAssessment().Items[0].Findings.Select(finding => finding.Sentence).ToArray();
        if (!whole.SequenceEqual([Scope(), Reason(), Window(), Details(), Evidence(), Category()]))
            throw new InvalidOperationException("A sentence says something else within the whole explanation.");
    }

    [Benchmark, Within(Microseconds = 1)]
    public string Scope() => Sentence(Rule.Scope);

    [Benchmark, Within(Microseconds = 1)]
    public string Reason() => Sentence(Rule.Reason);

    [Benchmark, Within(Microseconds = 1)]
    public string Window() => Sentence(Rule.Window);

    [Benchmark, Within(Microseconds = 1)]
    public string Details() => Sentence(Rule.Details);

    [Benchmark, Within(Microseconds = 1)]
    public string Evidence() => Sentence(Rule.Evidence);

    [Benchmark, Within(Microseconds = 1)]
    public string Category() => Sentence(Rule.Category);

    [Benchmark(Description = "the whole assessment: verdict, and sentence and citation of each finding")]
    public AnswerExplanation WholeAssessment() => _assessment.Explain(Language);

    private string Sentence(Rule rule)
    {
        foreach (Finding finding in _findings)
        {
            if (finding.Rule == rule)
                return _assessment.Items[0].Explain(finding, Language);
        }

        throw new InvalidOperationException($"The assessment has no finding of {rule}.");
    }
}
