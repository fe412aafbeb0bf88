namespace Jqm.ReturnPolicy.Cases;

/// <summary>Records that the refund was paid out (clause 4.2).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record RecordRefund : CaseCommand
{
    /// <summary>Creates the command.</summary>
    /// <param name="id">The id of the command.</param>
    /// <param name="at">The instant of the command.</param>
    /// <param name="actor">The person or system that gives the command.</param>
    /// <param name="paid">What was paid and to where, which must be what is due; null when it is known to be.</param>
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
