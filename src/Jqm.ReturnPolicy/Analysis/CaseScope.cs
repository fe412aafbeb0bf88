namespace Jqm.ReturnPolicy.Analysis;

/// <summary>The cases that a comparison covers: the merchant, and the seconds of the submission.</summary>
/// <param name="MerchantId">The merchant that the cases name.</param>
/// <param name="FirstSecond">The first second of a submission, since 1970.</param>
/// <param name="LastSecond">The last second of a submission, since 1970.</param>
internal sealed record CaseScope(string MerchantId, long FirstSecond, long LastSecond)
{
    /// <summary>The first second that has a wire form.</summary>
    public static readonly long Earliest = Instant.FromUtc(1900, 1, 1, 0, 0).ToUnixTimeSeconds();

    /// <summary>The last second that has a wire form.</summary>
    public static readonly long Latest = Instant.FromUtc(3000, 1, 1, 0, 0).ToUnixTimeSeconds() - 1;

    /// <summary>Any submission of any merchant.</summary>
    public static readonly CaseScope Any = new("MERCHANT", Earliest, Latest);
}
