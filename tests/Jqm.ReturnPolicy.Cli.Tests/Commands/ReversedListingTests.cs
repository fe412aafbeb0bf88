using System.Text.Json.Nodes;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests;

/// <summary>Every policy file of the tests, also with its versions and agreements listed in reverse, gives the same answers.</summary>
public sealed class ReversedListingTests
{
    /// <summary>The agreed cases that list several versions or agreements, and give an answer.</summary>
    private static readonly JsonObject[] Documents = [.. Conformance.Cases
        .Where(entry => entry.Expected["error"] is null)
        .Select(entry => JsonNode.Parse(entry.Input)!.AsObject())
        .Where(document => Count(document, "policies") > 1 || Count(document, "agreements") > 1)];

    [Fact]
    public void The_agreed_cases_list_several_versions_and_agreements_in_several_orders()
    {
        Assert.InRange(Documents.Length, 20, int.MaxValue);
        Assert.Contains(Documents, document => Count(document, "policies") > 1);
        Assert.Contains(Documents, document => Count(document, "agreements") > 1);
    }

    [Fact]
    public void Reversed_versions_and_agreements_give_the_same_answers()
    {
        string[] plain = Tool.RunOn(string.Concat(Documents.Select(document => document.ToJsonString() + "\n")), "run", "-").Lines;
        string[] reversed = Tool.RunOn(string.Concat(Documents.Select(document => Reversed(document).ToJsonString() + "\n")), "run", "-").Lines;
        Assert.Equal(Documents.Length, plain.Length);
        Assert.Equal(plain, reversed);
    }

    [Fact]
    public void Reversed_files_show_the_same_policy_and_have_the_same_errors()
    {
        foreach (JsonObject document in LawCases.SomeOf(Documents))
        {
            JsonObject file = FileOf(document);
            JsonObject turned = FileOf(Reversed(document));
            Same(file, turned, "policy", "show", "--policies", "-", "--json");
            Same(file, turned, "policy", "show", "--policies", "-");
            string merchant = (string)document["order"]!["merchant"]!;
            foreach (string at in InstantsOf(file).Append("2026-01-20T00:00:00Z").Distinct())
            {
                Same(file, turned, "policy", "show", "--policies", "-", "--at", at, "--json");
                Same(file, turned, "policy", "show", "--policies", "-", "--at", at, "--merchant", merchant, "--json");
            }

            Assert.Equal(Tool.RunOn(file.ToJsonString(), "policy", "check", "-").ExitCode, Tool.RunOn(turned.ToJsonString(), "policy", "check", "-").ExitCode);
        }
    }

    private static void Same(JsonObject file, JsonObject turned, params string[] args)
    {
        Tool tool = Tool.RunOn(file.ToJsonString(), args);
        Assert.Equal((tool.ExitCode, tool.Text, tool.Error), (Tool.RunOn(turned.ToJsonString(), args) is var other ? other.ExitCode : 0, other.Text, other.Error));
    }

    private static IEnumerable<string> InstantsOf(JsonObject file) => new[] { "policies", "agreements" }
        .SelectMany(list => (file[list] as JsonArray ?? []).OfType<JsonObject>())
        .SelectMany(element => new[] { "publishedAt", "from", "to" }.Select(member => (string?)element[member]))
        .OfType<string>();

    private static JsonObject FileOf(JsonObject document)
    {
        var file = new JsonObject();
        foreach (string list in (string[])["policies", "agreements"])
        {
            if (document[list] is { } listed)
                file[list] = listed.DeepClone();
        }

        return file;
    }

    /// <summary>The document with both lists reversed. Agreements that begin at the same instant keep their order, because they are merged as listed.</summary>
    private static JsonObject Reversed(JsonObject document)
    {
        var reversed = (JsonObject)document.DeepClone();
        if (document["policies"] is JsonArray policies)
            reversed["policies"] = new JsonArray([.. policies.Reverse().Select(policy => policy!.DeepClone())]);
        if (document["agreements"] is JsonArray agreements)
            reversed["agreements"] = new JsonArray([.. agreements.GroupBy(agreement => (string?)agreement!["from"]).Reverse().SelectMany(group => group).Select(agreement => agreement!.DeepClone())]);
        return reversed;
    }

    private static int Count(JsonObject document, string list) => (document[list] as JsonArray)?.Count ?? 0;
}
