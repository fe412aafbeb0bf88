using System.Text.Json.Nodes;
using Jqm.ReturnPolicy.Json;
using NodaTime;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests;

/// <summary>
/// <c>policy check</c> compared with brute force over generated files: it reports an error exactly where an evaluation fails at an instant that the file names, or one nanosecond
/// beside it. A failure prints the seed of its file.
/// </summary>
[Trait("Category", "Law")]
public sealed class PolicyCheckLaws
{
    private static int Files => LawCases.Count;

    [Fact]
    public void An_error_is_reported_exactly_where_an_evaluation_fails()
    {
        int faulty = 0;
        int mixed = 0;
        for (int seed = 0; seed < Files; seed++)
        {
            JsonObject file = new PolicyFileMaker(seed).Make();
            string[] failures = FailuresOf(file);
            Assert.True(failures.SequenceEqual(ReportedFor(file)), $"Seed {seed}: an evaluation fails at {string.Join(", ", failures)}; reported is {string.Join(", ", ReportedFor(file))}; in {file.ToJsonString()}");
            faulty += failures.Length > 0 ? 1 : 0;
            mixed += failures.Length > 0 && AgreementsOf(file).Select(agreement => (string?)agreement["merchant"]).Distinct().Count() > 1 ? 1 : 0;
        }

        Assert.InRange(faulty, Files / 10, Files * 9 / 10);
        Assert.InRange(mixed, 1, Files);
    }

    [Fact]
    public void The_order_of_listing_changes_only_the_indexes()
    {
        for (int seed = 0; seed < Files; seed++)
        {
            JsonObject file = new PolicyFileMaker(seed).Make();
            JsonObject reversed = Reversed(file);
            IEnumerable<string> expected = ReportedFor(reversed).Select(path => WithIndex(path, AgreementsOf(file).Length - 1 - IndexOf(path))).Order(StringComparer.Ordinal);

            // Agreements that begin at the same instant are merged as listed, so their order may decide.
            if (AgreementsOf(file).Select(agreement => (string?)agreement["from"] + agreement["merchant"]).Distinct().Count() == AgreementsOf(file).Length)
                Assert.True(expected.SequenceEqual(ReportedFor(file)), $"Seed {seed}: {file.ToJsonString()}");
        }
    }

    [Fact]
    public void The_latest_version_is_shown_whatever_the_order_of_listing()
    {
        for (int seed = 0; seed < Files; seed++)
        {
            JsonObject file = new PolicyFileMaker(seed).Make();
            if (file["policies"] is not JsonArray { Count: > 0 } policies)
                continue;
            file.Remove("agreements");
            string latest = policies.OrderBy(policy => (string?)policy!["publishedAt"] ?? "", StringComparer.Ordinal).Select(policy => (string)policy!["version"]!).Last();
            foreach (JsonObject listed in new[] { file, Reversed(file) })
                Assert.Equal(latest, (string?)JsonNode.Parse(Tool.RunOn(listed.ToJsonString(), "policy", "show", "--policies", "-", "--json").Text)!["policy"]!["version"]);
        }
    }

    /// <summary>The paths at which an evaluation of some merchant fails, in order: at each instant of the file and one nanosecond before and after it.</summary>
    private static string[] FailuresOf(JsonObject file)
    {
        ValueList<Policy> policies = file["policies"] is JsonArray listed ? listed.Select(policy => ReturnPolicyJson.Read<Policy>(Bytes(policy!))).ToValueList() : [Policy.Standard];
        ValueList<Agreement> agreements = AgreementsOf(file).Select(agreement => ReturnPolicyJson.Read<Agreement>(Bytes(agreement))).ToValueList();
        var evaluator = new PolicyEvaluator(policies, agreements);
        Instant[] named =
        [
            .. policies.Select(policy => policy.PublishedAt).OfType<Instant>(),
            .. agreements.Select(agreement => agreement.From).OfType<Instant>(),
            .. agreements.Select(agreement => agreement.To).OfType<Instant>(),
            Instant.FromUtc(2026, 1, 1, 0, 0),
        ];
        var failures = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string merchant in agreements.Select(agreement => agreement.MerchantId).Distinct())
        {
            foreach (Instant at in named.SelectMany(at => new[] { at - Duration.Epsilon, at, at + Duration.Epsilon }).Distinct())
            {
                try
                {
                    evaluator.GetTermsInForce(merchant, at);
                }
                catch (InvalidInputException error) when (error.Code != ErrorCode.NoPolicyInForce)
                {
                    failures.Add(error.Path);
                }
                catch (InvalidInputException)
                {
                    // Before the first version there is nothing to evaluate.
                }
            }
        }

        return [.. failures];
    }

    private static string[] ReportedFor(JsonObject file)
    {
        Tool tool = Tool.RunOn(file.ToJsonString(), "policy", "check", "-");
        Assert.Equal(tool.Text == "no errors\n" ? ExitCodes.Done : ExitCodes.BadInput, tool.ExitCode);
        return tool.Text == "no errors\n"
            ? []
            : [.. tool.Lines.Select(line => line[(line.IndexOf(" at ", StringComparison.Ordinal) + 4)..line.IndexOf(':', StringComparison.Ordinal)]).Distinct().Order(StringComparer.Ordinal)];
    }

    private static JsonObject Reversed(JsonObject file)
    {
        var reversed = (JsonObject)file.DeepClone();
        foreach (string list in file.Select(member => member.Key))
            reversed[list] = new JsonArray([.. file[list]!.AsArray().Reverse().Select(element => element!.DeepClone())]);
        return reversed;
    }

    private static JsonNode[] AgreementsOf(JsonObject file) => file["agreements"] is JsonArray listed ? [.. listed.OfType<JsonNode>()] : [];

    private static int IndexOf(string path) => int.Parse(path["agreements[".Length..path.IndexOf(']', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture);

    private static string WithIndex(string path, int index) => $"agreements[{index}{path[path.IndexOf(']', StringComparison.Ordinal)..]}";

    private static byte[] Bytes(JsonNode node) => System.Text.Encoding.UTF8.GetBytes(node.ToJsonString());
}
