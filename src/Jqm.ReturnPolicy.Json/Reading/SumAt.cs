namespace Jqm.ReturnPolicy.Json;

/// <summary>An amount with its position, for an amount that has to be the one that follows from others.</summary>
internal readonly record struct SumAt(RawAmount Amount, long Offset)
{
    public void RequireToBe(Money derived)
    {
        if (!Amount.Is(derived))
            throw new FormException(Offset, $"The amount does not match the other amounts; it must be {derived.Currency} {derived:N}.", ErrorCode.AmountOutOfRange);
    }
}
