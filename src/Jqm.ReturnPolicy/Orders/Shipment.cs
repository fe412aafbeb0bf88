namespace Jqm.ReturnPolicy;

/// <summary>A parcel to the customer: when it left, when delivery was confirmed, and what it carries.</summary>
/// <remarks>A change by <c>with</c> is checked member by member, in the order written: each step must leave a valid shipment.</remarks>
public sealed record Shipment
{
    private readonly Instant? _shippedAt;
    private readonly Instant? _deliveredAt;
    private readonly ValueList<ShipmentLine>? _lines;

    /// <summary>Creates a shipment.</summary>
    /// <param name="id">Its id, unique in the order.</param>
    /// <param name="shippedAt">When it left; null when it has not.</param>
    /// <param name="deliveredAt">When its delivery was confirmed, not before it left; null when it is not confirmed.</param>
    /// <param name="lines">What it carries; null for every line whole, and then it is the order's only shipment.</param>
    /// <exception cref="InvalidInputException">
    /// The id or the list is empty, a line stands in it twice, an instant is outside the years 1900 to 2999, or delivery comes before shipment.
    /// </exception>
    public Shipment(string id, Instant? shippedAt = null, Instant? deliveredAt = null, ValueList<ShipmentLine>? lines = null)
    {
        Id = id;
        _shippedAt = shippedAt;
        _deliveredAt = deliveredAt;
        Lines = lines;
        ValidateTimes();
    }

    /// <summary>Its id, unique in the order.</summary>
    /// <exception cref="InvalidInputException">The id is empty.</exception>
    public string Id { get; init => field = Check.Name(value, "id"); }

    /// <summary>When it left; null when it has not (clause 5.2, reading R17).</summary>
    /// <exception cref="InvalidInputException">The instant is outside the years 1900 to 2999, or after the delivery.</exception>
    public Instant? ShippedAt
    {
        get => _shippedAt;
        init
        {
            _shippedAt = value;
            ValidateTimes();
        }
    }

    /// <summary>The delivery confirmation, not before the shipment left; null when there is none (clause 2.1, reading R04).</summary>
    /// <exception cref="InvalidInputException">The instant is outside the years 1900 to 2999, or before the shipment.</exception>
    public Instant? DeliveredAt
    {
        get => _deliveredAt;
        init
        {
            _deliveredAt = value;
            ValidateTimes();
        }
    }

    /// <summary>What it carries, each line once; null for every line whole, and then it is the order's only shipment.</summary>
    /// <exception cref="InvalidInputException">The list is empty, or a line stands in it twice.</exception>
    public ValueList<ShipmentLine>? Lines
    {
        get => _lines;
        init
        {
            _lines = value is { } lines ? Check.NoNulls(lines, "lines") : null;
            ValidateLines();
        }
    }

    private void ValidateTimes()
    {
        Check.OptionalInstant(_shippedAt, "shippedAt");
        if (Check.OptionalInstant(_deliveredAt, "deliveredAt") is not { } delivered)
            return;
        if (_shippedAt is not { } shipped)
            throw new InvalidInputException(ErrorCode.TimeOrder, "deliveredAt", $"Shipment '{Id}' was delivered at {Iso8601.Text(delivered)} but has no shipping instant; give shippedAt too.");
        if (delivered < shipped)
            throw new InvalidInputException(ErrorCode.TimeOrder, "deliveredAt", $"Shipment '{Id}' was delivered at {Iso8601.Text(delivered)}, before it left at {Iso8601.Text(shipped)}.");
    }

    private void ValidateLines()
    {
        if (_lines is not { } lines)
            return;
        if (lines.Count == 0)
            throw new InvalidInputException(ErrorCode.Malformed, "lines", $"Shipment '{Id}' carries nothing; list what it carries, or leave the list out.");
        int twice = NameLookup.IndexOfDuplicate(lines, static line => line.LineId);
        if (twice >= 0)
            throw new InvalidInputException(ErrorCode.Duplicate, $"lines[{twice}].line", $"Shipment '{Id}' lists line '{lines[twice].LineId}' twice; list it once, with all its units.");
    }
}
