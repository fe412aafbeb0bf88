namespace Jqm.ReturnPolicy.Cases;

/// <summary>An event: the order's shipments changed, and the request was assessed again (clause 2.1, reading R04).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record DeliveryConfirmed : CaseEvent
{
    /// <summary>Creates the event of changed shipments.</summary>
    /// <param name="id">The id of the command that led to the event.</param>
    /// <param name="at">The instant of the event.</param>
    /// <param name="actor">The person or system that gave the command.</param>
    /// <param name="shipments">The present shipments of the order; at least one.</param>
    /// <param name="assessment">The assessment of the request after the event.</param>
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

    /// <summary>Gets the present shipments of the order; at least one.</summary>
    public ValueList<Shipment> Shipments { get; }

    /// <summary>Gets the assessment of the request after the event.</summary>
    public Assessment Assessment { get; }

    private protected override CaseAction Kind => CaseAction.ConfirmDelivery;
}
