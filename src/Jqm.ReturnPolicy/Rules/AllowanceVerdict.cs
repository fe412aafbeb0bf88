namespace Jqm.ReturnPolicy;

/// <summary>Specifies whether money may be given back while the goods stay (reading R28).</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum AllowanceVerdict
{
    /// <summary>The service fulfilled the order, and the allowances are within what the lines cost.</summary>
    Allowed,

    /// <summary>The service did not fulfil the order (clause 0.1).</summary>
    OutOfScope,
}
