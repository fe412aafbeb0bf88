namespace Jqm.ReturnPolicy.Analysis;

/// <summary>
/// A case that two policies answer differently: an order, and one input of an operation. Under one of the policies, the answer can be the error that a rule is not waivable.
/// The order and the input are built when they are first read.
/// </summary>
public sealed class PolicyWitness : IEquatable<PolicyWitness>
{
    private readonly WitnessFacts _facts;
    private WitnessDocument? _document;

    internal PolicyWitness(in WitnessFacts facts) => _facts = facts;

    /// <summary>Gets the order of the case.</summary>
    public Order Order => Document.Order;

    /// <summary>Gets the request to assess; null if the case is not an assessment.</summary>
    public ReturnRequest? Request => Document.Request;

    /// <summary>Gets the returned goods to settle; null if the case is not a settlement.</summary>
    public ReturnedGoods? Goods => Document.Goods;

    /// <summary>Gets the instant of a cancellation or an allowance; null if the case is neither a cancellation nor an allowance.</summary>
    public Instant? At => Document.At;

    /// <summary>Gets the allowances to decide about; empty if the case is not about allowances.</summary>
    public ValueList<Allowance> Allowances => Document.Allowances;

    /// <summary>Returns whether two witnesses describe the same case.</summary>
    /// <param name="other">The other witness.</param>
    /// <returns>True if they are equal.</returns>
    public bool Equals(PolicyWitness? other) => other is not null && _facts == other._facts;

    /// <summary>Returns whether an object is a witness of the same case.</summary>
    /// <param name="obj">The other object.</param>
    /// <returns>True if they are equal.</returns>
    public override bool Equals(object? obj) => Equals(obj as PolicyWitness);

    /// <summary>Returns the hash code of the case.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => _facts.GetHashCode();

    /// <summary>Returns the input of the case as text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Request}{Goods}{(At is { } at ? Iso8601.Text(at) : "")}";

    /// <summary>Returns whether two witnesses describe the same case.</summary>
    /// <param name="left">The first witness.</param>
    /// <param name="right">The second witness.</param>
    /// <returns>True if they are equal, or both are null.</returns>
    public static bool operator ==(PolicyWitness? left, PolicyWitness? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Returns whether two witnesses describe different cases.</summary>
    /// <param name="left">The first witness.</param>
    /// <param name="right">The second witness.</param>
    /// <returns>True if they differ.</returns>
    public static bool operator !=(PolicyWitness? left, PolicyWitness? right) => !(left == right);

    // Two threads that build the document build the same.
    private WitnessDocument Document => _document ??= WitnessDocument.Of(_facts);
}
