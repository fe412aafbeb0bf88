using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>The peak memory of a process that replays a stream of generated documents, for a short stream and one a hundred times as long.</summary>
public sealed class ReplayMemory : IMeasurement
{
    private const int Short = 20_000;
    private const int Long = 2_000_000;
    private const int Threads = 2;
    private const double MostTimes = 1.2;
    private const string Name = "peak-memory-of-replay";

    public string Group => Groups.Replay;

    public IEnumerable<ResultRow> Measure(bool quick)
    {
        int longer = quick ? Long / 10 : Long;
        double before = PeakOf(Short);
        double after = PeakOf(longer);
        yield return Row(Short, before, 1, []);
        yield return Row(longer, after, after / before, [TargetResult.AtMost(MostTimes, after / before, "the short stream")]);
    }

    /// <summary>The command that the child process runs: it replays generated documents, and prints how much memory it had at most.</summary>
    public static Command ChildCommand()
    {
        var documents = new Argument<int>("DOCUMENTS") { Description = "How many." };
        var command = new Command(Name, "Replays generated documents with two threads, and prints the peak of the process's memory in bytes.") { documents };
        command.SetAction(line =>
        {
            int asked = line.GetValue(documents);
            using var input = new GeneratedDocuments(asked);
            long replayed = ReplayedDrafts.Replay(input, Threads).Documents;
            if (replayed != asked)
                throw new InvalidOperationException($"{replayed} of {asked} documents were replayed.");
            Console.WriteLine(Process.GetCurrentProcess().PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
        });
        return command;
    }

    private static ResultRow Row(int documents, double bytes, double ratio, IReadOnlyList<TargetResult> targets) =>
        new("peak memory", "replay, two threads", string.Create(CultureInfo.InvariantCulture, $"documents {documents:N0}"), bytes, "B", ratio, null, targets);

    private static long PeakOf(int documents)
    {
        string text = ChildProcess.Run("dotnet", [typeof(ReplayMemory).Assembly.Location, Name, documents.ToString(CultureInfo.InvariantCulture)]).Output;
        return long.Parse(text, CultureInfo.InvariantCulture);
    }
}
