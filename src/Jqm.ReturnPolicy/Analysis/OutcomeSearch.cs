namespace Jqm.ReturnPolicy.Analysis;

/// <summary>Ends a comparison with the first outcome. Needs no witness.</summary>
/// <param name="countsWording">Whether it counts that the status of a rule differs without turning a verdict, or that another last day is stated.</param>
internal sealed class OutcomeSearch(bool countsWording) : OutcomeCollector
{
    private bool _hasFound;

    /// <inheritdoc/>
    public override bool IsComplete => _hasFound;

    /// <inheritdoc/>
    public override bool Wants(MovedOutcome outcome, int cost)
    {
        _hasFound |= countsWording || outcome.Effect != ChangeEffect.Other || outcome.Kind is not (OutcomeKind.Finding or OutcomeKind.LastDay);
        return false;
    }

    /// <inheritdoc/>
    public override void Add(MovedOutcome outcome, int cost, in WitnessFacts facts) => throw new InvalidOperationException("A search wants no case.");
}
