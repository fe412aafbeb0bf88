namespace Jqm.ReturnPolicy;

/// <summary>Specifies who paid or who bears return shipping (clauses 6.1 and 6.2).</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum Party
{
    /// <summary>The merchant who sold the order.</summary>
    Merchant,

    /// <summary>The fulfilment service that shipped the order.</summary>
    Service,
}
