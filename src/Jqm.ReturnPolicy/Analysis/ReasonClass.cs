namespace Jqm.ReturnPolicy.Analysis;

/// <summary>Classes of the reasons whose own terms are equal in two policies. All reasons of one class have the same cases, so one of them is compared.</summary>
internal static class ReasonClass
{
    private const int ListBits = 4;
    private const int FaultBits = 8;
    private const int PercentageBits = 14;

    /// <summary>Returns the number of a reason's class; null if its own terms differ, so that the reason is compared alone.</summary>
    /// <param name="before">What the old terms say of the reason.</param>
    /// <param name="after">What the new terms say of the reason.</param>
    public static ulong? Of(in ReasonColumn before, in ReasonColumn after)
    {
        if (before.Listed != after.Listed || before.OwnDays != after.OwnDays || before.RestockingFee != after.RestockingFee)
            return null;
        ulong number = (uint)(before.OwnDays + 1 ?? 0);
        number = number << PercentageBits | (uint)before.RestockingFee.Hundredths;
        number = number << FaultBits | (uint)before.Fault;
        number = number << ListBits | (uint)before.Lists;
        number = number << ListBits | (uint)after.Lists;
        return number << 1 | (before.Accepted ? 1u : 0);
    }
}
