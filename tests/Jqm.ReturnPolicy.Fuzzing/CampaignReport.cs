using System.Diagnostics;
using Spectre.Console;

namespace Jqm.ReturnPolicy.Fuzzing;

/// <summary>Runs a campaign in front of a reader: progress, then a summary.</summary>
public static class CampaignReport
{
    /// <summary>Runs and prints; the answer is the exit code.</summary>
    public static int Print(Campaign campaign)
    {
        long started = Stopwatch.GetTimestamp();
        Tally tally = AnsiConsole.Progress().Start(progress =>
        {
            ProgressTask task = progress.AddTask("inputs", maxValue: campaign.Inputs);
            return campaign.Run(done => task.Increment(done));
        });
        TimeSpan took = Stopwatch.GetElapsedTime(started);

        foreach (string failure in tally.Failures)
            AnsiConsole.WriteLine(failure);
        var table = new Table().Border(TableBorder.Simple).AddColumns("what", "count").HideHeaders();
        table.Columns[1].RightAligned();
        foreach ((InputKind kind, long count) in tally.Inputs)
            table.AddRow($"inputs: {kind}", Number(count));
        foreach ((InputKind kind, long count) in tally.Answers)
            table.AddRow($"answered: {kind}", Number(count));
        foreach ((ErrorCode code, long count) in tally.Errors)
            table.AddRow($"error: {code}", Number(count));
        table.AddRow("findings", Number(tally.Findings));
        table.AddRow("megabytes", Number(tally.Bytes / 1_000_000));
        table.AddRow("seconds", Number((long)took.TotalSeconds));
        table.AddRow("inputs a second", Number((long)(campaign.Inputs / took.TotalSeconds)));
        table.AddRow("peak memory, MB", Number(Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000));
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine(tally.Findings == 0
            ? $"Seed {campaign.Seed}: nothing but answers and documented errors."
            : $"Seed {campaign.Seed}: {Number(tally.Findings)} findings; the inputs are in {campaign.Folder}.");
        return tally.Findings == 0 ? 0 : 1;
    }

    private static string Number(long count) => count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
}
