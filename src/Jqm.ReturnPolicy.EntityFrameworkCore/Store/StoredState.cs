namespace Jqm.ReturnPolicy.EntityFrameworkCore;

/// <summary>What a command is judged from: a case and a ledger as they were loaded.</summary>
/// <param name="Case">The case; null if there is none.</param>
/// <param name="Ledger">The ledger of the order; null if it is not needed.</param>
internal sealed record StoredState(ReturnCase? Case, RefundLedger? Ledger)
{
    /// <summary>Returns whether both states were loaded from the same rows: rows are only ever added.</summary>
    public bool IsAsOldAs(StoredState other) => (Case?.Version, Ledger?.Version) == (other.Case?.Version, other.Ledger?.Version);
}
