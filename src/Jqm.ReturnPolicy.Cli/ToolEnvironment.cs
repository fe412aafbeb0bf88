using System.Text;
using Microsoft.Win32.SafeHandles;
using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Where a command line reads and writes, and whether somebody looks on.</summary>
/// <param name="In">Standard input.</param>
/// <param name="Out">Standard output: UTF-8.</param>
/// <param name="Error">Standard error.</param>
/// <param name="OutIsTerminal">Whether standard output is a terminal; else it gets no colours.</param>
/// <param name="ErrorIsTerminal">Whether standard error is a terminal; else it gets no progress bar.</param>
public sealed record ToolEnvironment(Stream In, Stream Out, TextWriter Error, bool OutIsTerminal = false, bool ErrorIsTerminal = false)
{
    /// <summary>How wide output is that does not go to a terminal.</summary>
    private const int WidthWithoutTerminal = 80;

    /// <summary>Tables of terms have columns that do not flow.</summary>
    private const int TableWidthWithoutTerminal = 120;

    /// <summary>UTF-8 without the mark that some programs take for text.</summary>
    internal static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Those of this process.</summary>
    /// <returns>Its standard streams.</returns>
    public static ToolEnvironment OfProcess() => new(
        Console.OpenStandardInput(),
        StandardOutput(),
        new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true },
        !Console.IsOutputRedirected,
        !Console.IsErrorRedirected);

    /// <summary>A console that writes reports to standard output.</summary>
    internal IAnsiConsole ReportConsole() => ConsoleOn(new StreamWriter(Out, Utf8, leaveOpen: true) { AutoFlush = true, NewLine = "\n" }, OutIsTerminal, WidthWithoutTerminal);

    /// <summary>A console that writes wide tables to standard output.</summary>
    internal IAnsiConsole TableConsole() => ConsoleOn(new StreamWriter(Out, Utf8, leaveOpen: true) { AutoFlush = true, NewLine = "\n" }, OutIsTerminal, TableWidthWithoutTerminal);

    /// <summary>A console that draws progress on standard error.</summary>
    internal IAnsiConsole ProgressConsole() => ConsoleOn(Error, ErrorIsTerminal, WidthWithoutTerminal);

    /// <summary>
    /// The console's own stream keeps silent when its reader has gone; a plain one on the same pipe says so, and the run can stop. Files keep
    /// the console's stream, which leaves the position in them to the system.
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
