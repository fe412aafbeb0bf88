namespace Jqm.ReturnPolicy;

/// <summary>Who paid, or who bears, return shipping (clauses 6.1 and 6.2).</summary>
public enum Party
{
    /// <summary>The merchant.</summary>
    Merchant,

    /// <summary>The service.</summary>
    Service,
}
