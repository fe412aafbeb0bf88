namespace Jqm.ReturnPolicy.Extensions;

/// <summary>The publication in force and the result of the last load, which become visible together.</summary>
/// <param name="InForce">The publication in force; null if no load succeeded yet.</param>
/// <param name="LastLoad">The result of the last load; null if nothing was loaded yet.</param>
internal sealed record PublicationState(Publication? InForce, PolicyLoad? LastLoad)
{
    /// <summary>Gets the state before the first load.</summary>
    public static PublicationState Initial { get; } = new(null, null);
}
