namespace Jqm.ReturnPolicy;

/// <summary>Goods that came back on a request, in one parcel or in several together (clauses 3.3 to 4.1). The wire form calls it <c>return</c>.</summary>
public sealed record ReturnedGoods
{
    /// <summary>Creates a return.</summary>
    /// <param name="requestId">The id of the request.</param>
    /// <param name="orderNumber">The order's number.</param>
    /// <param name="submittedAt">When the request was submitted.</param>
    /// <param name="inspected">What came back; at least one item.</param>
    /// <param name="approvedAt">When it was approved; null when it was not.</param>
    /// <param name="approved">The units that were approved and are not settled yet.</param>
    /// <param name="receivedAt">When it was received; null when it was not yet.</param>
    /// <param name="shippingCost">What sending back cost: zero to 10^14 minor units; null when it is not known or not to be settled.</param>
    /// <param name="shippingPaidBy">Who paid it.</param>
    /// <param name="waivers">What a reviewer waived.</param>
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

    /// <summary>The id of the request.</summary>
    /// <exception cref="InvalidInputException">It is empty.</exception>
    public string RequestId { get; init => field = Check.Name(value, "request"); }

    /// <summary>The order's number.</summary>
    /// <exception cref="InvalidInputException">It is empty.</exception>
    public string OrderNumber { get; init => field = Check.Name(value, "order"); }

    /// <summary>When the request was submitted, which chooses the governing policy (reading R14).</summary>
    /// <exception cref="InvalidInputException">It is outside the years 1900 to 2999.</exception>
    public Instant SubmittedAt { get; init => field = Check.Instant(value, "submittedAt"); }

    /// <summary>When it was approved; null when it was not. Approval after the receipt does not count (clause 3.3).</summary>
    /// <exception cref="InvalidInputException">It is outside the years 1900 to 2999.</exception>
    public Instant? ApprovedAt { get; init => field = Check.OptionalInstant(value, "approvedAt"); }

    /// <summary>The units of this return that were approved and are not settled yet (reading R16).</summary>
    public ValueList<ApprovedUnits> Approved { get; init => field = Check.NoNulls(value, "approved"); }

    /// <summary>When it was received; null when it was not yet.</summary>
    /// <exception cref="InvalidInputException">It is outside the years 1900 to 2999.</exception>
    public Instant? ReceivedAt { get; init => field = Check.OptionalInstant(value, "receivedAt"); }

    /// <summary>What came back; at least one item.</summary>
    /// <exception cref="InvalidInputException">The list is empty.</exception>
    public ValueList<InspectedItem> Inspected
    {
        get;
        init => field = value.Count > 0
            ? Check.NoNulls(value, "inspected")
            : throw new InvalidInputException(ErrorCode.Malformed, "inspected", "Nothing came back; a return has at least one inspected item.");
    }

    /// <summary>What sending back cost: zero to 10^14 minor units, in the order's currency; null when it is not to be settled (reading R12).</summary>
    /// <exception cref="InvalidInputException">The cost is out of range.</exception>
    public Money? ShippingCost { get; init => field = value is { } cost ? AmountCheck.Require(cost, "shippingCost") : null; }

    /// <summary>Who paid it.</summary>
    public Party ShippingPaidBy { get; init => field = Check.Defined(value); }

    /// <summary>What a reviewer waived.</summary>
    public ValueList<Waiver> Waivers { get; init => field = Check.NoNulls(value, "waivers"); }
}
