namespace Jqm.ReturnPolicy.Analysis;

/// <summary>A part of the answer that a change moves in one direction, packed into one number.</summary>
internal readonly record struct MovedOutcome
{
    private const int ComponentBits = 4;
    private const int KindBits = 4;
    private const int EffectBits = 2;
    private const int EffectShift = ComponentBits + KindBits;
    private const int ChangeShift = EffectShift + EffectBits;

    private readonly ulong _number;

    /// <summary>Packs an outcome.</summary>
    /// <param name="change">The change.</param>
    /// <param name="kind">The part of the answer.</param>
    /// <param name="component">The component of the refund; null unless the part is a component.</param>
    /// <param name="effect">The direction.</param>
    public MovedOutcome(ChangeKey change, OutcomeKind kind, ComponentKind? component, ChangeEffect effect) =>
        _number = change.Number << ChangeShift | (uint)effect << EffectShift | (uint)kind << ComponentBits | (uint)((int?)component + 1 ?? 0);

    /// <summary>Gets the change.</summary>
    public ChangeKey Change => new(_number >> ChangeShift);

    /// <summary>Gets the direction.</summary>
    public ChangeEffect Effect => (ChangeEffect)(_number >> EffectShift & (1 << EffectBits) - 1);

    /// <summary>Gets the part of the answer.</summary>
    public OutcomeKind Kind => (OutcomeKind)(_number >> ComponentBits & (1 << KindBits) - 1);

    /// <summary>Gets the component of the refund; null unless the part is a component.</summary>
    public ComponentKind? Component => (int)(_number & (1 << ComponentBits) - 1) is var number and > 0 ? (ComponentKind)(number - 1) : null;

    /// <summary>
    /// Returns a number that orders the outcomes of a comparison: by change, then by direction. A finding that changes no verdict is last in its direction, and simple cases are
    /// first.
    /// </summary>
    /// <param name="cost">How far the facts of the simplest case are from those of an ordinary case: less than 1,024.</param>
    public ulong OrderOf(int cost)
    {
        ulong direction = _number >> EffectShift << 1 | (Kind == OutcomeKind.Finding ? 1u : 0);
        return direction << 10 + EffectShift | (uint)cost << EffectShift | _number & (1 << EffectShift) - 1;
    }
}
