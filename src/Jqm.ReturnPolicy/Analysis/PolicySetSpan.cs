namespace Jqm.ReturnPolicy.Analysis;

/// <summary>A span of time in which two sets of policies and agreements answer the requests of some merchants differently.</summary>
public sealed record PolicySetSpan
{
    internal PolicySetSpan(string? merchantId, Instant? from, Instant? to, TermsInForce? before, TermsInForce? after, PolicyDiff? diff)
    {
        MerchantId = merchantId;
        From = from;
        To = to;
        Before = before;
        After = after;
        Diff = diff;
    }

    /// <summary>Gets the merchant whose requests are answered differently; null for every merchant to whom no agreement applies.</summary>
    public string? MerchantId { get; }

    /// <summary>Gets the first governing instant of the span; null if it has no beginning.</summary>
    public Instant? From { get; }

    /// <summary>Gets the instant before which the span ends; null if it has no end.</summary>
    public Instant? To { get; }

    /// <summary>Gets the old terms in force; null if the old set has none in the span, so that requests are errors.</summary>
    public TermsInForce? Before { get; }

    /// <summary>Gets the new terms in force; null if the new set has none in the span, so that requests are errors.</summary>
    public TermsInForce? After { get; }

    /// <summary>Gets the comparison of the terms, whose witnesses name the merchant and are submitted in the span; null if one of the sets has no terms in force.</summary>
    public PolicyDiff? Diff { get; }
}
