namespace Jqm.ReturnPolicy;

/// <summary>Specifies a rule that an item or an order must meet. The members are declared in the order in which findings are listed.</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum Rule
{
    /// <summary>The service fulfilled the order (clause 0.1).</summary>
    Scope,

    /// <summary>The units were approved before they came back (clause 3.3).</summary>
    Approval,

    /// <summary>The goods were received and inspected (clause 4.1).</summary>
    Inspection,

    /// <summary>The terms accept the reason (clauses 1.1 to 1.5).</summary>
    Reason,

    /// <summary>The request was submitted in time (clauses 2.1 and 2.2).</summary>
    Window,

    /// <summary>Product details are given (clause 3.1).</summary>
    Details,

    /// <summary>The request contains evidence that counts (clause 3.1).</summary>
    Evidence,

    /// <summary>The goods are unused and in original condition (clause 3.4).</summary>
    Condition,

    /// <summary>The product is refundable (clause 5.1).</summary>
    Category,

    /// <summary>The order may still be cancelled (clause 5.2).</summary>
    Cancellation,
}
