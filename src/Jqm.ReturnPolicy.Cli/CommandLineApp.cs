using System.CommandLine;
using System.CommandLine.Help;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Runs a command line of the tool.</summary>
public static class CommandLineApp
{
    /// <summary>Runs a command line whose streams are not terminals.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="stdin">Standard input.</param>
    /// <param name="stdout">Standard output, as UTF-8.</param>
    /// <param name="stderr">Standard error.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static int Invoke(string[] args, Stream stdin, Stream stdout, TextWriter stderr) =>
        Invoke(args, new ToolEnvironment(stdin, stdout, stderr));

    /// <summary>Runs a command line. Every error is reported as one sentence on standard error, and as an exit code.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="environment">The streams of the command line.</param>
    /// <param name="interrupt">Cancelled when the user asks the command to end.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static int Invoke(string[] args, ToolEnvironment environment, CancellationToken interrupt = default) =>
        ToolRun.Invoke("jqm-returns", () => CreateRoot(environment, interrupt), args, environment);

    private static RootCommand CreateRoot(ToolEnvironment environment, CancellationToken interrupt)
    {
        var root = new RootCommand("Evaluates returns against a return policy: assesses requests, settles returned goods, cancels orders. Every decision names its clause.");
        foreach (Operation operation in Enum.GetValues<Operation>())
            root.Add(AnswerCommand.Create(operation, environment));
        root.Add(CaseStoryCommand.Create(environment));
        root.Add(RunCommand.Create(environment, interrupt));
        root.Add(ReplayCommand.Create(environment, interrupt));
        root.Add(PolicyCommand.Create(environment));
        root.Add(SqlCommand.Create(environment));
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }
}
