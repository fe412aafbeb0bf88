namespace Jqm.ReturnPolicy;

/// <summary>Specifies the instant that selects the policy version and the agreements of an evaluation (reading R14).</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum GovernedBy
{
    /// <summary>The instant when the request was submitted; for cancellations and allowances, the instant of the question.</summary>
    Request,

    /// <summary>The instant when the order was placed.</summary>
    Order,
}
