using System.CommandLine;
using Jqm.ReturnPolicy.Fuzzing;

var inputs = new Option<long>("--inputs") { Description = "How many inputs.", DefaultValueFactory = _ => 1_000_000 };
var seed = new Option<long>("--seed") { Description = "The seed: the same one makes the same inputs.", DefaultValueFactory = _ => 1 };
var threads = new Option<int>("--threads") { Description = "On how many threads.", DefaultValueFactory = _ => 2 };
var folder = new Option<string>("--out") { Description = "Where failing inputs are written, made small.", DefaultValueFactory = _ => Path.Combine("artifacts", "fuzz") };
var growth = new Option<bool>("--growth") { Description = "Measure how time and memory grow with the input instead." };
var root = new RootCommand("Gives hostile input to the readers and the evaluator. Exits with 1 when anything but an answer or a documented error comes of it.") { inputs, seed, threads, folder, growth };
root.SetAction(line => line.GetValue(growth)
    ? GrowthReport.Print()
    : CampaignReport.Print(new Campaign(line.GetValue(seed), line.GetValue(inputs), line.GetValue(threads), line.GetValue(folder))));
return root.Parse(args).Invoke();
