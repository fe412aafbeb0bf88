using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>The whole command line, in one call.</summary>
public static class CommandLineApp
{
    /// <summary>Runs a command line without terminals.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="stdin">Standard input.</param>
    /// <param name="stdout">Standard output: UTF-8.</param>
    /// <param name="stderr">Standard error.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static int Invoke(string[] args, Stream stdin, Stream stdout, TextWriter stderr) =>
        Invoke(args, new ToolEnvironment(stdin, stdout, stderr));

    /// <summary>Runs a command line. Whatever happens, it says so in a sentence and gives an exit code.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="surroundings">Where it reads and writes.</param>
    /// <param name="interrupt">Cancelled when the user wants it to end.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static int Invoke(string[] args, ToolEnvironment surroundings, CancellationToken interrupt = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(surroundings);
        try
        {
            return Run(args, surroundings, interrupt);
        }
        catch (ToolException fault)
        {
            Say(surroundings, fault.Message);
            return ExitCodes.BadInput;
        }
        catch (InvalidInputException fault)
        {
            Say(surroundings, ErrorText.Of(fault));
            return ExitCodes.BadInput;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Interrupted;
        }
        catch (IOException fault) when (BrokenPipe.Is(fault))
        {
            return ExitCodes.OutputClosed;
        }
        catch (Exception fault)
        {
            // The last line of defence: a user is never shown a stack trace.
            Say(surroundings, fault.Message);
            return ExitCodes.BadInput;
        }
    }

    private static int Run(string[] args, ToolEnvironment surroundings, CancellationToken interrupt)
    {
        ParseResult line = Root(surroundings, interrupt).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (line.Action is ParseErrorAction)
        {
            foreach (ParseError fault in line.Errors)
                Say(surroundings, fault.Message);
            surroundings.Error.WriteLine($"Try 'jqm-returns {Asked(line)}--help'.");
            return ExitCodes.BadInput;
        }

        using var output = new StreamWriter(surroundings.Out, ToolEnvironment.Utf8, leaveOpen: true) { NewLine = "\n" };
        return line.Invoke(new InvocationConfiguration
        {
            Output = output,
            Error = surroundings.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private static RootCommand Root(ToolEnvironment surroundings, CancellationToken interrupt)
    {
        var root = new RootCommand("Judges returns under a return policy: assesses requests, settles what came back, cancels orders. Every decision names its clause.")
        {
            AnswerCommand.Create(Operation.Assess, surroundings),
            AnswerCommand.Create(Operation.Settle, surroundings),
            AnswerCommand.Create(Operation.Cancel, surroundings),
            StoryCommand.Create(surroundings),
            RunCommand.Create(surroundings, interrupt),
            PolicyCommand.Create(surroundings),
        };
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    /// <summary>The commands that were understood, each with a space behind it.</summary>
    private static string Asked(ParseResult line)
    {
        string names = "";
        for (SymbolResult? result = line.CommandResult; result is CommandResult { Command: not RootCommand } command; result = result.Parent)
            names = command.Command.Name + " " + names;
        return names;
    }

    private static void Say(ToolEnvironment surroundings, string sentence) =>
        surroundings.Error.WriteLine("error: " + Printable.Text(sentence));
}
