namespace Jqm.ReturnPolicy.Analysis;

/// <summary>A part of the answer that a change moves in one direction.</summary>
/// <param name="Change">The change.</param>
/// <param name="Kind">The part of the answer.</param>
/// <param name="Component">The component of the refund; null unless the part is a component.</param>
/// <param name="Effect">The direction.</param>
internal readonly record struct MovedOutcome(ChangeKey Change, OutcomeKind Kind, ComponentKind? Component, ChangeEffect Effect)
{
    /// <summary>Gets a number that differs for every two outcomes of one reason, or of no reason.</summary>
    public int Number => Change.Term.Index << 16 | (int)(Change.Order & 0xF) << 12 | (int)Kind << 8 | ((int?)Component + 1 ?? 0) << 4 | (int)Effect;
}
