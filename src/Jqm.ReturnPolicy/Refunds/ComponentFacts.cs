namespace Jqm.ReturnPolicy;

/// <summary>What decided the amount of a component. An answer has up to six components for each line, so a component stores it in few bytes.</summary>
internal readonly struct ComponentFacts
{
    private readonly ushort _feePercent;
    private readonly byte _groundAndOne;

    /// <summary>Creates the facts of a component.</summary>
    /// <param name="ground">Why it is refunded or withheld.</param>
    /// <param name="feePercent">The restocking fee of the reason, in hundredths of a percent: 0 to 10,000; zero for none (reading R27).</param>
    public ComponentFacts(RefundGround ground, int feePercent)
    {
        _groundAndOne = (byte)(ground + 1);
        _feePercent = (ushort)feePercent;
    }

    /// <summary>Why the component is refunded or withheld; null if that is not known.</summary>
    public RefundGround? Ground => _groundAndOne == 0 ? null : (RefundGround)(_groundAndOne - 1);

    /// <summary>The restocking fee of the reason, in hundredths of a percent; zero for none.</summary>
    public int FeePercent => _feePercent;
}
