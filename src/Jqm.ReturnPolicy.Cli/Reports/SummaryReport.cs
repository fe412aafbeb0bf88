using System.Globalization;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Prints the summary of a run: documents, errors, time, and the documents of each verdict.</summary>
internal static class SummaryReport
{
    public static void Write(StreamSummary summary, TextWriter output)
    {
        WriteTotal(summary, output);
        foreach (var verdicts in summary.Tally.Verdicts.GroupBy(entry => entry.Operation))
            output.WriteLine($"{MemberName.Of(verdicts.Key)}: {string.Join(", ", verdicts.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Documents:N0} {entry.Verdict}")))}");
    }

    /// <summary>Prints documents, errors and time alone.</summary>
    public static void WriteTotal(StreamSummary summary, TextWriter output)
    {
        StreamTally tally = summary.Tally;
        double seconds = summary.Elapsed.TotalSeconds;
        double rate = seconds > 0 ? tally.Documents / seconds : 0;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{tally.Documents:N0} documents, {tally.Errors:N0} errors, {seconds:0.00} s, {rate:N0} documents a second{(summary.Interrupted ? ", interrupted" : "")}"));
    }
}
