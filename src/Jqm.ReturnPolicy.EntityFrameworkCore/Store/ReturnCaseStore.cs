using System.Runtime.ExceptionServices;

namespace Jqm.ReturnPolicy.EntityFrameworkCore;

/// <summary>
/// Loads return cases, executes commands, and saves each event and its ledger entry in one transaction. If two commands change a case or the refunds of an order at the same
/// time, one of them is saved. The other command is executed again with the new case and ledger. Each command id is executed once. A store is not thread-safe, like its context.
/// </summary>
/// <remarks>
/// <para>A command is saved with <c>SaveChangesAsync</c>, so other pending changes of the context are saved in the same transaction. After a refusal nothing is saved, and the
/// other changes are still pending.</para>
/// <para>Inside a transaction of the caller, the store saves in that transaction. In that case, the context must support savepoints, and statements must read what other
/// transactions have committed (<c>READ COMMITTED</c>, the default of most databases). Otherwise a conflict throws <see cref="DbUpdateException"/>.</para>
/// </remarks>
/// <example>
/// <code>
/// class Desk(ReturnCaseStore store)
/// {
///     public async Task&lt;string&gt; Inspect(string caseId, string commandId, Instant at, ValueList&lt;InspectedItem&gt; inspected)
///     {
///         StoredCaseResult result = await store.ExecuteAsync(caseId, ledger =&gt; new InspectParcel(commandId, at, "warehouse", inspected, ledger));
///         return result.Refusal is null ? $"{result.Case!.State}" : $"{result.Refusal.Code}";
///     }
/// }
/// </code>
/// </example>
public sealed class ReturnCaseStore
{
    private readonly DbContext _context;

    /// <summary>Creates a store of return cases in a database context.</summary>
    /// <param name="context">The context, whose model contains the tables: call <c>modelBuilder.AddReturnPolicy()</c> in <c>OnModelCreating</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The model does not have the tables.</exception>
    public ReturnCaseStore(DbContext context)
    {
        Guard.Against.Null(context);
        if (context.Model.FindEntityType(typeof(StoredCaseEvent)) is null || context.Model.FindEntityType(typeof(StoredLedgerEntry)) is null)
            throw new InvalidOperationException($"The model of {context.GetType().Name} has no tables for return cases; call modelBuilder.AddReturnPolicy() in OnModelCreating.");
        _context = context;
    }

    /// <summary>Loads a return case with all its events.</summary>
    /// <param name="caseId">The id of the case, which is the id of its request.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <returns>The case; null if no case has this id.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="caseId"/> is null.</exception>
    /// <exception cref="InvalidDataException">The rows of the case were changed.</exception>
    public async Task<ReturnCase?> LoadAsync(string caseId, CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(caseId);
        List<StoredCaseEvent> rows = await _context.Set<StoredCaseEvent>().AsNoTracking()
            .Where(row => row.CaseId == caseId)
            .OrderBy(row => row.Sequence)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return rows.Count == 0 ? null : StoredValues.ToCase(rows);
    }

    /// <summary>Loads the refund ledger of an order.</summary>
    /// <param name="orderNumber">The number of the order.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <returns>The ledger; a new ledger if nothing was refunded on the order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="orderNumber"/> is null.</exception>
    /// <exception cref="InvalidInputException"><paramref name="orderNumber"/> is empty.</exception>
    /// <exception cref="InvalidDataException">The rows of the ledger were changed.</exception>
    public async Task<RefundLedger> LoadLedgerAsync(string orderNumber, CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(orderNumber);
        var empty = new RefundLedger(orderNumber);
        List<StoredLedgerEntry> rows = await _context.Set<StoredLedgerEntry>().AsNoTracking()
            .Where(row => row.OrderNumber == orderNumber)
            .OrderBy(row => row.Sequence)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return rows.Count == 0 ? empty : StoredValues.ToLedger(orderNumber, rows);
    }

    /// <summary>Submits a request, which starts a return case. The prior refunds are those of the stored ledger.</summary>
    /// <param name="command">The submission. The stored ledger replaces the ledger of the command.</param>
    /// <param name="cancellationToken">Cancels the execution.</param>
    /// <returns>The case and its event, saved now or before; otherwise a refusal. A second submission of a request, under another command id, is refused.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="command"/> is null.</exception>
    /// <exception cref="CommandIdConflictException">The case records another command under the id.</exception>
    /// <exception cref="InvalidDataException">The rows of the case or of the ledger were changed.</exception>
    /// <exception cref="DbUpdateException">The save failed for another reason than a concurrent command.</exception>
    public Task<StoredCaseResult> SubmitAsync(SubmitRequest command, CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(command);
        return RunAsync(
            cancellationToken => LoadStateAsync(command.Request.Id, command.Order.Number, withLedger: true, cancellationToken),
            ledger => CommandLedger.Replace(command, ledger!),
            cancellationToken);
    }

