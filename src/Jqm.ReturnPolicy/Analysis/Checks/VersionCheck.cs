namespace Jqm.ReturnPolicy.Analysis;

/// <summary>Checks the versions of a policy: the terms of each, and how the versions follow each other.</summary>
internal sealed class VersionCheck
{
    private static readonly Duration Short = Duration.FromDays(1);

    private readonly ValueList<Policy> _policies;
    private readonly int[] _order;
    private readonly List<PolicyFinding>[] _ofTerms;

    /// <summary>Creates a check.</summary>
    /// <param name="policies">The versions.</param>
    public VersionCheck(ValueList<Policy> policies)
    {
        _policies = policies;
        _order = [.. Enumerable.Range(0, policies.Count).OrderBy(index => policies[index].PublishedAt ?? Instant.MinValue)];
        Versions = [.. _order.Select((index, place) => new VersionInForce(
            policies[index],
            policies[index].PublishedAt,
            place + 1 < _order.Length ? policies[_order[place + 1]].PublishedAt : null))];
        _ofTerms = [.. Versions.Select(version => new TermsCheck(version.Policy.Terms, PolicyTerms.Standard, compiled: version.CompiledTerms).Run())];
    }

    /// <summary>Gets the versions in the order of time.</summary>
    public IReadOnlyList<VersionInForce> Versions { get; }

    /// <summary>Returns what was found in the terms of a version, with paths in the terms.</summary>
    public List<PolicyFinding> FindingsOf(int version) => _ofTerms[version];

    /// <summary>Returns the findings: those of the terms of each version, and after them those of the versions.</summary>
    public IEnumerable<PolicyFinding> Run()
    {
        var noted = new HashSet<(CheckKind, string)>();
        for (int i = 0; i < Versions.Count; i++)
        {
            foreach (PolicyFinding finding in _ofTerms[i])
            {
                // A note is about what the owner wants, which is said once.
                if (finding.Level != CheckLevel.Note || noted.Add((finding.Kind, finding.Path)))
                    yield return finding with { Path = $"{PathOf(i)}.terms.{finding.Path}" };
            }
        }

        if (Versions.Count == 0)
            yield return new PolicyFinding(CheckKind.GapBefore, "policies") { Level = CheckLevel.Warning };
        else if (Versions[0].From is not null)
            yield return new PolicyFinding(CheckKind.GapBefore, "policies");
        for (int i = 0; i < Versions.Count; i++)
        {
            VersionInForce version = Versions[i];
            if (i > 0 && TermsComparison.IsAlike(Versions[i - 1].CompiledTerms, version.CompiledTerms, countsWording: true))
                yield return new PolicyFinding(CheckKind.VersionChangesNothing, PathOf(i));
            if (version is { From: { } from, To: { } to } && to - from < Short)
                yield return new PolicyFinding(CheckKind.ShortVersion, PathOf(i));
        }

        int other = Versions.ToList().FindIndex(version => version.Policy.Id != Versions[0].Policy.Id);
        if (other > 0)
            yield return new PolicyFinding(CheckKind.MixedIds, $"{PathOf(other)}.id");
    }

    private string PathOf(int version) => FormattableString.Invariant($"policies[{_order[version]}]");
}
