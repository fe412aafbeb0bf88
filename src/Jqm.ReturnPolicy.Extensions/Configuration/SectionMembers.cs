using Microsoft.Extensions.Configuration;

namespace Jqm.ReturnPolicy.Extensions;

/// <summary>
/// The names of the members that a section of configuration has. A configuration file that is broken or deleted loses all its values, which cannot be
/// distinguished from members that were never there. So a member that was loaded once must not be missing later.
/// </summary>
internal sealed class SectionMembers
{
    private static readonly string[] Names = ["file", "policies", "agreements", "governedBy"];

    private readonly string _path;
    private readonly HashSet<string> _present;

    private SectionMembers(string path, IEnumerable<string> present)
    {
        _path = path;
        _present = new HashSet<string>(present, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Returns the members that a section has now.</summary>
    public static SectionMembers Of(IConfiguration section) => new(
        section is IConfigurationSection { Path: { Length: > 0 } path } ? path + ConfigurationPath.KeyDelimiter : "",
        section.GetChildren().Select(member => member.Key));

    /// <summary>Returns whether another section has the same members.</summary>
    public bool HasSameAs(SectionMembers other) => _present.SetEquals(other._present);

    /// <summary>Throws if a member of an earlier load is missing, unless another member replaces it.</summary>
    /// <param name="before">The members of the last successful load.</param>
    /// <exception cref="PolicyLoadException">A member is missing.</exception>
    public void RequireAllOf(SectionMembers before)
    {
        foreach (string name in Names)
        {
            if (before._present.Contains(name) && !_present.Contains(name) && !IsReplaced(name))
                throw new PolicyLoadException($"The configuration has no '{_path}{name}' any more, but had it when the policies were last loaded. A configuration file that is broken or deleted loses all its values; restore the file. If the member was removed on purpose, {InsteadOf(name)}, or restart the host.");
        }
    }

    private bool IsReplaced(string name) => name switch
    {
        "policies" or "agreements" => _present.Contains("file"),
        "file" => _present.Contains("policies"),
        _ => false,
    };

    private static string InsteadOf(string name) => name switch
    {
        "agreements" => "write an empty list: \"agreements\": []",
        "governedBy" => "write the default: \"governedBy\": \"request\"",
        _ => $"list the standard policy: \"policies\": [{{ \"id\": \"{PolicyEvaluator.Standard.Policies[0].Id}\", \"version\": \"{PolicyEvaluator.Standard.Policies[0].Version}\" }}]",
    };
}
