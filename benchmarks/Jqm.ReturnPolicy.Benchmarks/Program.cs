using System.CommandLine;
using BenchmarkDotNet.Running;
using Jqm.ReturnPolicy.Benchmarks;

var groups = new Argument<string[]>("GROUP")
{
    Description = $"The groups to run: {string.Join(", ", Groups.All)}; all of them when left out.",
    Arity = ArgumentArity.ZeroOrMore,
};
groups.AcceptOnlyFromAmong([.. Groups.All]);
var quick = new Option<bool>("--quick") { Description = "Measures shortly, for a first look." };
var runs = new Option<int>("--runs") { Description = "How often to run each group. A row of the table is of the run with the median ratio.", DefaultValueFactory = _ => 1 };
runs.Validators.Add(result =>
{
    if (result.GetValueOrDefault<int>() < 1)
        result.AddError("--runs takes a number of at least 1.");
});
var run = new Command("run", "Runs groups of benchmarks and keeps their results in artifacts/performance.") { groups, quick, runs };
run.SetAction(line =>
{
    string[] asked = line.GetValue(groups) ?? [];
    foreach (string group in asked.Length == 0 ? Groups.All : asked)
        GroupRun.Run(group, line.GetValue(quick), line.GetValue(runs));
});

var report = new Command("report", "Writes the tables of docs/performance.md from the results that are kept.");
report.SetAction(_ => Console.WriteLine($"Wrote the tables of {string.Join(", ", PerformancePage.Write())}."));

var select = new Command("select", "Runs single benchmarks with BenchmarkDotNet's own options, such as --filter '*Share*', and keeps nothing.") { TreatUnmatchedTokensAsErrors = false };
select.SetAction(line => { BenchmarkSwitcher.FromAssembly(typeof(GroupRun).Assembly).Run([.. line.UnmatchedTokens], GroupRun.Configuration(quick: true)); });

var path = new Argument<string>("FILE") { Description = "The file to write." };
var count = new Argument<int>("DOCUMENTS") { Description = "How many." };
var documents = new Command("documents", "Writes the documents of the groups stream and duckdb to a file, one a line.") { path, count };
documents.SetAction(line => DocumentFile.Write(line.GetValue(path)!, line.GetValue(count)));

return new RootCommand("The benchmarks of Jqm.ReturnPolicy.") { run, report, select, documents, new StreamMemory().ChildCommand(), new ReplayMemory().ChildCommand(), SqlOverParquet.ChildCommand() }.Parse(args).Invoke();
