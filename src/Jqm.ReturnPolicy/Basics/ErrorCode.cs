namespace Jqm.ReturnPolicy;

/// <summary>Specifies which rule an input violates. The wire form writes the name in camelCase.</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum ErrorCode
{
    /// <summary>The input does not have the required form: a wrong type, a missing or blank member, an unknown word, or an invalid term.</summary>
    Malformed,

    /// <summary>The currency is not an ISO 4217 code that this library knows.</summary>
    UnknownCurrency,

    /// <summary>An amount has more decimals than its currency.</summary>
    AmountPrecision,

    /// <summary>An amount is negative, too large, or above its limit.</summary>
    AmountOutOfRange,

    /// <summary>A quantity is below 1, or above the number of available units.</summary>
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

    /// <summary>The end of a period is not after its beginning, or a delivery is before its shipment.</summary>
    TimeOrder,

    /// <summary>No version of the policy was published by the governing instant.</summary>
    NoPolicyInForce,

    /// <summary>A waiver names a rule that the governing terms do not list as waivable.</summary>
    NotWaivable,
}
