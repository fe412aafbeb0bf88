namespace Jqm.ReturnPolicy;

/// <summary>Specifies which rule an input violates. The wire form writes the name in camelCase.</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum ErrorCode
{
    /// <summary>The input is not of the form: a wrong type, a missing or blank member, an unknown word, a term that does not fit.</summary>
    Malformed,

    /// <summary>The currency is not an ISO 4217 code that this library knows.</summary>
    UnknownCurrency,

    /// <summary>An amount has more decimals than its currency.</summary>
    AmountPrecision,

    /// <summary>An amount is negative, too large, or beyond its limit.</summary>
    AmountOutOfRange,

    /// <summary>A quantity is below 1, or beyond the units that there are.</summary>
    QuantityOutOfRange,

    /// <summary>A value is duplicated where it must be unique.</summary>
    Duplicate,

    /// <summary>A reference names a line that the order does not have.</summary>
    UnknownLine,

    /// <summary>A reference names a shipment that the order does not have, or that does not carry the line.</summary>
    UnknownShipment,

    /// <summary>A reference names a payment that the order does not have.</summary>
    UnknownPayment,

    /// <summary>The line is in several shipments, and the reference does not name one of them.</summary>
    ShipmentRequired,

    /// <summary>A request, a return or a refund belongs to another order.</summary>
    OrderMismatch,

    /// <summary>Amounts are in two currencies where one is required.</summary>
    CurrencyMismatch,

    /// <summary>The sum of the payments exceeds the order's total.</summary>
    PaymentsMismatch,

    /// <summary>An end is not after its beginning, or a delivery is before its shipment.</summary>
    TimeOrder,

    /// <summary>No version of the policy was published by the governing instant.</summary>
    NoPolicyInForce,

    /// <summary>The governing terms do not let this rule be waived.</summary>
    NotWaivable,
}
