using System.Text.Json;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>
/// Finds reasons in lists and maps of terms that are not listed as reasons in the merged terms, such as a misspelled one. Such a file is valid, but the entry has no effect,
/// since a reason that is not listed is not accepted.
/// </summary>
internal static class UnlistedReasons
{
    /// <summary>The path and a sentence for each such reason of a valid version or agreement, in the order of the file.</summary>
    public static IReadOnlyList<(string Path, string Sentence)> Notes(PolicyFile file, CheckedPolicyFile valid)
    {
        var ofVersion = valid.Policies.ToDictionary(entry => Key(entry.Policy), entry => CodesOf(entry.Policy.Terms));
        var ofAgreement = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (IGrouping<string, Agreement> merchant in valid.Agreements.Select(entry => entry.Agreement).GroupBy(agreement => agreement.MerchantId, StringComparer.Ordinal))
        {
            foreach ((TermsInForce? inForce, _) in MergedTerms.Of([.. valid.Policies.Select(entry => entry.Policy)], [.. merchant], merchant.Key))
            {
                if (inForce is null)
                    continue;
                HashSet<string> codes = CodesOf(inForce.Terms);
                ofVersion[Key(inForce.Policy)].UnionWith(codes);
                foreach (Agreement agreement in inForce.Agreements)
                {
                    if (!ofAgreement.TryAdd(agreement.Id, [.. codes]))
                        ofAgreement[agreement.Id].UnionWith(codes);
                }
            }
        }

        return
        [
            .. valid.Policies.Where(entry => entry.Index >= 0)
                .SelectMany(entry => NotesOf(file.Policies!.Value[entry.Index], $"policies[{entry.Index}]", ofVersion[Key(entry.Policy)])),
            .. valid.Agreements.Where(entry => ofAgreement.ContainsKey(entry.Agreement.Id))
                .SelectMany(entry => NotesOf(file.Agreements[entry.Index], $"agreements[{entry.Index}]", ofAgreement[entry.Agreement.Id])),
        ];
    }

    private static IEnumerable<(string Path, string Sentence)> NotesOf(JsonElement element, string path, HashSet<string> listed) =>
        !element.TryGetProperty("terms"u8, out JsonElement terms)
            ? []
            : ReasonNames.InListsAndMaps(terms)
                .Where(reason => !listed.Contains(reason.Name))
                .Select(reason => ($"{path}.terms.{reason.Path}", $"the terms do not list '{reason.Name}' as a reason, so it has no effect here; check the spelling, or list it in 'reasons'."));

    private static (string Id, string Version) Key(Policy policy) => (policy.Id, policy.Version);

    private static HashSet<string> CodesOf(PolicyTerms terms) => terms.Reasons.Select(entry => entry.Key.Code).ToHashSet(StringComparer.Ordinal);
}
