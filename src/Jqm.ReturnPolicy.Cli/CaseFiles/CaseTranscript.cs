namespace Jqm.ReturnPolicy.Cli;

/// <summary>The steps of a case in the order of its file, including refused commands.</summary>
/// <param name="OrderNumber">The number of the order.</param>
/// <param name="RequestId">The id of the request.</param>
/// <param name="Steps">The steps; at least one.</param>
internal sealed record CaseTranscript(string OrderNumber, string RequestId, IReadOnlyList<CaseTranscript.Step> Steps)
{
    /// <summary>The case after the last step; null if its submission was refused.</summary>
    public ReturnCase? Case => Steps[^1].After;

    /// <summary>True if a command was refused.</summary>
    public bool HasRefusals => Steps.Any(step => step.Refusal is not null);

    /// <summary>One step: an event, a refusal, or a repeated command that changes nothing.</summary>
    /// <param name="At">The instant of the event or command.</param>
    /// <param name="Actor">The person or system that caused the event or gave the command.</param>
    /// <param name="Before">The case before the step; null before its submission.</param>
    /// <param name="After">The case after the step; null if its submission was refused.</param>
    /// <param name="Event">The event; null for a refused or repeated command.</param>
    /// <param name="Refusal">The refusal; null for an event and for a repeated command.</param>
    internal sealed record Step(Instant At, string Actor, ReturnCase? Before, ReturnCase? After, CaseEvent? Event, Refusal? Refusal);
}
