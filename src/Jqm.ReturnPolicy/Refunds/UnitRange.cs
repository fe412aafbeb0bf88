namespace Jqm.ReturnPolicy;

/// <summary>Consecutive units out of several: those after the first <paramref name="Before"/> up to the <paramref name="Through"/>-th of all (reading R10).</summary>
/// <param name="Before">How many come before them.</param>
/// <param name="Through">How many there are with them.</param>
/// <param name="All">How many there are in all.</param>
internal readonly record struct UnitRange(int Before, int Through, int All)
{
    /// <summary>What they carry of an amount for all units, as <see cref="ExactSharing.AllocateToUnits"/> says.</summary>
    public long Of(long amount) => amount == 0 ? 0 : ExactSharing.AllocateToUnitsUnchecked(amount, All, Before, Through);
}
