namespace Jqm.ReturnPolicy.Analysis;

/// <summary>Receives the outcomes that a comparison finds.</summary>
internal abstract class OutcomeCollector
{
    /// <summary>Gets whether no further outcome is needed, so that the comparison can end.</summary>
    public virtual bool IsComplete => false;

    /// <summary>Receives an outcome. Returns whether the facts of a case that costs as much are wanted.</summary>
    /// <param name="outcome">The outcome, which occurs in some case.</param>
    /// <param name="cost">How far the facts of the case are from those of an ordinary case.</param>
    public abstract bool Wants(MovedOutcome outcome, int cost);

    /// <summary>Adds a case that was wanted.</summary>
    public abstract void Add(MovedOutcome outcome, int cost, in WitnessFacts facts);
}
