namespace Jqm.ReturnPolicy.Analysis;

/// <summary>Checks written agreements over the versions that they meet, and agreements of one merchant against each other.</summary>
internal sealed class AgreementCheck
{
    private readonly PolicyEvaluator _set;
    private readonly VersionCheck _versions;
    private readonly ValueList<Agreement> _agreements;
    private readonly HashSet<int> _unchanging = [];

    /// <summary>Creates a check.</summary>
    /// <param name="set">The versions and agreements.</param>
    /// <param name="versions">The check of the versions.</param>
    public AgreementCheck(PolicyEvaluator set, VersionCheck versions)
    {
        _set = set;
        _versions = versions;
        _agreements = set.Agreements;
    }

    /// <summary>Returns the findings.</summary>
    public List<PolicyFinding> Run()
    {
        var findings = new List<PolicyFinding>();
        if (_versions.Versions.Count == 0)
            return findings;
        findings.AddRange(Unfit());
        for (int i = 0; i < _agreements.Count; i++)
            findings.AddRange(CheckAlone(i));
        foreach ((int earlier, int later) in Pairs())
            findings.AddRange(CheckPair(earlier, later));
        return findings;
    }

    /// <summary>Merges the agreements of each merchant at every instant at which its terms change, if a version is in force then.</summary>
    private IEnumerable<PolicyFinding> Unfit()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (IGrouping<string, Agreement> merchant in _agreements.GroupBy(agreement => agreement.MerchantId, StringComparer.Ordinal))
        {
            // Nothing but a change of a reason can fail to fit.
            if (merchant.All(agreement => agreement.Terms.Reasons.Count == 0))
                continue;
            IEnumerable<Instant> beginnings = _versions.Versions.Select(version => version.From)
                .Concat(merchant.Select(agreement => agreement.From))
                .Select(at => at ?? Instant.MinValue)
                .Concat(merchant.Select(agreement => agreement.To).OfType<Instant>())
                .Distinct();
            foreach (Instant at in beginnings)
            {
                if (MisfitAt(merchant.Key, at) is { } path && seen.Add(path))
                    yield return new PolicyFinding(CheckKind.AgreementUnfit, path);
            }
        }
    }

    private string? MisfitAt(string merchant, Instant at)
    {
        try
        {
            _set.RequireFit(merchant, at);
            return null;
        }
        catch (InvalidInputException error)
        {
            return error.Path;
        }
    }

    /// <summary>Merges one agreement over each version that it meets.</summary>
    private IEnumerable<PolicyFinding> CheckAlone(int index)
    {
        Agreement agreement = _agreements[index];
        int[] met = [.. Enumerable.Range(0, _versions.Versions.Count).Where(version => _versions.Versions[version].Meets(agreement))];
        if (met.Length == 0)
        {
            yield return new PolicyFinding(CheckKind.NeverApplies, PathOf(index));
            yield break;
        }

        PolicyTerms[] beneath = [.. met.Select(version => _versions.Versions[version].Policy.Terms)];
        PolicyTerms?[] merged = [.. beneath.Select(terms => Merged(terms, agreement))];
        if (merged.Contains(null))
            yield break;
        if (Enumerable.Range(0, met.Length).All(i => TermsComparison.IsAlike(_versions.Versions[met[i]].CompiledTerms, new CompiledTerms(merged[i]!), countsWording: true)))
        {
            _unchanging.Add(index);
            yield return new PolicyFinding(CheckKind.ChangesNothing, PathOf(index));
            yield break;
        }

        foreach (string group in agreement.Terms.Names)
        {
            if (beneath.Zip(merged).All(pair => Term.All.Where(term => term.Group == group).All(term => term.GetValue(pair.First).Equals(term.GetValue(pair.Second!)))))
                yield return new PolicyFinding(CheckKind.NamesUnchanged, $"{PathOf(index)}.terms.{group}");
        }

        foreach (PolicyFinding finding in FindingsOfTerms(met, beneath, merged))
            yield return finding with { Path = $"{PathOf(index)}.terms.{finding.Path}" };
    }

    /// <summary>What is found in the merged terms over every version, and in none of the versions themselves.</summary>
    private List<PolicyFinding> FindingsOfTerms(int[] met, PolicyTerms[] beneath, PolicyTerms?[] merged)
    {
        List<PolicyFinding>? common = null;
        for (int i = 0; i < met.Length; i++)
        {
            // A finding counts only if every version has it, so no other check is run again. Most findings are ruled out by one version.
            HashSet<CheckKind>? kinds = common?.Select(finding => finding.Kind).ToHashSet();
            List<PolicyFinding> known = _versions.FindingsOf(met[i]);
            List<PolicyFinding> found = new TermsCheck(merged[i]!, beneath[i], kinds).Run();
            found.RemoveAll(finding => Contains(known, finding));
            if (common is null)
                common = found;
            else
                common.RemoveAll(finding => !Contains(found, finding));
            if (common.Count == 0)
                break;
        }

        return common ?? [];

        static bool Contains(List<PolicyFinding> findings, PolicyFinding wanted) => findings.Exists(finding => finding.Kind == wanted.Kind && finding.Path == wanted.Path);
    }

    /// <summary>The pairs of agreements of one merchant that hold at once, in merged order.</summary>
    private IEnumerable<(int Earlier, int Later)> Pairs()
    {
        int[] order = [.. Enumerable.Range(0, _agreements.Count).OrderBy(index => _agreements[index].From ?? Instant.MinValue)];
        for (int i = 0; i < order.Length; i++)
        {
            for (int j = i + 1; j < order.Length; j++)
            {
                (Agreement earlier, Agreement later) = (_agreements[order[i]], _agreements[order[j]]);
                if (earlier.MerchantId == later.MerchantId && (earlier.To is not { } ends || later.From is not { } begins || begins < ends))
                    yield return (order[i], order[j]);
            }
        }
    }

    private IEnumerable<PolicyFinding> CheckPair(int first, int second)
    {
        (Agreement earlier, Agreement later) = (_agreements[first], _agreements[second]);
        if (_unchanging.Contains(first) || _unchanging.Contains(second))
            yield break;
        if (Covers(later, earlier))
        {
            yield return new PolicyFinding(CheckKind.Shadowed, PathOf(first)) { OtherAgreementId = later.Id };
            yield break;
        }

        foreach (string path in PathsInBoth(earlier.Terms, later.Terms))
            yield return new PolicyFinding(CheckKind.Overlap, $"{PathOf(second)}.terms.{path}") { OtherAgreementId = earlier.Id };
    }

    /// <summary>Whether a later agreement holds as long as an earlier one while a version is in force, and the terms are the same without the earlier one.</summary>
    private bool Covers(Agreement later, Agreement earlier)
    {
        Instant first = _versions.Versions[0].From ?? Instant.MinValue;
        bool begins = Instant.Max(later.From ?? Instant.MinValue, first) <= Instant.Max(earlier.From ?? Instant.MinValue, first);
        bool ends = later.To is not { } to || (earlier.To is { } until && to >= until);
        VersionInForce[] met = [.. _versions.Versions.Where(version => version.Meets(earlier))];
        return begins && ends && met.Length > 0 && met.All(version =>
            Merged(version.Policy.Terms, earlier) is { } merged && Merged(merged, later) is { } both && both == Merged(version.Policy.Terms, later));
    }

    private static IEnumerable<string> PathsInBoth(TermsPatch earlier, TermsPatch later)
    {
        foreach (Term term in Term.All)
        {
            if (term.GetValue(earlier) is not { } one || term.GetValue(later) is not { } other)
                continue;
            if (!term.IsObject)
            {
                yield return term.Path;
                continue;
            }

            HashSet<ReturnReason> named = [.. ReasonsIn(one)];
            foreach (ReturnReason reason in ReasonsIn(other).Where(named.Contains))
                yield return $"{term.Path}.{reason}";
        }
    }

    private static IEnumerable<ReturnReason> ReasonsIn(object change) => change switch
    {
        ValueList<ReasonPatch> reasons => reasons.Select(patch => patch.Reason),
        ReasonMapPatch<int> days => days.Select(entry => entry.Key),
        ReasonMapPatch<Percentage> percentages => percentages.Select(entry => entry.Key),
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "The change is not made by reason."),
    };

    private static PolicyTerms? Merged(PolicyTerms terms, Agreement agreement)
    {
        try
        {
            return terms.Merge(agreement.Terms);
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }

    private static string PathOf(int index) => FormattableString.Invariant($"agreements[{index}]");
}
