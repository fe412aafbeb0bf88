using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

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
    public static int Invoke(string[] args, ToolEnvironment environment, CancellationToken interrupt = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(environment);
        try
        {
            return Run(args, environment, interrupt);
        }
        catch (ToolException error)
        {
            WriteError(environment, error.Message);
            return ExitCodes.BadInput;
        }
        catch (InvalidInputException error)
        {
            WriteError(environment, ErrorText.Of(error));
            return ExitCodes.BadInput;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Interrupted;
        }
        catch (IOException error) when (BrokenPipe.Is(error))
        {
            return ExitCodes.OutputClosed;
        }
        catch (Exception error)
        {
            // The last resort: the tool never shows a stack trace.
            WriteError(environment, error.Message);
            return ExitCodes.BadInput;
        }
    }

    private static int Run(string[] args, ToolEnvironment environment, CancellationToken interrupt)
    {
        ParseResult line = CreateRoot(environment, interrupt).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (line.Action is ParseErrorAction)
        {
            foreach (ParseError error in line.Errors)
                WriteError(environment, error.Message);
            environment.Error.WriteLine($"Try 'jqm-returns {CommandNames(line)}--help'.");
            return ExitCodes.BadInput;
        }

        using var output = new StreamWriter(environment.Out, ToolEnvironment.Utf8, leaveOpen: true) { NewLine = "\n" };
        return line.Invoke(new InvocationConfiguration
        {
            Output = output,
            Error = environment.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private static RootCommand CreateRoot(ToolEnvironment environment, CancellationToken interrupt)
    {
        var root = new RootCommand("Evaluates returns against a return policy: assesses requests, settles returned goods, cancels orders. Every decision names its clause.");
        foreach (Operation operation in Enum.GetValues<Operation>())
            root.Add(AnswerCommand.Create(operation, environment));
        root.Add(CaseStoryCommand.Create(environment));
        root.Add(RunCommand.Create(environment, interrupt));
        root.Add(ReplayCommand.Create(environment, interrupt));
        root.Add(PolicyCommand.Create(environment));
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    /// <summary>The names of the commands that were parsed, each followed by a blank.</summary>
    private static string CommandNames(ParseResult line)
    {
        string names = "";
        for (SymbolResult? result = line.CommandResult; result is CommandResult { Command: not RootCommand } command; result = result.Parent)
            names = command.Command.Name + " " + names;
        return names;
    }

    private static void WriteError(ToolEnvironment environment, string sentence) =>
        environment.Error.WriteLine("error: " + SafeText.Of(sentence));
}
