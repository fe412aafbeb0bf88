namespace Jqm.ReturnPolicy;

/// <summary>A merchant's request to return goods of an order (clause 3.1).</summary>
public sealed record ReturnRequest
{
    /// <summary>Creates a request.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="orderNumber">The order's number.</param>
    /// <param name="submittedAt">When it was submitted.</param>
    /// <param name="items">What shall go back; at least one item.</param>
    /// <param name="waivers">What a reviewer waived.</param>
    /// <exception cref="InvalidInputException">A name or the list of items is empty, or the instant is outside the years 1900 to 2999.</exception>
    public ReturnRequest(string id, string orderNumber, Instant submittedAt, ValueList<RequestedItem> items, ValueList<Waiver> waivers = default)
    {
        Id = id;
        OrderNumber = orderNumber;
        SubmittedAt = submittedAt;
        Items = items;
        Waivers = waivers;
    }

    /// <summary>Its id.</summary>
    /// <exception cref="InvalidInputException">It is empty.</exception>
    public string Id { get; init => field = Check.Name(value, "id"); }

    /// <summary>The order's number.</summary>
    /// <exception cref="InvalidInputException">It is empty.</exception>
    public string OrderNumber { get; init => field = Check.Name(value, "order"); }

    /// <summary>When it was submitted: the instant that the window is judged by (reading R21).</summary>
    /// <exception cref="InvalidInputException">It is outside the years 1900 to 2999.</exception>
    public Instant SubmittedAt { get; init => field = Check.Instant(value, "submittedAt"); }

    /// <summary>What shall go back; at least one item.</summary>
    /// <exception cref="InvalidInputException">The list is empty.</exception>
    public ValueList<RequestedItem> Items
    {
        get;
        init => field = value.Count > 0
            ? Check.NoNulls(value, "items")
            : throw new InvalidInputException(ErrorCode.Malformed, "items", "The request has no items; it needs at least one.");
    }

    /// <summary>What a reviewer waived.</summary>
    public ValueList<Waiver> Waivers { get; init => field = Check.NoNulls(value, "waivers"); }
}
