using System.ComponentModel;

namespace Jqm.ReturnPolicy;

/// <summary>A parcel to the customer: the instants of its departure and of its delivery confirmation, and the units that the parcel carries.</summary>
/// <remarks>A shipment is always valid. A <c>with</c> expression checks each member as it is set. To change both instants, use <see cref="WithTimes"/>.</remarks>
/// <example>
/// <code>
/// // A shipment without lines carries all units of the order.
/// var delivered = new Shipment("S1", shippedAt: Instant.FromUtc(2026, 1, 6, 0, 0), deliveredAt: Instant.FromUtc(2026, 1, 15, 9, 30));
///
/// // A part of the order, which is not delivered yet.
/// var part = new Shipment("S2", shippedAt: Instant.FromUtc(2026, 1, 8, 0, 0), lines: [new ShipmentLine("1", quantity: 2)]);
/// </code>
/// </example>
[JsonConverter(typeof(WireFormGuard))]
public sealed record Shipment
{
    private readonly Instant? _shippedAt;
    private readonly Instant? _deliveredAt;
    private readonly ValueList<ShipmentLine>? _lines;

    /// <summary>Creates a shipment of an order.</summary>
    /// <param name="id">The id of the shipment, unique in the order.</param>
    /// <param name="shippedAt">The instant when the parcel left; null if it has not left.</param>
    /// <param name="deliveredAt">The instant of the delivery confirmation, not before the parcel left; null if delivery is not confirmed.</param>
    /// <param name="lines">The units that the parcel carries, each line once. Null means all units of every line, which is allowed only if the order has no other shipment.</param>
    /// <exception cref="InvalidInputException">
    /// The id or the list is empty, the list has a line twice, an instant is outside the years 1900 to 2999, or delivery comes before shipment.
    /// </exception>
    public Shipment(string id, Instant? shippedAt = null, Instant? deliveredAt = null, ValueList<ShipmentLine>? lines = null)
    {
        Id = id;
        _shippedAt = shippedAt;
        _deliveredAt = deliveredAt;
        Lines = lines;
        ValidateTimes();
    }

    /// <summary>Creates a shipment that carries units of one line only, so that a charge can concern that line alone (<see cref="Charge.ForLine"/>).</summary>
    /// <param name="id">The id of the shipment, unique in the order: for example <c>S1/1</c> for line 1 of parcel S1.</param>
    /// <param name="lineId">The id of the order line.</param>
    /// <param name="quantity">The number of units of the line in the parcel: at least 1.</param>
    /// <param name="shippedAt">The instant when the parcel left; null if it has not left.</param>
    /// <param name="deliveredAt">The instant of the delivery confirmation, not before the parcel left; null if delivery is not confirmed.</param>
    /// <returns>The shipment.</returns>
    /// <exception cref="InvalidInputException">
    /// An id is empty, the quantity is below 1, an instant is outside the years 1900 to 2999, or delivery comes before shipment.
    /// </exception>
    public static Shipment ForLine(string id, string lineId, int quantity, Instant? shippedAt = null, Instant? deliveredAt = null) =>
        new(id, shippedAt, deliveredAt, [new ShipmentLine(lineId, quantity)]);

    /// <summary>Returns the error of a shipment that does not list its lines. For code that reads its own format; applications do not need this method.</summary>
    /// <param name="index">The index of the shipment in its order.</param>
    /// <param name="count">The number of shipments of the order.</param>
    /// <returns>The error, whose path starts at the order; null if the order has no other shipment, so that the lines may be left out.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static InvalidInputException? ErrorOfMissingLines(int index, int count) => count == 1
        ? null
        : new InvalidInputException(ErrorCode.Malformed, FormattableString.Invariant($"shipments[{index}]"), "The shipment does not list its lines; only an order's single shipment may leave them out.");

    /// <summary>Returns the shipment with other instants, validated together.</summary>
    /// <param name="shippedAt">The instant when the parcel left; null if it has not left.</param>
    /// <param name="deliveredAt">The instant of the delivery confirmation, not before the parcel left; null if delivery is not confirmed.</param>
    /// <returns>The changed shipment.</returns>
    /// <exception cref="InvalidInputException">An instant is outside the years 1900 to 2999, or delivery comes before shipment.</exception>
    public Shipment WithTimes(Instant? shippedAt, Instant? deliveredAt) => new(Id, shippedAt, deliveredAt, _lines);

    /// <summary>Gets the id of the shipment, unique in the order.</summary>
    /// <exception cref="InvalidInputException">The id is empty.</exception>
    public string Id { get; init => field = Check.Name(value, "id"); }

    /// <summary>Gets the instant when the parcel left; null if it has not left (clause 5.2, reading R17).</summary>
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

    /// <summary>Gets the instant of the delivery confirmation, not before the parcel left; null if delivery is not confirmed (clause 2.1, reading R04).</summary>
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

    /// <summary>Gets the units that the parcel carries, each line once. Null means all units of every line, which is allowed only if the order has no other shipment.</summary>
    /// <exception cref="InvalidInputException">The list is empty, or has a line twice.</exception>
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
