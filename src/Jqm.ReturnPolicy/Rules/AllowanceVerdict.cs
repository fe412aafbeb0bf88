namespace Jqm.ReturnPolicy;

/// <summary>Specifies whether allowances may be given: money back while the customer keeps the goods (reading R28).</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum AllowanceVerdict
{
    /// <summary>The service fulfilled the order, and the allowances are within what the lines cost.</summary>
    Allowed,

    /// <summary>The service did not fulfil the order (clause 0.1).</summary>
    OutOfScope,
}
