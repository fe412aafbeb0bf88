namespace Jqm.ReturnPolicy.EntityFrameworkCore;

/// <summary>The result of recording an allowance with <see cref="ReturnCaseStore"/>: the saved entry, the decision, or a refusal.</summary>
public sealed record StoredAllowanceResult
{
    private StoredAllowanceResult(LedgerEntry? entry, AllowanceDecision? decision, Refusal? refusal)
    {
        Entry = entry;
        Decision = decision;
        Refusal = refusal;
    }

    /// <summary>Gets the ledger entry, saved now or before; null if the allowance is not allowed or was refused.</summary>
    public LedgerEntry? Entry { get; }

    /// <summary>Gets the decision of the evaluator; null if the allowance was recorded before.</summary>
    public AllowanceDecision? Decision { get; }

    /// <summary>Gets the reason why the ledger refused the entry; null if the entry was not refused.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Gets whether the allowance was recorded before, so that this call changed nothing.</summary>
    public bool IsRepeated => Decision is null;

    internal static StoredAllowanceResult Saved(LedgerEntry entry, AllowanceDecision decision) => new(entry, decision, null);

    internal static StoredAllowanceResult Repeated(LedgerEntry entry) => new(entry, null, null);

    internal static StoredAllowanceResult NotSaved(AllowanceDecision decision, Refusal? refusal) => new(null, decision, refusal);
}
