using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Prints the standard help, followed by examples and the exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction standard) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int exitCode = standard.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (string example in ExamplesOf(parseResult.CommandResult.Command))
            output.WriteLine("  " + example);
        output.WriteLine();
        output.WriteLine("Exit codes: 0 success, 1 a run had error documents, a case had refused commands or policies differ, 2 invalid input or usage, 130 interrupted, 141 output closed.");
        return exitCode;
    }

    private static string[] ExamplesOf(Command command) => command.Name switch
    {
        "assess" => ["jqm-returns assess request.json", "cat request.json | jqm-returns assess - --json"],
        "settle" => ["jqm-returns settle return.json", "jqm-returns settle return.json --json > refund.json"],
        "cancel" => ["jqm-returns cancel order.json", "cat order.json | jqm-returns cancel - --json"],
        "allow" => ["jqm-returns allow allowance.json", "jqm-returns allow allowance.json --json > refund.json"],
        "run" => ["jqm-returns run documents.ndjson > answers.ndjson", "gunzip -c documents.gz | jqm-returns run --threads 2 > answers.ndjson"],
        "replay" => ["jqm-returns replay documents.ndjson --draft draft.json --html replay.html", "gunzip -c documents.gz | jqm-returns replay - --draft draft.json --changes changes.ndjson --json > report.json"],
        "case" => ["jqm-returns case events.ndjson --notices --language zh", "cat commands.ndjson | jqm-returns case - --json > case.json"],
        "policy" => ["jqm-returns policy show", "jqm-returns policy check policies.json", "jqm-returns policy diff current.json draft.json"],
        "show" => ["jqm-returns policy show", "jqm-returns policy show --policies policies.json --at 2026-03-01T00:00:00Z --merchant M-77"],
        "check" => ["jqm-returns policy check policies.json", "cat agreements.json | jqm-returns policy check -"],
        "diff" => ["jqm-returns policy diff current.json draft.json", "jqm-returns policy diff current.json draft.json --html change.html", "jqm-returns policy diff current.json draft.json --merchant M-77 --json"],
        "sql" => ["jqm-returns sql --dialect duckdb > return-policy.sql", "jqm-returns sql --dialect postgresql --policies policies.json --only terms | psql"],
        _ when command is RootCommand => ["jqm-returns assess request.json", "jqm-returns run documents.ndjson > answers.ndjson", "jqm-returns policy show"],
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.Name, $"The command '{command.Name}' has no examples."),
    };
}
