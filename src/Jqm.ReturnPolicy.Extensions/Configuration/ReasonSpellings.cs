using Microsoft.Extensions.Configuration;

namespace Jqm.ReturnPolicy.Extensions;

/// <summary>
/// Requires one spelling of each reason. The wire form distinguishes the case of reasons, but the keys of configuration do not. The key of a later source, such as an environment
/// variable in capitals, silently replaces an earlier key.
/// </summary>
/// <param name="root">The configuration that contains the section; null if it is not known.</param>
internal sealed class ReasonSpellings(IConfigurationRoot? root)
{
    private readonly Dictionary<string, (string Spelling, string Path)> _seen = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Requires that a reason in a list has the same spelling wherever it is named.</summary>
    /// <exception cref="InvalidInputException">Another spelling is known.</exception>
    public void RequireValue(IConfigurationSection section, string reason)
    {
        ReturnReason known = ReturnReason.Known.FirstOrDefault(known => known.Code.Equals(reason, StringComparison.OrdinalIgnoreCase));
        if (known != default && known.Code != reason)
            throw Malformed(section, $"The reason '{reason}' differs from the reason '{known.Code}' only by case; write '{known.Code}'.");
        if (!_seen.TryAdd(reason, (reason, section.Path)) && _seen[reason].Spelling != reason)
            throw Malformed(section, $"The reason '{reason}' differs from the reason '{_seen[reason].Spelling}' at {_seen[reason].Path} only by case; write both in the same way.");
    }

    /// <summary>Requires that a reason that is a key has the same spelling in every source of configuration, and wherever it is named.</summary>
    /// <exception cref="InvalidInputException">Another spelling is known, or the key may be that of an environment variable.</exception>
    public void RequireKey(IConfigurationSection section)
    {
        RequireValue(section, section.Key);
        string[] spellings = [.. SpellingsOf(section)];
        if (spellings.Length > 1)
            throw Malformed(section, $"The sources of configuration spell the reason differently: {string.Join(", ", spellings.Select(each => $"'{each}'"))}. Write it in the same way in each.");
        if (section.Key.Any(char.IsUpper) && !section.Key.Any(char.IsLower))
            throw Malformed(section, $"The reason '{section.Key}' has capitals only, as the names of environment variables, and may be another one in its own spelling. Write it with lower-case letters in every source, or use a policy file.");
    }

    private IEnumerable<string> SpellingsOf(IConfigurationSection section)
    {
        if (root is null)
            return [];
        string parent = ConfigurationPath.GetParentPath(section.Path) ?? "";
        return root.Providers
            .SelectMany(provider => provider.GetChildKeys([], parent))
            .Where(key => key.Equals(section.Key, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.Ordinal);
    }

    private static InvalidInputException Malformed(IConfigurationSection section, string message) => new(ErrorCode.Malformed, section.Path, message);
}
