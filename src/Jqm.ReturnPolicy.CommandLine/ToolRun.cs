using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Runs the command line of a tool. Every error is reported as one sentence on standard error, and as an exit code.</summary>
internal static class ToolRun
{
    /// <summary>Runs a command line.</summary>
    /// <param name="tool">The name of the tool, for its hint at <c>--help</c>.</param>
    /// <param name="createRoot">Creates the command of the tool.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="environment">The streams of the command line.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static int Invoke(string tool, Func<RootCommand> createRoot, string[] args, ToolEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(environment);
        try
        {
            return Run(tool, createRoot(), args, environment);
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

    private static int Run(string tool, RootCommand root, string[] args, ToolEnvironment environment)
    {
        ParseResult line = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (line.Action is ParseErrorAction)
        {
            foreach (ParseError error in line.Errors)
                WriteError(environment, error.Message);
            environment.Error.WriteLine($"Try '{tool} {CommandNames(line)}--help'.");
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
