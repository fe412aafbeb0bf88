using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>The peak memory of a process that works through generated documents, for a short stream and one a hundred times as long.</summary>
/// <param name="group">The group of the measurement.</param>
/// <param name="subject">What is measured, as the table names it.</param>
/// <param name="childCommand">The name of the command that the child process runs.</param>
public abstract class PeakMemory(string group, string subject, string childCommand) : IMeasurement
{
    protected const int Threads = 2;
    private const int Short = 20_000;
    private const int Long = 2_000_000;
    private const double MostTimes = 1.2;

    public string Group => group;

    public IEnumerable<ResultRow> Measure(bool quick)
    {
        int longer = quick ? Long / 10 : Long;
        double before = PeakOf(Short);
        double after = PeakOf(longer);
        yield return Row(Short, before, 1, []);
        yield return Row(longer, after, after / before, [TargetResult.AtMost(MostTimes, after / before, "the short stream")]);
    }

    /// <summary>The command that the child process runs: it works through generated documents, and prints how much memory it had at most.</summary>
    public Command ChildCommand()
    {
        var documents = new Argument<int>("DOCUMENTS") { Description = "How many." };
        var command = new Command(childCommand, "Works through generated documents with two threads, and prints the peak of the process's memory in bytes.") { documents };
        command.SetAction(line =>
        {
            int asked = line.GetValue(documents);
            using var input = new GeneratedDocuments(asked);
            long read = Read(input);
            if (read != asked)
                throw new InvalidOperationException($"{read} of {asked} documents were read.");
            Console.WriteLine(Process.GetCurrentProcess().PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
        });
        return command;
    }

    /// <summary>Works through the documents.</summary>
    /// <returns>The number of documents.</returns>
    protected abstract long Read(Stream documents);

    private ResultRow Row(int documents, double bytes, double ratio, IReadOnlyList<TargetResult> targets) =>
        new("peak memory", subject, string.Create(CultureInfo.InvariantCulture, $"documents {documents:N0}"), bytes, "B", ratio, null, targets);

    private double PeakOf(int documents)
    {
        // The tool runs without the profiles of the runtime, too.
        string text = ChildProcess.Run("dotnet", [typeof(PeakMemory).Assembly.Location, childCommand, documents.ToString(CultureInfo.InvariantCulture)], ("DOTNET_TieredPGO", "0")).Output;
        return long.Parse(text, CultureInfo.InvariantCulture);
    }
}
