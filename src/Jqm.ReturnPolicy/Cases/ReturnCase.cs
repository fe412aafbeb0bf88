namespace Jqm.ReturnPolicy.Cases;

/// <summary>
/// A return request from its submission to its refund (clauses 3.1 to 4.2). A case is an immutable value: a command returns the next case and its event, or a refusal and the
/// unchanged case. A case can be rebuilt from its events alone. Two cases are equal if their events are equal.
/// </summary>
/// <remarks>A case reads no clock: each command contains its instant. The policy version and the agreements of the submission govern the case to its end (reading R14).</remarks>
/// <example>
/// <code>
/// var order = new Order("JQM-1", "M-77", [new OrderLine("1", 2, Money.Of(19.99m, Currency.USD))], [new Shipment("S1", Instant.FromUtc(2026, 1, 6, 0, 0), Instant.FromUtc(2026, 1, 15, 9, 30))]);
/// var item = new RequestedItem("1", 1, ReturnReason.Defective, details: "seam open", evidence: [new Evidence(EvidenceKind.Photo)]);
/// var request = new ReturnRequest("R-1", order.Number, Instant.FromUtc(2026, 2, 1, 0, 0), [item]);
///
/// ReturnCase submitted = ReturnCase.Submit(new SubmitRequest("C-1", request.SubmittedAt, actor: "M-77", order, request, PolicyEvaluator.Standard)).Case!;
/// CaseResult approval = submitted.Execute(new ApproveRequest("C-2", Instant.FromUtc(2026, 2, 2, 0, 0), actor: "support", [new ItemUnits(itemIndex: 0, quantity: 1)], address: "Gate 4, Warehouse 1"));
/// Console.WriteLine(approval.Refusal is null ? $"{approval.Case!.State}" : approval.Refusal.Explain(submitted, Language.English));
/// </code>
/// </example>
[JsonConverter(typeof(WireFormGuard))]
public sealed record ReturnCase
{
    internal ReturnCase(RequestSubmitted submitted)
    {
        Events = [submitted];
        Order = submitted.Order;
        Request = submitted.Request;
        InForce = TermsInForce.Of(submitted.Policy, submitted.Agreements.Select((agreement, place) => (place, agreement)).ToArray());
        PriorRefunds = submitted.PriorRefunds;
        Assessment = submitted.Assessment;
    }

    /// <summary>Gets the id of the request, which is also the id of the case.</summary>
    public string Id => Request.Id;

    /// <summary>Gets the state of the case.</summary>
    public CaseState State { get; internal init; }

    /// <summary>Gets the events of the case in their order; at least the submission.</summary>
    public ValueList<CaseEvent> Events { get; internal init; }

    /// <summary>Gets the number of events. Append an event only if this number is unchanged, so that no concurrent update is lost.</summary>
    public int Version => Events.Count;

    /// <summary>Gets the order, with the latest shipment facts.</summary>
    public Order Order { get; internal init; }

    /// <summary>Gets the request, with all added information and waivers.</summary>
    public ReturnRequest Request { get; internal init; }

    /// <summary>Gets the terms that govern the case: the policy version and the agreements in force at its submission.</summary>
    public TermsInForce InForce { get; }

    /// <summary>Gets the last assessment of the request.</summary>
    public Assessment Assessment { get; internal init; }

    /// <summary>Gets the return instructions; null before the approval.</summary>
    public ReturnInstructions? Instructions { get; internal init; }

    /// <summary>Gets the instant when the request was approved; null before the approval.</summary>
    public Instant? ApprovedAt { get; internal init; }

    /// <summary>Gets the approved units that are not settled yet: units that are awaited, and units in a received parcel.</summary>
    public ValueList<ApprovedUnits> UnitsOut { get; internal init; }

    /// <summary>Gets the parcel that was received and is not inspected yet; null if there is no such parcel.</summary>
    public Parcel? Parcel { get; internal init; }

    /// <summary>Gets the instant when the parcel was received; null if no parcel is waiting for inspection.</summary>
    public Instant? ReceivedAt { get; internal init; }

    /// <summary>Gets the settlements of the case so far, in order: settlements after an inspection, and of units that need not come back.</summary>
    public ValueList<Settlement> Settlements { get; internal init; }

    /// <summary>Gets the refund that is approved and not paid out yet; null if nothing is due.</summary>
    public RefundDue? Due => Unpaid.Count == 0 ? null : RefundDue.Of(Unpaid.AsSpan(), Order.Currency);

