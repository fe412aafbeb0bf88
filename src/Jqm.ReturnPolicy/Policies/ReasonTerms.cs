namespace Jqm.ReturnPolicy;

/// <summary>The terms of one return reason.</summary>
public sealed record ReasonTerms
{
    private readonly Clause _clause = Clause.All[0];

    /// <summary>Creates the terms of a reason.</summary>
    /// <param name="accepted">Whether a return for it is accepted.</param>
    /// <param name="fault">Whose fault it is.</param>
    /// <param name="clause">The clause that says so.</param>
    /// <exception cref="ArgumentNullException"><paramref name="clause"/> is null.</exception>
    public ReasonTerms(bool accepted, Fault fault, Clause clause)
    {
        Accepted = accepted;
        Fault = fault;
        Clause = clause;
    }

    /// <summary>Gets whether a return for this reason is accepted.</summary>
    public bool Accepted { get; init; }

    /// <summary>Gets whose fault a return for the reason is (reading R05).</summary>
    public Fault Fault { get; init => field = Check.Defined(value); }

    /// <summary>Gets the clause that the reason rests on.</summary>
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
