namespace Jqm.ReturnPolicy.Cases;

/// <summary>A command that records the payout of the refund (clause 4.2).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record RecordRefund : CaseCommand
{
    /// <summary>Creates a command that records the payout of the refund.</summary>
    /// <param name="id">The id of the command.</param>
    /// <param name="at">The instant of the command.</param>
    /// <param name="actor">The person or system that gives the command.</param>
    /// <param name="paid">The paid amount and its destinations, which must be those that are due; null to record what is due.</param>
    /// <exception cref="InvalidInputException">A name is empty, or the instant is out of range.</exception>
    public RecordRefund(string id, Instant at, string actor, RefundDue? paid = null)
        : base(id, at, actor)
    {
        Paid = paid;
    }

    /// <summary>Gets the amount that was paid and its destinations, which must be those that are due; null to record what is due.</summary>
    public RefundDue? Paid { get; }

    private protected override CaseAction Kind => CaseAction.RecordRefund;
}
