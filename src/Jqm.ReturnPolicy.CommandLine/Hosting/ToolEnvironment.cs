using System.Text;
using Microsoft.Win32.SafeHandles;
using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>The streams that a command line reads and writes, and which of them are terminals.</summary>
/// <param name="In">Standard input.</param>
/// <param name="Out">Standard output: UTF-8.</param>
/// <param name="Error">Standard error.</param>
/// <param name="OutIsTerminal">True if standard output is a terminal; only a terminal gets colours.</param>
/// <param name="ErrorIsTerminal">True if standard error is a terminal; only a terminal gets a progress bar.</param>
public sealed record ToolEnvironment(Stream In, Stream Out, TextWriter Error, bool OutIsTerminal = false, bool ErrorIsTerminal = false)
{
    /// <summary>The width of a report, in columns, that does not go to a terminal.</summary>
    private const int WidthWithoutTerminal = 80;

    /// <summary>The width of the tables of terms, in columns, that do not go to a terminal.</summary>
    private const int TableWidthWithoutTerminal = 140;

    /// <summary>UTF-8 without a byte order mark.</summary>
    internal static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Gets what is called when a run has ended or was stopped, before its report is written, so that nobody cuts the report off.</summary>
    public Action? RunEnded { get; init; }

    /// <summary>Returns the standard streams of this process.</summary>
    /// <returns>The environment of the process.</returns>
    public static ToolEnvironment OfProcess() => new(
        Console.OpenStandardInput(),
        StandardOutput(),
        new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true },
        !Console.IsOutputRedirected,
        !Console.IsErrorRedirected);

    /// <summary>Creates a console that writes reports to standard output.</summary>
    internal IAnsiConsole ReportConsole() => ConsoleOn(new StreamWriter(Out, Utf8, leaveOpen: true) { AutoFlush = true, NewLine = "\n" }, OutIsTerminal, WidthWithoutTerminal);

    /// <summary>Creates a console that writes wide tables to standard output.</summary>
    internal IAnsiConsole TableConsole() => ConsoleOn(new StreamWriter(Out, Utf8, leaveOpen: true) { AutoFlush = true, NewLine = "\n" }, OutIsTerminal, TableWidthWithoutTerminal);

    /// <summary>Creates a console that shows progress on standard error.</summary>
    internal IAnsiConsole ProgressConsole() => ConsoleOn(Error, ErrorIsTerminal, WidthWithoutTerminal);

    /// <summary>
    /// Opens standard output. A pipe gets a plain file stream, since the console's own stream hides that the reader has closed the pipe, and a run would not stop. A file keeps
    /// the console's stream, since a file stream of its own would not share the position in the file.
    /// </summary>
    private static Stream StandardOutput()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
            return Console.OpenStandardOutput();
        var direct = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return direct.CanSeek ? Console.OpenStandardOutput() : direct;
    }

    private static IAnsiConsole ConsoleOn(TextWriter writer, bool isTerminal, int widthWithoutTerminal)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Capabilities.Unicode = true;
        if (!isTerminal)
            console.Profile.Width = widthWithoutTerminal;
        return console;
    }
}
