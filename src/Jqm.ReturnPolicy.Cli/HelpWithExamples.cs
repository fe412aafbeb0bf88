using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>The usual help, with examples below it.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int exitCode = usual.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (string example in ExamplesOf(parseResult.CommandResult.Command.Name))
            output.WriteLine("  " + example);
        output.WriteLine();
        output.WriteLine("Exit codes: 0 done, 1 the run had error documents or the case refused commands, 2 bad input or usage, 130 interrupted, 141 output closed.");
        return exitCode;
    }

    private static string[] ExamplesOf(string command) => command switch
    {
        "assess" => ["jqm-returns assess request.json", "cat request.json | jqm-returns assess - --json"],
        "settle" => ["jqm-returns settle return.json", "jqm-returns settle return.json --json > refund.json"],
        "cancel" => ["jqm-returns cancel order.json", "cat order.json | jqm-returns cancel - --json"],
        "run" => ["jqm-returns run documents.ndjson > answers.ndjson", "gunzip -c documents.gz | jqm-returns run --threads 2 > answers.ndjson"],
        "case" => ["jqm-returns case events.ndjson --notices --language zh", "cat commands.ndjson | jqm-returns case - --json > case.json"],
        "policy" => ["jqm-returns policy show", "jqm-returns policy check policies.json"],
        "show" => ["jqm-returns policy show", "jqm-returns policy show --policies policies.json --at 2026-03-01T00:00:00Z --merchant M-77"],
        "check" => ["jqm-returns policy check policies.json", "cat agreements.json | jqm-returns policy check -"],
        _ => ["jqm-returns assess request.json", "jqm-returns run documents.ndjson > answers.ndjson", "jqm-returns policy show"],
    };
}