    /// <summary>Gets the actions that the state allows. A command may still be refused by its own guard.</summary>
    public EnumSet<CaseAction> Actions => State.GetActions();

    internal ValueList<PriorRefund> PriorRefunds { get; }

    internal ValueList<Refund> Unpaid { get; init; }

    /// <summary>The events whose refunds the order's ledger must contain.</summary>
    internal IEnumerable<SettlementEvent> RefundedSettlements => Events.OfType<SettlementEvent>().Where(settled => settled.Settlement.Refund is not null);

    /// <summary>
    /// The lowest version that an up-to-date ledger can have. This is one more than the ledger version of the case's last refund; before the first refund, the number of refunds at the submission.
    /// </summary>
    internal int MinimumLedgerVersion => RefundedSettlements.LastOrDefault() is { } last ? (int)Math.Min(last.LedgerVersion + 1L, int.MaxValue) : PriorRefunds.Count;

    /// <summary>Submits a request, which starts a return case.</summary>
    /// <param name="command">The submission.</param>
    /// <returns>The new case, or a refusal without a case.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="command"/> is null.</exception>
    public static CaseResult Submit(SubmitRequest command)
    {
        Guard.Against.Null(command);
        Decision decision = CaseDecisions.Submit(command);
        return decision.Event is { } submitted
            ? CaseResult.Of(CaseHistory.Begin((RequestSubmitted)submitted), submitted)
            : CaseResult.Refused(null, decision.Refusal! with { Action = CaseAction.Submit });
    }

    /// <summary>Executes a command or refuses it. A command that is not allowed by the state, by a guard or by the policy is refused; it does not throw.</summary>
    /// <param name="command">The command.</param>
    /// <returns>The next case and the event; this case if the case has seen the command's id before; otherwise this case and the refusal.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="command"/> is null.</exception>
    public CaseResult Execute(CaseCommand command)
    {
        Guard.Against.Null(command);
        if (HasSeen(command.Id))
            return CaseResult.Repeated(this);
        Decision decision = CaseDecisions.Of(this, command);
        return decision.Event is { } happened
            ? CaseResult.Of(CaseHistory.Next(this, happened), happened)
            : CaseResult.Refused(this, decision.Refusal! with { State = State, Action = command.Action });
    }

    /// <summary>Applies a recorded event and returns the resulting case.</summary>
    /// <param name="happened">The next event.</param>
    /// <returns>The next case.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="happened"/> is null.</exception>
    /// <exception cref="InvalidInputException">
    /// The event cannot follow: its id was used before, its instant is before that of the last event, or the event does not fit the case and its state.
    /// </exception>
    public ReturnCase Apply(CaseEvent happened)
    {
        Guard.Against.Null(happened);
        ReplayChecks.RequireFollowing(this, happened);
        return CaseHistory.Next(this, happened);
    }

    /// <summary>Rebuilds a case from its events.</summary>
    /// <param name="events">All events of the case, in order.</param>
    /// <returns>The case, which equals the case that recorded the events.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="events"/>, or one of them, is null.</exception>
    /// <exception cref="InvalidInputException">There are none, the first is not a submission, or one cannot follow those before it; the path names it, as in <c>events[2]</c>.</exception>
    public static ReturnCase Replay(IEnumerable<CaseEvent> events) =>
        ReplaySteps(events).LastOrDefault() ?? throw new InvalidInputException(ErrorCode.Malformed, "events", "There are no events; a case begins with its submission.");

    /// <summary>Rebuilds a case step by step and returns the case after each event.</summary>
    /// <param name="events">All events of the case, in order.</param>
    /// <returns>The case after the first event, after the second, and so on. Each case is created when it is enumerated.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="events"/>, or one of them, is null.</exception>
    /// <exception cref="InvalidInputException">The first is not a submission, or one cannot follow those before it; the path names it, as in <c>events[2]</c>.</exception>
    public static IEnumerable<ReturnCase> ReplaySteps(IEnumerable<CaseEvent> events)
    {
        Guard.Against.Null(events);
        return CaseHistory.Replay(events);
    }

    /// <summary>Returns whether both cases have equal events.</summary>
    /// <param name="other">The other case.</param>
    /// <returns>True if the events are equal.</returns>
    public bool Equals(ReturnCase? other) => other is not null && Events == other.Events;

    /// <summary>Returns a hash code of the events.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => Events.GetHashCode();

    internal bool HasSeen(string id)
    {
        foreach (CaseEvent happened in Events)
        {
            if (happened.Id == id)
                return true;
        }

        return false;
    }
}
