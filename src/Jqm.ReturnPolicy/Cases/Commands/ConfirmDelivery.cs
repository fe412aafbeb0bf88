namespace Jqm.ReturnPolicy.Cases;

/// <summary>A command that replaces the order's shipments with their present state. The request is then assessed again (clause 2.1, reading R04).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record ConfirmDelivery : CaseCommand
{
    /// <summary>Creates a command that replaces the order's shipments.</summary>
    /// <param name="id">The id of the command.</param>
    /// <param name="at">The instant of the command.</param>
    /// <param name="actor">The person or system that gives the command.</param>
    /// <param name="shipments">The shipments of the order as they are now; at least one. The list replaces the earlier shipments.</param>
    /// <exception cref="InvalidInputException">A name or the list is empty, or the instant is out of range.</exception>
    public ConfirmDelivery(string id, Instant at, string actor, ValueList<Shipment> shipments)
        : base(id, at, actor)
    {
        Shipments = shipments.Count > 0
            ? Check.NoNulls(shipments, nameof(shipments))
            : throw new InvalidInputException(ErrorCode.Malformed, "shipments", "No shipment is given; give the order's shipments as they are now.");
    }

    /// <summary>Gets the shipments of the order as they are now; at least one. The list replaces the earlier shipments.</summary>
    public ValueList<Shipment> Shipments { get; }

    private protected override CaseAction Kind => CaseAction.ConfirmDelivery;
}
