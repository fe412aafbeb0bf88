namespace Jqm.ReturnPolicy;

/// <summary>Goods that came back on a request, in one parcel or in several together (clauses 3.3 to 4.1). The wire form names this type <c>return</c>.</summary>
/// <example>
/// <code>
/// var goods = new ReturnedGoods(
///     requestId: "R-1",
///     orderNumber: "JQM-1",
///     submittedAt: Instant.FromUtc(2026, 2, 1, 0, 0),
///     inspected: [new InspectedItem("1", quantity: 1, ReturnReason.Defective)],
///     approvedAt: Instant.FromUtc(2026, 2, 2, 0, 0),
///     approved: [new ApprovedUnits("1", quantity: 1)],
///     receivedAt: Instant.FromUtc(2026, 2, 9, 0, 0));
/// </code>
/// </example>
[JsonConverter(typeof(WireFormGuard))]
public sealed record ReturnedGoods
{
    /// <summary>Creates returned goods of a request.</summary>
    /// <param name="requestId">The id of the request.</param>
    /// <param name="orderNumber">The number of the order.</param>
    /// <param name="submittedAt">The instant when the request was submitted.</param>
    /// <param name="inspected">The items that came back, at least one.</param>
    /// <param name="approvedAt">The instant when the return was approved; null if it was not approved.</param>
    /// <param name="approved">The units of this return that are approved and not settled yet.</param>
    /// <param name="receivedAt">The instant when the goods were received; null if they were not received yet.</param>
    /// <param name="shippingCost">The cost of return shipping: zero to 10^14 minor units; null if it is not known or not to be settled.</param>
    /// <param name="shippingPaidBy">The party that paid for return shipping.</param>
    /// <param name="waivers">The rules that a reviewer waived.</param>
    /// <exception cref="InvalidInputException">A name or the list of items is empty, or the cost or an instant is out of range.</exception>
    public ReturnedGoods(
        string requestId,
        string orderNumber,
        Instant submittedAt,
        ValueList<InspectedItem> inspected,
        Instant? approvedAt = null,
        ValueList<ApprovedUnits> approved = default,
        Instant? receivedAt = null,
        Money? shippingCost = null,
        Party shippingPaidBy = Party.Merchant,
        ValueList<Waiver> waivers = default)
    {
        RequestId = requestId;
        OrderNumber = orderNumber;
        SubmittedAt = submittedAt;
        Inspected = inspected;
        ApprovedAt = approvedAt;
        Approved = approved;
        ReceivedAt = receivedAt;
        ShippingCost = shippingCost;
        ShippingPaidBy = shippingPaidBy;
        Waivers = waivers;
    }

    /// <summary>Gets the id of the request.</summary>
    /// <exception cref="InvalidInputException">The id is empty.</exception>
    public string RequestId { get; init => field = Check.Name(value, "request"); }

    /// <summary>Gets the number of the order.</summary>
    /// <exception cref="InvalidInputException">The number is empty.</exception>
    public string OrderNumber { get; init => field = Check.Name(value, "order"); }

    /// <summary>Gets the instant when the request was submitted, which determines the policy version in force (reading R14).</summary>
    /// <exception cref="InvalidInputException">The instant is outside the years 1900 to 2999.</exception>
    public Instant SubmittedAt { get; init => field = Check.Instant(value, "submittedAt"); }

    /// <summary>Gets the instant when the return was approved; null if it was not approved. An approval after the receipt does not count (clause 3.3).</summary>
    /// <exception cref="InvalidInputException">The instant is outside the years 1900 to 2999.</exception>
    public Instant? ApprovedAt { get; init => field = Check.OptionalInstant(value, "approvedAt"); }

    /// <summary>Gets the units of this return that are approved and not settled yet (reading R16).</summary>
    public ValueList<ApprovedUnits> Approved { get; init => field = Check.NoNulls(value, "approved"); }

    /// <summary>Gets the instant when the goods were received; null if they were not received yet.</summary>
    /// <exception cref="InvalidInputException">The instant is outside the years 1900 to 2999.</exception>
    public Instant? ReceivedAt { get; init => field = Check.OptionalInstant(value, "receivedAt"); }

    /// <summary>Gets the items that came back, at least one.</summary>
    /// <exception cref="InvalidInputException">The list is empty.</exception>
    public ValueList<InspectedItem> Inspected
    {
        get;
        init => field = value.Count > 0
            ? Check.NoNulls(value, "inspected")
            : throw new InvalidInputException(ErrorCode.Malformed, "inspected", "The return has no inspected items; it needs at least one.");
    }

    /// <summary>Gets the cost of return shipping: zero to 10^14 minor units, in the order's currency; null if it is not to be settled (reading R12).</summary>
    /// <exception cref="InvalidInputException">The cost is out of range.</exception>
    public Money? ShippingCost { get; init => field = value is { } cost ? AmountCheck.Require(cost, "shippingCost") : null; }

    /// <summary>Gets the party that paid for return shipping.</summary>
    public Party ShippingPaidBy { get; init => field = Check.Defined(value); }

    /// <summary>Gets the waivers: the rules that a reviewer waived.</summary>
    public ValueList<Waiver> Waivers { get; init => field = Check.NoNulls(value, "waivers"); }
}
