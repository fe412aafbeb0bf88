namespace Jqm.ReturnPolicy;

/// <summary>Where a refund goes, after what is still open is set off (clause 4.2, reading R13).</summary>
public enum RefundTo
{
    /// <summary>To the payments, in their order; what is beyond them to the account balance.</summary>
    OriginalPayment,

    /// <summary>To the account balance.</summary>
    AccountBalance,
}
