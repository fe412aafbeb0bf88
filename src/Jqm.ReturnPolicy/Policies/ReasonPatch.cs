namespace Jqm.ReturnPolicy;

/// <summary>A change of the terms of one reason: new values of some members, or the removal of the reason.</summary>
public sealed record ReasonPatch
{
    /// <summary>Creates a change of the terms of a reason.</summary>
    /// <param name="reason">The reason.</param>
    /// <exception cref="InvalidOperationException"><paramref name="reason"/> is the default value.</exception>
    public ReasonPatch(ReturnReason reason) => Reason = ReturnReason.Require(reason);

    /// <summary>Gets the reason whose terms change.</summary>
    public ReturnReason Reason { get; }

    /// <summary>Gets whether the reason is removed from the terms. If true, the other members have no effect.</summary>
    public bool Removed { get; init; }

    /// <summary>Gets whether a return for the reason is accepted; null leaves the member as it was.</summary>
    public bool? Accepted { get; init; }

    /// <summary>Gets the fault of a return for the reason; null leaves the member as it was.</summary>
    public Fault? Fault { get; init => field = value is { } fault ? Check.Defined(fault) : null; }

    /// <summary>Gets the clause that is cited for the reason; null leaves the member as it was.</summary>
    public Clause? Clause { get; init; }

    /// <summary>The terms after the change.</summary>
    /// <param name="before">The terms before it; null when the reason was not listed.</param>
    /// <exception cref="InvalidInputException">The reason was not listed, and the change does not say all of it.</exception>
    internal ReasonTerms ApplyTo(ReasonTerms? before)
    {
        string? missing = before is not null ? null
            : Accepted is null ? "accepted"
            : Fault is null ? "fault"
            : Clause is null ? "clause"
            : null;
        if (missing is not null)
            throw new InvalidInputException(ErrorCode.Malformed, $"reasons.{Reason}", $"The reason '{Reason}' is not listed before, and {missing} is not given; a new reason needs accepted, fault and clause.");
        return new ReasonTerms(Accepted ?? before!.Accepted, Fault ?? before!.Fault, Clause ?? before!.Clause);
    }
}
