using BenchmarkDotNet.Attributes;
using NodaTime;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>Checking terms, and a set of versions and agreements.</summary>
[BenchmarkCategory(Groups.Analysis)]
public class CheckBenchmarks
{
    private const int VersionCount = 20;
    private const int AgreementCount = 10;

    private static readonly Instant Beginning = Instant.FromUtc(2020, 1, 1, 0, 0);

    private readonly ValueList<Policy> _policies = Versions();
    private readonly ValueList<Agreement> _agreements = [.. Enumerable.Range(0, AgreementCount).Select(AgreementOf)];

    [GlobalSetup]
    public void Setup()
    {
        string[] ids = [.. Standard().Select(finding => finding.Id)];
        if (!ids.SequenceEqual(["N01", "N01", "N02", "N02"]) && !ids.SequenceEqual(["N01", "N02", "N01", "N02"]))
            throw new InvalidOperationException($"The standard terms give {string.Join(", ", ids)}.");
        if (Set().Any(finding => finding.Level == CheckLevel.Error))
            throw new InvalidOperationException("The set has an error.");
    }

    [Benchmark(Description = "the standard terms")]
    [Within(Microseconds = 2)]
    public ValueList<PolicyFinding> Standard() => PolicyAnalysis.Check(PolicyTerms.Standard);

    [Benchmark(Description = "20 versions and 10 agreements")]
    [Within(Milliseconds = 1)]
    public ValueList<PolicyFinding> Set() => PolicyAnalysis.Check(_policies, _agreements);

    /// <summary>Each version changes one term of the one before.</summary>
    private static ValueList<Policy> Versions()
    {
        var versions = new List<Policy>();
        PolicyTerms terms = PolicyTerms.Standard;
        for (int i = 0; i < VersionCount; i++)
        {
            versions.Add(new Policy("policy", FormattableString.Invariant($"{i + 1}"), i == 0 ? null : Beginning + Duration.FromDays(90 * i), terms));
            terms = (i % 4) switch
            {
                0 => terms with { WindowDays = 31 + i },
                1 => terms with { EvidenceKinds = i % 8 == 1 ? [EvidenceKind.Photo] : [EvidenceKind.Photo, EvidenceKind.Video, EvidenceKind.Document] },
                2 => terms with { NonRefundableExceptReasons = i % 8 == 2 ? [ReturnReason.Defective, ReturnReason.WrongItem] : [ReturnReason.Defective] },
                _ => terms with { RestockingFeePercentByReason = [new(ReturnReason.DamagedInShipping, Percentage.Of(i))] },
            };
        }

        return versions.ToValueList();
    }

    /// <summary>Two agreements for each of five merchants.</summary>
    private static Agreement AgreementOf(int number) => new(
        FormattableString.Invariant($"AG-{number}"),
        FormattableString.Invariant($"M-{number / 2}"),
        (number % 4) switch
        {
            0 => new TermsPatch { WindowDays = 60 },
            1 => new TermsPatch { LateRequestHandling = LateRequestHandling.Refer, EvidenceRequired = false },
            2 => new TermsPatch { Reasons = [new ReasonPatch(ReturnReason.ChangeOfMind) { Accepted = true }], RefundTo = RefundTo.AccountBalance },
            _ => new TermsPatch { WindowZone = "Europe/Berlin" },
        },
        Beginning + Duration.FromDays(365 + (number * 30)));
}
