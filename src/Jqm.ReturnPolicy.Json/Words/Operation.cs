namespace Jqm.ReturnPolicy.Json;

/// <summary>Specifies the question of a document.</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum Operation
{
    /// <summary>Assess a request: does the request meet the policy, what is missing, and what would be refunded?</summary>
    Assess,

    /// <summary>Settle returned goods that were inspected: what is refunded, and where does the money go?</summary>
    Settle,

    /// <summary>Cancel an order: may the order be cancelled at an instant, and what is refunded?</summary>
    Cancel,

    /// <summary>Decide about allowances: may money be given back while the customer keeps the goods, and where does the money go (reading R28)?</summary>
    Allow,
}
