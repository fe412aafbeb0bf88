namespace Jqm.ReturnPolicy.Json;

/// <summary>What a document asks.</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum Operation
{
    /// <summary>Does a request meet the policy, what is missing, and what would be refunded?</summary>
    Assess,

    /// <summary>Goods came back and were inspected: what is refunded, and to where?</summary>
    Settle,

    /// <summary>May an order be cancelled at an instant, and what is refunded?</summary>
    Cancel,

    /// <summary>Money is given back while the goods stay: is it within what was charged, and to where does it go (reading R28)?</summary>
    Allow,
}
