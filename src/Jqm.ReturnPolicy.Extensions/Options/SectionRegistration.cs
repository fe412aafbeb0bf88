using Microsoft.Extensions.Configuration;

namespace Jqm.ReturnPolicy.Extensions;

/// <summary>Remembers the section that the policies are read from, so that a second section does not replace it silently.</summary>
internal sealed record SectionRegistration(IConfiguration Section)
{
    /// <summary>Returns whether another section is the same one.</summary>
    public bool IsSame(IConfiguration other) => ReferenceEquals(Section, other)
        || (Section is IConfigurationSection mine && other is IConfigurationSection theirs
            && mine.Path.Equals(theirs.Path, StringComparison.OrdinalIgnoreCase)
            && ReferenceEquals(mine.GetReloadToken(), theirs.GetReloadToken()));

    /// <summary>Returns how a section is named in errors.</summary>
    public static string NameOf(IConfiguration section) => section is IConfigurationSection { Path: var path } ? $"the section '{path}'" : "a whole configuration";
}
