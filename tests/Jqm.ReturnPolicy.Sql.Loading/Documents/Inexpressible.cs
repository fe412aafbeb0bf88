namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>Why tables cannot contain a document: most such faults are faults of JSON, or concern members that no table has.</summary>
public enum Inexpressible
{
    /// <summary>The text is not JSON.</summary>
    NotJson,

    /// <summary>A value has another type of JSON than its member.</summary>
    WrongType,

    /// <summary>An object has a member that it does not take.</summary>
    UnknownMember,

    /// <summary>An object has a member twice.</summary>
    RepeatedMember,

    /// <summary>A list or an object is left out that is required; a table without rows says the same as an empty list.</summary>
    LeftOutList,

    /// <summary>The lines of a shipment are left out, and the order has several shipments.</summary>
    LeftOutShipmentLines,

    /// <summary>The text of an amount has a wrong form.</summary>
    FormOfAmount,

    /// <summary>An amount has more decimals than its currency, all of them zeros: tables do not count zeros.</summary>
    TrailingZeros,

    /// <summary>The text of an instant has a wrong form.</summary>
    FormOfInstant,

    /// <summary>A number does not fit into its column.</summary>
    NumberBeyondColumn,

    /// <summary>The fault is in a member that no table has, as a SKU.</summary>
    MemberWithoutColumn,

    /// <summary>The fault is in the policies or agreements, which the terms tables are made from.</summary>
    Policies,

    /// <summary>A text contains the character NUL, which PostgreSQL does not store.</summary>
    NulCharacter,

    /// <summary>The request names another order, so it has none, and the order has a fault.</summary>
    FaultOfAnotherOrder,

    /// <summary>Two shipments have one id, so tables do not say which line is in which, and there is another fault.</summary>
    ShipmentsWithOneId,
}
