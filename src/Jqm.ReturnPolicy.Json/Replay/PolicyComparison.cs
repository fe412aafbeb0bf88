namespace Jqm.ReturnPolicy.Json;

/// <summary>The comparison of two terms, prepared for checking documents against it. Immutable and thread-safe. Two comparisons are equal if their terms are.</summary>
internal sealed class PolicyComparison : IEquatable<PolicyComparison>
{
    private readonly int _hash;
    private readonly HashSet<(OutcomeKind Outcome, ComponentKind? Component, ChangeEffect Effect)> _moves = [];
    private readonly EnumSet<OutcomeKind> _moved;

    public PolicyComparison(TermsInForce before, TermsInForce after, PolicyDiff diff)
    {
        Before = before;
        After = after;
        Diff = diff;
        _hash = HashCode.Combine(before.Terms, after.Terms);
        foreach (PolicyChange change in diff.Changes)
        {
            ChangesWaivable |= change.Term == Term.Waivable;
            foreach (ChangedOutcome outcome in change.Outcomes)
            {
                _moves.Add((outcome.Kind, outcome.Component, outcome.Effect));
                _moved = _moved.With(outcome.Kind);
            }
        }
    }

    public TermsInForce Before { get; }

    public TermsInForce After { get; }

    public PolicyDiff Diff { get; }

    /// <summary>Whether a waiver can be an error under one of the terms alone.</summary>
    public bool ChangesWaivable { get; }

    /// <summary>Whether the comparison found a case in which a part of the answer moves in a direction.</summary>
    public bool Moves(OutcomeKind outcome, ChangeEffect effect, ComponentKind? component = null) => _moves.Contains((outcome, component, effect));

    /// <summary>Whether the comparison found a case in which a part of the answer moves in any direction.</summary>
    public bool Moves(OutcomeKind outcome) => _moved.Contains(outcome);

    public bool Equals(PolicyComparison? other) =>
        ReferenceEquals(this, other) || (other is not null && _hash == other._hash && Before.Terms == other.Before.Terms && After.Terms == other.After.Terms);

    public override bool Equals(object? obj) => Equals(obj as PolicyComparison);

    public override int GetHashCode() => _hash;
}
