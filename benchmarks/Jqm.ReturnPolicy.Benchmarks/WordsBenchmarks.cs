using BenchmarkDotNet.Attributes;
using NodaTime;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>One sentence, the longest there is of a finding, and a whole explained assessment.</summary>
[BenchmarkCategory(Groups.Explain)]
public class WordsBenchmarks
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
    private Finding _late;

    /// <summary>The language.</summary>
    [Params(Language.English, Language.Chinese)]
    public Language Language { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _inForce = PolicyEvaluator.Standard.Govern("M-77", _request.SubmittedAt);
        _assessment = PolicyEvaluator.Assess(_inForce, _order, _request);
        _late = _assessment.Items[0].Findings.Single(finding => finding.Rule == Rule.Window);
    }

    [Benchmark]
    public string LateRequest() => _late.Explain(_inForce, _order, _request, _request.Items[0], Language);

    [Benchmark]
    public AnswerExplanation WholeAssessment() => _assessment.Explain(_inForce, _order, _request, Language);
}
