namespace Jqm.ReturnPolicy.Cli;

/// <summary>A case as a file tells it: its steps in order, refused ones among them.</summary>
/// <param name="Order">The order's number.</param>
/// <param name="Request">The request's id.</param>
/// <param name="Steps">The steps; at least one.</param>
internal sealed record CaseTale(string Order, string Request, IReadOnlyList<CaseTale.Step> Steps)
{
    /// <summary>The case at the end; null when its submission was refused.</summary>
    public ReturnCase? Case => Steps[^1].After;

    /// <summary>Whether a command was refused.</summary>
    public bool HasRefusals => Steps.Any(step => step.Refusal is not null);

    /// <summary>One step: what happened, or why nothing did.</summary>
    /// <param name="At">When.</param>
    /// <param name="Actor">Whose doing it was.</param>
    /// <param name="Before">The case before; null before its submission.</param>
    /// <param name="After">The case after; null when its submission was refused.</param>
    /// <param name="Event">What happened; null when nothing did.</param>
    /// <param name="Refusal">Why nothing happened; null when something did, and when the command was seen before.</param>
    internal sealed record Step(Instant At, string Actor, ReturnCase? Before, ReturnCase? After, CaseEvent? Event, Refusal? Refusal);
}
