namespace Jqm.ReturnPolicy;

/// <summary>The terms of one return reason: whether it is accepted, its fault and its clause.</summary>
public sealed record ReasonTerms
{
    private readonly Clause _clause = Clause.All[0];

    /// <summary>Creates the terms of a reason.</summary>
    /// <param name="accepted">Whether a return for the reason is accepted.</param>
    /// <param name="fault">The fault of the reason.</param>
    /// <param name="clause">The clause that is cited for the reason.</param>
    /// <exception cref="ArgumentNullException"><paramref name="clause"/> is null.</exception>
    public ReasonTerms(bool accepted, Fault fault, Clause clause)
    {
        Accepted = accepted;
        Fault = fault;
        Clause = clause;
    }

    /// <summary>Gets whether a return for the reason is accepted.</summary>
    public bool Accepted { get; init; }

    /// <summary>Gets the fault of a return for the reason (reading R05).</summary>
    public Fault Fault { get; init => field = Check.Defined(value); }

    /// <summary>Gets the clause that is cited for the reason.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public Clause Clause
    {
        get => _clause;
        init
        {
            Guard.Against.Null(value);
            _clause = value;
        }
    }
}
