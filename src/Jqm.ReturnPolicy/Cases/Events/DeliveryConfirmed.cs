namespace Jqm.ReturnPolicy.Cases;

/// <summary>The order's shipment facts changed, and the request was judged again (clause 2.1, reading R04).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record DeliveryConfirmed : CaseEvent
{
    /// <summary>Creates the event.</summary>
    /// <param name="id">The id of the command that led to the event.</param>
    /// <param name="at">The instant of the event.</param>
    /// <param name="actor">The person or system that gave the command.</param>
    /// <param name="shipments">The shipments of the order as they are now; at least one.</param>
    /// <param name="assessment">What the policy says of the request now.</param>
    /// <exception cref="ArgumentNullException"><paramref name="assessment"/> is null.</exception>
    /// <exception cref="InvalidInputException">A name or the list is empty, or the instant is out of range.</exception>
    public DeliveryConfirmed(string id, Instant at, string actor, ValueList<Shipment> shipments, Assessment assessment)
        : base(id, at, actor)
    {
        Guard.Against.Null(assessment);
        Shipments = shipments.Count > 0
            ? Check.NoNulls(shipments, nameof(shipments))
            : throw new InvalidInputException(ErrorCode.Malformed, "shipments", "No shipment is given; give the order's shipments as they are now.");
        Assessment = assessment;
    }

    /// <summary>Gets the shipments of the order as they are now; at least one.</summary>
    public ValueList<Shipment> Shipments { get; }

    /// <summary>Gets the assessment of the request after the event.</summary>
    public Assessment Assessment { get; }

    private protected override CaseAction Kind => CaseAction.ConfirmDelivery;
}
