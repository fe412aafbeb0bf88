namespace Jqm.ReturnPolicy.Analysis;

/// <summary>
/// The deliveries for which a comparison of policies is exact. Time zones have rules that differ for a few days of a century, so a comparison of windows needs a period.
/// Submissions are not limited by the period.
/// </summary>
public sealed record AnalysisPeriod
{
    private static readonly Instant First = Instant.FromUtc(1900, 1, 1, 0, 0);
    private static readonly Instant End = Instant.FromUtc(3000, 1, 1, 0, 0);

    /// <summary>Creates a period of deliveries for comparisons of policies.</summary>
    /// <param name="from">The first instant of a delivery: a whole second, not before 1900-01-01.</param>
    /// <param name="to">The instant before which a delivery is confirmed: a whole second, after <paramref name="from"/>, at most 3000-01-01.</param>
    /// <exception cref="InvalidInputException">An instant is out of range or not a whole second, or the period is empty.</exception>
    public AnalysisPeriod(Instant from, Instant to)
    {
        From = WholeSecond(from, "from");
        To = WholeSecond(to, "to");
        if (to <= from)
            throw new InvalidInputException(ErrorCode.TimeOrder, "to", $"The period ends at {Iso8601.Text(to)}, not after it begins at {Iso8601.Text(from)}.");
    }

    /// <summary>Gets the default period: deliveries from 2000-01-01 to 2100-01-01.</summary>
    public static AnalysisPeriod Default { get; } = new(Instant.FromUtc(2000, 1, 1, 0, 0), Instant.FromUtc(2100, 1, 1, 0, 0));

    /// <summary>Gets the first instant of a delivery.</summary>
    public Instant From { get; }

    /// <summary>Gets the instant before which a delivery is confirmed.</summary>
    public Instant To { get; }

    private static Instant WholeSecond(Instant at, string path)
    {
        if (at < First || at > End)
            throw new InvalidInputException(ErrorCode.Malformed, path, $"The instant {Iso8601.Text(at)} is outside the years 1900 to 2999.");
        if (at != Instant.FromUnixTimeSeconds(at.ToUnixTimeSeconds()))
            throw new InvalidInputException(ErrorCode.Malformed, path, $"The instant {Iso8601.Text(at)} has a fraction of a second; give a whole second.");
        return at;
    }
}
