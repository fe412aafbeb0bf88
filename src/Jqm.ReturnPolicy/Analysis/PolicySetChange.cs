namespace Jqm.ReturnPolicy.Analysis;

/// <summary>One change of a term in two sets of policies and agreements, with everybody whom it affects.</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record PolicySetChange
{
    internal PolicySetChange(PolicyChange change, ValueList<PolicySetSpan> spans)
    {
        Change = change;
        Spans = spans;
    }

    /// <summary>Gets the change, with the witnesses of the first span.</summary>
    public PolicyChange Change { get; }

    /// <summary>Gets the spans in which the term changes from the same value to the same value with the same effect: at least one.</summary>
    public ValueList<PolicySetSpan> Spans { get; }

    /// <summary>Gets whether the change affects all merchants to whom no agreement applies, at every time.</summary>
    public bool AffectsEverybody => Spans.Any(span => span is { MerchantId: null, From: null, To: null });
}
