namespace Jqm.ReturnPolicy;

/// <summary>What kind of fault an input has. The wire form writes the name in camelCase.</summary>
public enum ErrorCode
{
    /// <summary>The input is not of the form: a wrong type, a missing or blank member, an unknown word, a term that does not fit.</summary>
    Malformed,

    /// <summary>The currency is not an ISO 4217 code that this library knows.</summary>
    UnknownCurrency,

    /// <summary>An amount has more decimals than its currency.</summary>
    AmountPrecision,

    /// <summary>An amount is negative, too large, or beyond what it may be at its place.</summary>
    AmountOutOfRange,

    /// <summary>A quantity is below one, or beyond what there is.</summary>
    QuantityOutOfRange,

    /// <summary>A second one stands where one is allowed.</summary>
    Duplicate,

    /// <summary>A reference names a line that the order does not have.</summary>
    UnknownLine,

    /// <summary>A reference names a shipment that the order does not have, or that does not carry the line.</summary>
    UnknownShipment,

    /// <summary>A reference names a payment that the order does not have.</summary>
    UnknownPayment,

    /// <summary>The line is in several shipments, and the reference does not say which one is meant.</summary>
    ShipmentRequired,

    /// <summary>A request, a return or a refund belongs to another order.</summary>
    OrderMismatch,

    /// <summary>Amounts of two currencies meet where one is required.</summary>
    CurrencyMismatch,

    /// <summary>The payments come to more than the order's total.</summary>
    PaymentsMismatch,

    /// <summary>An end does not come after its beginning.</summary>
    TimeOrder,

    /// <summary>No version of the policy was published by the governing instant.</summary>
    NoPolicyInForce,

    /// <summary>The governing terms do not let this rule be waived.</summary>
    NotWaivable,
}
