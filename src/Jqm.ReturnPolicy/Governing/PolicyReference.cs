namespace Jqm.ReturnPolicy;

/// <summary>The version of the policy that governed an evaluation (reading R14).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record PolicyReference
{
    /// <summary>Creates a reference to a policy version.</summary>
    /// <param name="id">The id of the policy.</param>
    /// <param name="version">The name of the version.</param>
    /// <exception cref="InvalidInputException">One of them is empty.</exception>
    public PolicyReference(string id, string version)
    {
        Id = Check.Name(id, "id");
        Version = Check.Name(version, "version");
    }

    /// <summary>Gets the id of the policy.</summary>
    public string Id { get; }

    /// <summary>Gets the name of the version.</summary>
    public string Version { get; }
}
