namespace Jqm.ReturnPolicy.Analysis;

/// <summary>One change of a term between two sets of policies and agreements, with the merchants and spans of time that the change affects.</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record PolicySetChange
{
    internal PolicySetChange(PolicyChange change, ValueList<PolicySetSpan> spans)
    {
        Change = change;
        Spans = spans;
    }

    /// <summary>Gets the change of the term, with the cases of the first span that show the difference.</summary>
    public PolicyChange Change { get; }

    /// <summary>Gets the spans of time in which the term has the same old value, the same new value and the same effect: at least one.</summary>
    public ValueList<PolicySetSpan> Spans { get; }

    /// <summary>Gets whether the change affects all merchants to whom no agreement applies, at every time.</summary>
    public bool AffectsEverybody => Spans.Any(span => span is { MerchantId: null, From: null, To: null });
}
