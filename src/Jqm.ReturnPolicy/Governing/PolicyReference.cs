namespace Jqm.ReturnPolicy;

/// <summary>The version of the policy that governed an evaluation (reading R14).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record PolicyReference
{
    /// <summary>Creates a reference.</summary>
    /// <param name="id">The policy's id.</param>
    /// <param name="version">The version's name.</param>
    /// <exception cref="InvalidInputException">One of them is empty.</exception>
    public PolicyReference(string id, string version)
    {
        Id = Check.Name(id, "id");
        Version = Check.Name(version, "version");
    }

    /// <summary>Gets the policy's id.</summary>
    public string Id { get; }

    /// <summary>Gets the version's name.</summary>
    public string Version { get; }
}
