namespace Jqm.ReturnPolicy.Analysis;

/// <summary>A part of the answer that a change moves in one direction, with the simplest case that shows the difference.</summary>
public sealed record ChangedOutcome
{
    internal ChangedOutcome(OutcomeKind kind, ComponentKind? component, ChangeEffect effect, PolicyWitness witness)
    {
        Kind = kind;
        Component = component;
        Effect = effect;
        Witness = witness;
    }

    /// <summary>Gets the part of the answer that the change moves.</summary>
    public OutcomeKind Kind { get; }

    /// <summary>Gets the component of the refund if <see cref="Kind"/> is <see cref="OutcomeKind.Component"/>; else null.</summary>
    public ComponentKind? Component { get; }

    /// <summary>Gets whether the answer becomes better or worse for the merchant.</summary>
    public ChangeEffect Effect { get; }

    /// <summary>Gets a case that is answered differently in this part and direction.</summary>
    public PolicyWitness Witness { get; }
}
