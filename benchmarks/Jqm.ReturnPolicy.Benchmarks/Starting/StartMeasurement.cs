using System.Globalization;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>
/// How long a fresh process takes: a tiny program (<c>benchmarks/Jqm.ReturnPolicy.Start</c>) from the first line of Main to its first assessment, in three forms,
/// and the tool to its first answer. The forms take turns.
/// </summary>
public sealed class StartMeasurement : IMeasurement
{
    private const int Rounds = 21;
    private const double NanosecondsPerMillisecond = 1e6;
    private static readonly string Published = Path.Combine(Repository.Artifacts, "start");

    public string Group => Groups.Start;

    public IEnumerable<ResultRow> Measure(bool quick)
    {
        int rounds = quick ? 5 : Rounds;
        Program[] programs =
        [
            Tiny("JIT", 130, []),
            Tiny("ReadyToRun", 60, ["--self-contained", "false", "-p:PublishReadyToRun=true"]),
            Tiny("Native AOT", 5, ["-p:StartsNative=true"]),
        ];
        Program[] tools =
        [
            Tool("as packed", []),
            Tool("ReadyToRun", ["--self-contained", "false", "-p:PublishReadyToRun=true"]),
        ];
        for (int round = 0; round < rounds; round++)
        {
            foreach (Program program in (Program[])[.. programs, .. tools])
                program.Run();
        }

        RequireSameAnswer(programs);
        RequireSameAnswer(tools);
        foreach (Program program in programs)
            yield return Row("from Main to the first assessment", program, program.FromMain, [TargetResult.Within(program.MostMilliseconds * NanosecondsPerMillisecond, Median(program.FromMain), "ns")]);
        foreach (Program program in programs)
            yield return Row("the whole process", program, program.Whole, []);
        foreach (Program tool in tools)
            yield return Row("the tool's first answer", tool, tool.Whole, []);
    }

    private static Program Tiny(string form, double mostMilliseconds, string[] options)
    {
        string folder = Publish("benchmarks/Jqm.ReturnPolicy.Start", form, options);
        return new Program(form, mostMilliseconds, Path.Combine(folder, "Jqm.ReturnPolicy.Start"), []);
    }

    private static Program Tool(string form, string[] options)
    {
        string folder = Publish("src/Jqm.ReturnPolicy.Cli", form, options);
        return new Program(form, 0, Path.Combine(folder, "Jqm.ReturnPolicy.Cli"), ["assess", "docs/examples/defective-batch.json"]);
    }

    /// <summary>Publishes a project in a form; a lock file of its own keeps that out of the repository's.</summary>
    private static string Publish(string project, string form, string[] options)
    {
        string folder = Path.Combine(Published, Path.GetFileName(project), form.Replace(' ', '-'));
        string runtime = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;
        ChildProcess.Run("dotnet", ["publish", project, "-c", "Release", "-r", runtime, .. options.Length == 0 ? ["--self-contained", "false"] : options, "-p:NuGetLockFilePath=obj/publish.lock.json", "-o", folder, "-v", "quiet"]);
        return folder;
    }

    private static void RequireSameAnswer(Program[] programs)
    {
        if (programs.Select(program => program.Answer).Distinct().Count() != 1)
            throw new InvalidOperationException($"The forms differ in their answers: {string.Join(" / ", programs.Select(program => program.Answer))}");
    }

    private static ResultRow Row(string measure, Program program, List<double> times, IReadOnlyList<TargetResult> targets) =>
        new(measure, program.Form, "", Median(times), "ns", null, null, targets);

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    /// <summary>A program in one form, and what its runs took, in nanoseconds.</summary>
    private sealed class Program(string form, double mostMilliseconds, string file, string[] arguments)
    {
        public string Form => form;

        public double MostMilliseconds => mostMilliseconds;

        public List<double> FromMain { get; } = [];

        public List<double> Whole { get; } = [];

        /// <summary>What it printed, but for the time.</summary>
        public string Answer { get; private set; } = "";

        public void Run()
        {
            var process = ChildProcess.Run(file, arguments);
            Whole.Add(process.Milliseconds * NanosecondsPerMillisecond);
            string output = process.Output;
            int end = output.IndexOf('\n', StringComparison.Ordinal);
            if (double.TryParse(output[..end], CultureInfo.InvariantCulture, out double milliseconds))
            {
                FromMain.Add(milliseconds * NanosecondsPerMillisecond);
                output = output[(end + 1)..];
            }

            if (Answer.Length > 0 && Answer != output)
                throw new InvalidOperationException($"{form} gave two answers.");
            Answer = output;
        }
    }
}
