namespace Jqm.ReturnPolicy;

/// <summary>A merchant's request to return goods of an order (clause 3.1).</summary>
/// <example>
/// <code>
/// var item = new RequestedItem("1", quantity: 2, ReturnReason.WrongItem, details: "blue, not red", evidence: [new Evidence(EvidenceKind.Photo)]);
/// var request = new ReturnRequest("R-1", orderNumber: "JQM-1", submittedAt: Instant.FromUtc(2026, 2, 1, 0, 0), items: [item]);
/// </code>
/// </example>
[JsonConverter(typeof(WireFormGuard))]
public sealed record ReturnRequest
{
    /// <summary>Creates a request to return goods.</summary>
    /// <param name="id">The id of the request.</param>
    /// <param name="orderNumber">The number of the order.</param>
    /// <param name="submittedAt">The instant when the request was submitted.</param>
    /// <param name="items">The items to return, at least one.</param>
    /// <param name="waivers">The rules that a reviewer waived.</param>
    /// <exception cref="InvalidInputException">A name or the list of items is empty, or the instant is outside the years 1900 to 2999.</exception>
    public ReturnRequest(string id, string orderNumber, Instant submittedAt, ValueList<RequestedItem> items, ValueList<Waiver> waivers = default)
    {
        Id = id;
        OrderNumber = orderNumber;
        SubmittedAt = submittedAt;
        Items = items;
        Waivers = waivers;
    }

    /// <summary>Gets the id of the request.</summary>
    /// <exception cref="InvalidInputException">The id is empty.</exception>
    public string Id { get; init => field = Check.Name(value, "id"); }

    /// <summary>Gets the number of the order.</summary>
    /// <exception cref="InvalidInputException">The number is empty.</exception>
    public string OrderNumber { get; init => field = Check.Name(value, "order"); }

    /// <summary>Gets the instant when the request was submitted, by which the return window is evaluated (reading R21).</summary>
    /// <exception cref="InvalidInputException">The instant is outside the years 1900 to 2999.</exception>
    public Instant SubmittedAt { get; init => field = Check.Instant(value, "submittedAt"); }

    /// <summary>Gets the items to return, at least one.</summary>
    /// <exception cref="InvalidInputException">The list is empty.</exception>
    public ValueList<RequestedItem> Items
    {
        get;
        init => field = value.Count > 0
            ? Check.NoNulls(value, "items")
            : throw new InvalidInputException(ErrorCode.Malformed, "items", "The request has no items; it needs at least one.");
    }

    /// <summary>Gets the waivers: the rules that a reviewer waived.</summary>
    public ValueList<Waiver> Waivers { get; init => field = Check.NoNulls(value, "waivers"); }
}
