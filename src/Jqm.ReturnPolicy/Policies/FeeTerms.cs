namespace Jqm.ReturnPolicy;

/// <summary>The refund rules of tax and fees: one for each kind of component except the product (clauses 4.3 and 4.4, readings R06, R08 and R24).</summary>
/// <example><c>terms with { Fees = terms.Fees.With(ComponentKind.Shipping, FeeRefund.Never) }</c></example>
public sealed class FeeTerms : IEquatable<FeeTerms>
{
    private readonly FeeRefund[] _refunds;

    internal FeeTerms(FeeRefund[] refunds) => _refunds = refunds;

    /// <summary>Gets the kinds of components that have a rule: all except the product.</summary>
    public static ValueList<ComponentKind> Kinds { get; } = ComponentRule.Fees.Select(rule => rule.Kind).ToValueList();

    /// <summary>Gets the refund rule of a kind of component.</summary>
    /// <param name="kind">The kind of component; not the product, which is always refunded.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is the product, or not a member of its enumeration.</exception>
    public FeeRefund this[ComponentKind kind] => _refunds[(int)Require(kind)];

    /// <summary>The refund rules by the number of the kind. The place of the product has no meaning.</summary>
    internal ReadOnlySpan<FeeRefund> AsSpan() => _refunds;

    /// <summary>Returns the refund rules with another rule for a kind of component.</summary>
    /// <param name="kind">The kind of component; not the product, which is always refunded.</param>
    /// <param name="refund">The rule.</param>
    /// <returns>The changed rules.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is the product, or an argument is not a member of its enumeration.</exception>
    public FeeTerms With(ComponentKind kind, FeeRefund refund)
    {
        FeeRefund[] refunds = [.. _refunds];
        refunds[(int)Require(kind)] = Check.Defined(refund);
        return new FeeTerms(refunds);
    }

    /// <summary>Returns whether two values contain the same refund rules.</summary>
    /// <param name="other">The other rules.</param>
    /// <returns>True if they are equal.</returns>
    public bool Equals(FeeTerms? other) => other is not null && _refunds.AsSpan().SequenceEqual(other._refunds);

    /// <summary>Returns whether an object contains the same refund rules.</summary>
    /// <param name="obj">The other object.</param>
    /// <returns>True if the rules are equal.</returns>
    public override bool Equals(object? obj) => Equals(obj as FeeTerms);

    /// <summary>Returns a hash code of the refund rules.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (FeeRefund refund in _refunds)
            hash.Add(refund);
        return hash.ToHashCode();
    }

    /// <summary>Returns the refund rules as text, such as <c>Tax: WithProduct, Shipping: ServiceFault</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join(", ", Kinds.Select(kind => $"{kind}: {this[kind]}"));

    /// <summary>Returns whether two values contain the same refund rules.</summary>
    /// <param name="left">The first rules.</param>
    /// <param name="right">The second rules.</param>
    /// <returns>True if they are equal, or both are null.</returns>
    public static bool operator ==(FeeTerms? left, FeeTerms? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Returns whether two values contain different refund rules.</summary>
    /// <param name="left">The first rules.</param>
    /// <param name="right">The second rules.</param>
    /// <returns>True if they differ.</returns>
    public static bool operator !=(FeeTerms? left, FeeTerms? right) => !(left == right);

    internal static ComponentKind Require(ComponentKind kind) => Check.Defined(kind) != ComponentKind.Product
        ? kind
        : throw new ArgumentOutOfRangeException(nameof(kind), kind, "The product has no fee rule; it is refunded whenever the item is.");
}
