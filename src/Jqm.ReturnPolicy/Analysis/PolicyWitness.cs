namespace Jqm.ReturnPolicy.Analysis;

/// <summary>
/// A case that two policies answer differently: an order, and one input of an operation. Under one of the policies, the answer can be the error that a rule is not waivable.
/// The order and the input are built when they are first read.
/// </summary>
public sealed class PolicyWitness
{
    private readonly WitnessFacts _facts;
    private WitnessDocument? _document;

    internal PolicyWitness(in WitnessFacts facts) => _facts = facts;

    /// <summary>Gets the order.</summary>
    public Order Order => Document.Order;

    /// <summary>Gets the request to assess; null if the case is none of an assessment.</summary>
    public ReturnRequest? Request => Document.Request;

    /// <summary>Gets the returned goods to settle; null if the case is none of a settlement.</summary>
    public ReturnedGoods? Goods => Document.Goods;

    /// <summary>Gets the instant of a cancellation or an allowance; null if the case is neither.</summary>
    public Instant? At => Document.At;

    /// <summary>Gets the allowances; empty if the case is none of an allowance.</summary>
    public ValueList<Allowance> Allowances => Document.Allowances;

    // Two threads that build the document build the same.
    private WitnessDocument Document => _document ??= WitnessDocument.Of(_facts);
}
