namespace Jqm.ReturnPolicy;

/// <summary>What the policy says of one kind of component: the charge it comes from, the clause it rests on, and the standard refund rule.</summary>
/// <param name="Kind">The kind of component.</param>
/// <param name="Charge">The kind of charge that the component collects; null for product and tax, which belong to the line.</param>
/// <param name="Clause">The clause that the component of a refund rests on.</param>
/// <param name="StandardRefund">The standard terms' refund rule; null for the product, which no term of <c>fees</c> concerns.</param>
/// <param name="Subject">The amount that the component is, as a phrase of the documentation.</param>
internal sealed record ComponentRule(ComponentKind Kind, ChargeKind? Charge, Clause Clause, FeeRefund? StandardRefund, string Subject)
{
    /// <summary>The number of kinds of components.</summary>
    public static readonly int Count = Enum.GetValues<ComponentKind>().Length;

    private static readonly ComponentRule[] Rules = InOrder(
        new(ComponentKind.Product, null, Clauses.ProductCost, null, "the product cost"),
        new(ComponentKind.Tax, null, Clauses.ProductCost, FeeRefund.WithProduct, "tax"),
        new(ComponentKind.Shipping, ChargeKind.Shipping, Clauses.Fees, FeeRefund.ServiceFault, "shipping fees"),
        new(ComponentKind.Handling, ChargeKind.Handling, Clauses.Fees, FeeRefund.ServiceFault, "handling fees"),
        new(ComponentKind.CustomsDuty, ChargeKind.CustomsDuty, Clauses.Fees, FeeRefund.ServiceFault, "customs duties"),
        new(ComponentKind.Other, ChargeKind.Other, Clauses.ProductCost, FeeRefund.Never, "other fees"));

    private static readonly ComponentKind[] ByCharge = Enum.GetValues<ChargeKind>()
        .Select(charge => Rules.Single(rule => rule.Charge == charge).Kind)
        .ToArray();

    /// <summary>Gets the rules of all kinds of components, in order.</summary>
    public static ReadOnlySpan<ComponentRule> All => Rules;

    /// <summary>Gets the rules of the components that a term of <c>fees</c> concerns, in order.</summary>
    public static IEnumerable<ComponentRule> Fees => Rules.Where(rule => rule.StandardRefund is not null);

    /// <summary>Gets the rules of the components that collect charges, in order.</summary>
    public static IEnumerable<ComponentRule> Charges => Rules.Where(rule => rule.Charge is not null);

    /// <summary>Returns the rule of a kind of component.</summary>
    public static ComponentRule Of(ComponentKind kind) => Rules[(int)kind];

    /// <summary>Returns the kind of component that collects a kind of charge.</summary>
    public static ComponentKind KindOf(ChargeKind charge) => ByCharge[(int)charge];

    /// <summary>Checks that each kind has its rule, where its number says.</summary>
    private static ComponentRule[] InOrder(params ComponentRule[] rules) =>
        rules.Select(rule => rule.Kind).SequenceEqual(Enum.GetValues<ComponentKind>())
            ? rules
            : throw new InvalidOperationException("Each member of ComponentKind needs one rule, in the order of declaration.");
}
