using System.Text;

namespace Jqm.ReturnPolicy.Cli.Tests;

/// <summary>Runs the tool in this process, and what it printed.</summary>
internal sealed record Tool(int ExitCode, byte[] Output, string Error)
{
    public string Text => Encoding.UTF8.GetString(Output);

    public string[] Lines => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Tool Run(params string[] args) => RunOn("", args);

    public static Tool RunOn(string input, params string[] args) => RunOn(Encoding.UTF8.GetBytes(input), args);

    public static Tool RunOn(byte[] input, params string[] args)
    {
        using var stdin = new MemoryStream(input);
        using var stdout = new MemoryStream();
        using var stderr = new StringWriter();
        int exitCode = CommandLineApp.Invoke(args, stdin, stdout, stderr);
        return new Tool(exitCode, stdout.ToArray(), stderr.ToString());
    }
}