    /// <summary>Executes a command on a stored case and saves its event.</summary>
    /// <param name="caseId">The id of the case.</param>
    /// <param name="command">The command. The stored ledger replaces the ledger of the command, if the command has one.</param>
    /// <param name="cancellationToken">Cancels the execution.</param>
    /// <returns>The case and the event, saved now or before; otherwise a refusal.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no case with this id.</exception>
    /// <exception cref="CommandIdConflictException">The case records another command under the id.</exception>
    /// <exception cref="InvalidDataException">The rows of the case or of the ledger were changed.</exception>
    /// <exception cref="DbUpdateException">The save failed for another reason than a concurrent command.</exception>
    public Task<StoredCaseResult> ExecuteAsync(string caseId, CaseCommand command, CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(caseId);
        Guard.Against.Null(command);
        bool withLedger = CommandLedger.IsNeededBy(command);
        return RunAsync(
            cancellationToken => LoadExistingAsync(caseId, withLedger, cancellationToken),
            ledger => withLedger ? CommandLedger.Replace(command, ledger!) : command,
            cancellationToken);
    }

    /// <summary>Executes a command that needs the ledger of the order, such as an inspection: <c>ledger => new InspectParcel(id, at, actor, inspected, ledger)</c>.</summary>
    /// <param name="caseId">The id of the case.</param>
    /// <param name="command">Creates the command from the stored ledger. The function is called again after a conflict, and must return the same command each time, except for the ledger.</param>
    /// <param name="cancellationToken">Cancels the execution.</param>
    /// <returns>The case and the event, saved now or before; otherwise a refusal.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no case with this id.</exception>
    /// <exception cref="CommandIdConflictException">The case records another command under the id.</exception>
    /// <exception cref="InvalidDataException">The rows of the case or of the ledger were changed.</exception>
    /// <exception cref="DbUpdateException">The save failed for another reason than a concurrent command.</exception>
    public Task<StoredCaseResult> ExecuteAsync(string caseId, Func<RefundLedger, CaseCommand> command, CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(caseId);
        Guard.Against.Null(command);
        return RunAsync(cancellationToken => LoadExistingAsync(caseId, withLedger: true, cancellationToken), ledger => command(ledger!), cancellationToken);
    }

    /// <summary>Decides about allowances on an order, and records them in the order's ledger if they are allowed (reading R28).</summary>
    /// <param name="allowanceId">The id of the allowance, chosen by the caller. The ledger records each id once.</param>
    /// <param name="evaluator">The evaluator of the policies and agreements in force.</param>
    /// <param name="order">The order, in its present state.</param>
    /// <param name="at">The instant when the allowances are given, in the years 1900 to 2999.</param>
    /// <param name="allowances">The allowances; at least one, each of at least one minor unit.</param>
    /// <param name="cancellationToken">Cancels the execution.</param>
    /// <returns>The ledger entry, saved now or before; otherwise the decision that says why nothing is allowed.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidInputException">The id is empty, or the evaluator refuses the input; for example, more is allowed than is left of a line.</exception>
    /// <exception cref="CommandIdConflictException">The ledger records other allowances under the id.</exception>
    /// <exception cref="InvalidDataException">The rows of the ledger were changed.</exception>
    /// <exception cref="DbUpdateException">The save failed for another reason than a concurrent command.</exception>
    public async Task<StoredAllowanceResult> AllowAsync(
        string allowanceId, IPolicyEvaluator evaluator, Order order, Instant at, ValueList<Allowance> allowances, CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(allowanceId);
        Guard.Against.Null(evaluator);
        Guard.Against.Null(order);
        var failed = new FailedSave();
        while (true)
        {
            RefundLedger ledger = await LoadLedgerAsync(order.Number, cancellationToken).ConfigureAwait(false);
            var state = new StoredState(null, ledger);
            failed.ThrowIfUnchanged(state);
            if (ledger.Entries.FirstOrDefault(entry => entry.AllowanceId == allowanceId) is { } recorded)
            {
                return RepeatedCommand.Matches(allowances, recorded.Refund)
                    ? StoredAllowanceResult.Repeated(recorded)
                    : throw CommandIdConflictException.OfAllowance(allowanceId, recorded, order.Number);
            }

            AllowanceDecision decision = evaluator.Allow(order, at, allowances, ledger.PriorRefunds);
            LedgerResult result = ledger.RecordAllowance(order, allowanceId, decision, ledger.Version);
            if (result.Entry is not { } entry)
                return StoredAllowanceResult.NotSaved(decision, result.Refusal);
            if (await Saving.TryAsync(_context, [StoredLedgerEntry.Of(result.Ledger, entry)], cancellationToken).ConfigureAwait(false) is not { } error)
                return StoredAllowanceResult.Saved(entry, decision);
            failed = new FailedSave(state, error);
        }
    }

