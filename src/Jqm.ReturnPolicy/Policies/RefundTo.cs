namespace Jqm.ReturnPolicy;

/// <summary>Specifies where a refund goes, after the open balance is set off (clause 4.2, reading R13).</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum RefundTo
{
    /// <summary>To the payments, in their order; what is beyond them to the account balance.</summary>
    OriginalPayment,

    /// <summary>To the account balance.</summary>
    AccountBalance,
}
