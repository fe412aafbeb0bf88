namespace Jqm.ReturnPolicy.Cases;

/// <summary>An event: the refund was paid out (clause 4.2).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record RefundRecorded : CaseEvent
{
    /// <summary>Creates the event of a refund that was paid out.</summary>
    /// <param name="id">The id of the command that led to the event.</param>
    /// <param name="at">The instant of the event.</param>
    /// <param name="actor">The person or system that gave the command.</param>
    /// <param name="paid">The paid amount and its destinations.</param>
    /// <exception cref="ArgumentNullException"><paramref name="paid"/> is null.</exception>
    /// <exception cref="InvalidInputException">A name is empty, or the instant is out of range.</exception>
    public RefundRecorded(string id, Instant at, string actor, RefundDue paid)
        : base(id, at, actor)
    {
        Guard.Against.Null(paid);
        Paid = paid;
    }

    /// <summary>Gets the amount that was paid, and its destinations.</summary>
    public RefundDue Paid { get; }

    private protected override CaseAction Kind => CaseAction.RecordRefund;
}
