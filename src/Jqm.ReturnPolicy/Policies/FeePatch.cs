namespace Jqm.ReturnPolicy;

/// <summary>A change of some refund rules of tax and fees. The other rules stay as they were.</summary>
/// <example><c>new TermsPatch { Fees = FeePatch.None.With(ComponentKind.Tax, FeeRefund.Never) }</c></example>
public sealed class FeePatch : IEquatable<FeePatch>
{
    private readonly FeeRefund?[] _refunds;

    internal FeePatch(FeeRefund?[] refunds) => _refunds = refunds;

    /// <summary>Gets the patch that changes no refund rule.</summary>
    public static FeePatch None { get; } = new(new FeeRefund?[ComponentRule.Count]);

    /// <summary>Gets the new refund rule of a kind of component; null if the patch does not change the rule.</summary>
    /// <param name="kind">The kind of component; not the product, which is always refunded.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is the product, or not a member of its enumeration.</exception>
    public FeeRefund? this[ComponentKind kind] => _refunds[(int)FeeTerms.Require(kind)];

    /// <summary>Returns the patch with a new refund rule for a kind of component.</summary>
    /// <param name="kind">The kind of component; not the product, which is always refunded.</param>
    /// <param name="refund">The new rule; null leaves the rule as it was.</param>
    /// <returns>The extended change.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is the product, or an argument is not a member of its enumeration.</exception>
    public FeePatch With(ComponentKind kind, FeeRefund? refund)
    {
        FeeRefund?[] refunds = [.. _refunds];
        refunds[(int)FeeTerms.Require(kind)] = refund is { } rule ? Check.Defined(rule) : null;
        return new FeePatch(refunds);
    }

    /// <summary>Returns whether two patches change the same refund rules in the same way.</summary>
    /// <param name="other">The other change.</param>
    /// <returns>True if they are equal.</returns>
    public bool Equals(FeePatch? other) => other is not null && _refunds.AsSpan().SequenceEqual(other._refunds);

    /// <summary>Returns whether an object is a patch that changes the same refund rules in the same way.</summary>
    /// <param name="obj">The other object.</param>
    /// <returns>True if the patches are equal.</returns>
    public override bool Equals(object? obj) => Equals(obj as FeePatch);

    /// <summary>Returns a hash code of the changed refund rules.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (FeeRefund? refund in _refunds)
            hash.Add(refund);
        return hash.ToHashCode();
    }

    /// <summary>Returns the changed refund rules as text, such as <c>Tax: Never</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join(", ", FeeTerms.Kinds.Where(kind => this[kind] is not null).Select(kind => $"{kind}: {this[kind]}"));

    /// <summary>Returns whether two patches change the same refund rules in the same way.</summary>
    /// <param name="left">The first change.</param>
    /// <param name="right">The second change.</param>
    /// <returns>True if they are equal, or both are null.</returns>
    public static bool operator ==(FeePatch? left, FeePatch? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Returns whether two patches change different refund rules, or change them differently.</summary>
    /// <param name="left">The first change.</param>
    /// <param name="right">The second change.</param>
    /// <returns>True if they differ.</returns>
    public static bool operator !=(FeePatch? left, FeePatch? right) => !(left == right);
}
