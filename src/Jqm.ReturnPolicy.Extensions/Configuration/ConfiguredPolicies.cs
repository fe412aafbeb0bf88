using Microsoft.Extensions.Configuration;

namespace Jqm.ReturnPolicy.Extensions;

/// <summary>The members of a section of configuration: <c>file</c>, <c>governedBy</c>, <c>policies</c> and <c>agreements</c>.</summary>
internal sealed class ConfiguredPolicies
{
    private readonly SectionJson _json;

    private const string MembersAre = "the members are file, governedBy, policies, agreements";

    private ConfiguredPolicies(IConfiguration section, IConfigurationRoot? root)
    {
        _json = new SectionJson(root);
        if (section is IConfigurationSection { Value: { } value } own)
        {
            throw Malformed(own, value.Length == 0
                ? $"The section is an empty list or string; give an object ({MembersAre}), or remove the section for the standard policy."
                : $"The section has the value '{value}'; give an object ({MembersAre}). To read a policy file, give its path as the member file.");
        }

        foreach (IConfigurationSection member in section.GetChildren())
            Read(member);
    }

    /// <summary>Gets the path of a policy file; null if the section names none.</summary>
    public string? File { get; private set; }

    /// <summary>Gets which instant governs; null if the section does not say.</summary>
    public GovernedBy? GovernedBy { get; private set; }

    /// <summary>Gets the published versions; null if the section lists none.</summary>
    public ValueList<Policy>? Policies { get; private set; }

    /// <summary>Gets the written agreements; null if the section lists none.</summary>
    public ValueList<Agreement>? Agreements { get; private set; }

    /// <summary>Reads a section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="root">The configuration that contains the section; null if it is not known.</param>
    /// <exception cref="InvalidInputException">The section is invalid; the path of the error is a path of configuration, such as <c>ReturnPolicy:policies:0:id</c>.</exception>
    public static ConfiguredPolicies Read(IConfiguration section, IConfigurationRoot? root) => new(section, root);

    /// <summary>Returns an error with the path of the section that it is about.</summary>
    public InvalidInputException InConfiguration(InvalidInputException error) => _json.InConfiguration(error);

    private void Read(IConfigurationSection member)
    {
        if (Is(member, "file"))
            File = FilePath(member);
        else if (Is(member, "governedBy"))
            GovernedBy = Read<GovernedBy>(member, Shape.Text, "governedBy");
        else if (Is(member, "policies"))
            Policies = ReadList<Policy>(member, Shape.Policy, "policies");
        else if (Is(member, "agreements"))
            Agreements = ReadList<Agreement>(member, Shape.Agreement, "agreements");
        else if (!Is(member, "silenced")) // A member of policy files for policy check alone.
            throw Malformed(member, $"The member '{member.Key}' is unknown; {MembersAre}.");
    }

    private ValueList<T> ReadList<T>(IConfigurationSection section, Shape item, string path) => !section.GetChildren().Any() && EmptyValues.IsNull(section.Value)
        ? throw Malformed(section, $"The section is empty. Configuration does not tell an empty object from null; give a list of {path}, or leave the member out.")
        : Read<ValueList<T>>(section, new ListShape(item), path);

    private T Read<T>(IConfigurationSection section, Shape shape, string path)
    {
        try
        {
            return ElementReader.Read<T>(_json.Write(section, shape, path), path);
        }
        catch (InvalidInputException error)
        {
            throw _json.InConfiguration(error);
        }
    }

    private static string FilePath(IConfigurationSection section) =>
        section.GetChildren().Any() ? throw Malformed(section, "The section has members; give the path of one policy file.")
        : string.IsNullOrWhiteSpace(section.Value) ? throw Malformed(section, "The path is empty; give the path of a policy file, or leave the member out.")
        : section.Value;

    private static InvalidInputException Malformed(IConfigurationSection section, string message) => new(ErrorCode.Malformed, section.Path, message);

    private static bool Is(IConfigurationSection member, string name) => member.Key.Equals(name, StringComparison.OrdinalIgnoreCase);
}