    /// <summary>
    /// Judges a command and saves its event until one writer's rows are saved. There is no limit to the attempts: each one is preceded by a command of another writer on the same case or order.
    /// </summary>
    private async Task<StoredCaseResult> RunAsync(Func<CancellationToken, Task<StoredState>> load, Func<RefundLedger?, CaseCommand> make, CancellationToken cancellationToken)
    {
        var failed = new FailedSave();
        StoredState? refusedIn = null;
        while (true)
        {
            StoredState state = await load(cancellationToken).ConfigureAwait(false);
            CaseCommand command = Guard.Against.Null(make(state.Ledger), nameof(command));
            if (Recorded(state.Case, command) is { } recorded)
                return recorded;
            failed.ThrowIfUnchanged(state);
            CaseResult result = state.Case is { } @case ? @case.Execute(command) : ReturnCase.Submit((SubmitRequest)command);
            if (result.Refusal is { } refusal)
            {
                // The ledger and the case were read one after the other; between them, another command may have been saved.
                if (refusal.Code != RefusalCode.VersionConflict || refusedIn?.IsAsOldAs(state) == true)
                    return StoredCaseResult.Refused(result.Case, refusal);
                refusedIn = state;
                continue;
            }

            if (await Saving.TryAsync(_context, Rows(result.Case!, result.Event!, state.Ledger), cancellationToken).ConfigureAwait(false) is not { } error)
                return StoredCaseResult.Saved(result.Case!, result.Event!);
            failed = new FailedSave(state, error);
        }
    }

    private async Task<StoredState> LoadExistingAsync(string caseId, bool withLedger, CancellationToken cancellationToken)
    {
        ReturnCase @case = await LoadAsync(caseId, cancellationToken).ConfigureAwait(false)
            ?? throw new KeyNotFoundException($"There is no return case '{caseId}'; a case begins with SubmitAsync.");
        return new StoredState(@case, withLedger ? await LoadLedgerAsync(@case.Order.Number, cancellationToken).ConfigureAwait(false) : null);
    }

    private async Task<StoredState> LoadStateAsync(string caseId, string orderNumber, bool withLedger, CancellationToken cancellationToken) => new(
        await LoadAsync(caseId, cancellationToken).ConfigureAwait(false),
        withLedger ? await LoadLedgerAsync(orderNumber, cancellationToken).ConfigureAwait(false) : null);

    /// <summary>The result that is recorded under the command's id; null if there is none.</summary>
    private static StoredCaseResult? Recorded(ReturnCase? @case, CaseCommand command)
    {
        if (@case?.Events.FirstOrDefault(happened => happened.Id == command.Id) is not { } recorded)
            return null;
        ReturnCase after = ReturnCase.Replay(@case.Events.TakeWhile(happened => happened != recorded).Append(recorded));
        return RepeatedCommand.Matches(command, recorded)
            ? StoredCaseResult.Repeated(after, recorded)
            : throw CommandIdConflictException.OfCommand(command, after, recorded);
    }

    private static List<object> Rows(ReturnCase after, CaseEvent happened, RefundLedger? ledger)
    {
        List<object> rows = [StoredCaseEvent.Of(after, happened)];
        if (happened is SettlementEvent settled)
        {
            LedgerResult recorded = ledger!.Record(after, settled);
            if (recorded.Refusal is { } refusal)
                throw new InvalidOperationException($"The ledger of order '{after.Order.Number}' refuses the refund that was computed from it: {refusal.Code}.");
            if (recorded.Entry is { } entry)
                rows.Add(StoredLedgerEntry.Of(recorded.Ledger, entry));
        }

        return rows;
    }

    /// <summary>A save that failed, and the state that was loaded before it.</summary>
    private readonly record struct FailedSave(StoredState State, DbUpdateException Error)
    {
        /// <summary>Throws the error of the save if no other command was saved in the meantime, so that it was no conflict.</summary>
        public void ThrowIfUnchanged(StoredState now)
        {
            if (Error is not null && State.IsAsOldAs(now))
                ExceptionDispatchInfo.Throw(Error);
        }
    }
}
