using System.Text.Json.Nodes;
using NodaTime;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests;

/// <summary>
/// <c>policy check</c> on generated files to which invalid elements are added at any place: each is reported at its place in the file, together with exactly the agreements at which an
/// evaluation of the remaining elements fails. Merchants and ids may differ in case alone.
/// </summary>
[Trait("Category", "Law")]
public sealed class PolicyCheckElementLaws
{
    private static readonly string[] Merchants = ["m-1", "M-1", "M-2"];

    [Fact]
    public void Each_invalid_element_and_each_agreement_that_does_not_fit_is_reported_at_its_place()
    {
        int reached = 0;
        for (int seed = 0; seed < LawCases.Count; seed++)
        {
            var random = new Random(seed);
            JsonObject file = new PolicyFileMaker(seed).Make();
            foreach ((int place, JsonNode? agreement) in file["agreements"]!.AsArray().Index())
            {
                agreement!["id"] = $"{(place % 2 == 0 ? "AG" : "ag")}-{place / 2}";
                agreement["merchant"] = Merchants[random.Next(Merchants.Length)];
            }

            var expected = new List<string>();
            if (file["policies"] is JsonArray policies)
                expected.AddRange(Spoil(policies, PoliciesWith(policies), random).Select(path => "policies" + path));
            JsonArray agreements = file["agreements"]!.AsArray();
            expected.AddRange(Spoil(agreements, AgreementsWith(agreements), random).Select(path => "agreements" + path));
            reached += expected.Count;
            expected.AddRange(Misfits(file, expected));
            Assert.True(expected.Order(StringComparer.Ordinal).SequenceEqual(Reported(file)), $"Seed {seed}: expected {string.Join(", ", expected.Order(StringComparer.Ordinal))}; reported is {string.Join(", ", Reported(file))}; in {file.ToJsonString()}");
        }

        Assert.InRange(reached, LawCases.Count / 2, int.MaxValue);
    }

    [Fact]
    public void A_file_that_lists_no_policies_has_none_in_force_and_a_file_without_the_list_has_the_standard_policy()
    {
        const string agreements = """[{"id":"A","merchant":"M","terms":{"reasons":{"wrongItem":null}}},{"id":"B","merchant":"M","terms":{"reasons":{"wrongItem":{"accepted":false}}}}]""";
        Assert.StartsWith("malformed at agreements[1].terms.reasons.wrongItem: ", Tool.RunOn($$"""{"agreements":{{agreements}}}""", "policy", "check", "-").Text, StringComparison.Ordinal);
        Assert.StartsWith("malformed at agreements[1].terms.reasons.wrongItem: ", Tool.RunOn(agreements, "policy", "check", "-").Text, StringComparison.Ordinal);
        Assert.Equal("no errors\n", Tool.RunOn($$"""{"policies":[],"agreements":{{agreements}}}""", "policy", "check", "-").Text);
    }

    /// <summary>One misfit under two merchants is two errors, and one misfit at many instants is one.</summary>
    [Fact]
    public void Every_agreement_that_does_not_fit_is_reported_once()
    {
        const string remove = """{"reasons":{"wrongItem":null}}""";
        const string change = """{"reasons":{"wrongItem":{"accepted":false}}}""";
        string[] elements = [.. Merchants.SelectMany((merchant, index) => (string[])
        [
            $$"""{"id":"A{{index}}","merchant":"{{merchant}}","terms":{{remove}}}""",
            $$"""{"id":"B{{index}}","merchant":"{{merchant}}","terms":{{change}}}""",
        ])];
        string versions = string.Join(',', Enumerable.Range(1, 9).Select(day => $$"""{"id":"p","version":"{{day}}","publishedAt":"2026-01-0{{day}}T00:00:00Z"}"""));
        Tool tool = Tool.RunOn($$"""{"policies":[{{versions}}],"agreements":[{{string.Join(',', elements)}}]}""", "policy", "check", "-");
        Assert.Equal(["agreements[1].terms.reasons.wrongItem", "agreements[3].terms.reasons.wrongItem", "agreements[5].terms.reasons.wrongItem"], tool.Lines.Select(PathOf));
    }

    [Fact]
    public void An_unknown_term_that_is_empty_is_reported_beside_other_errors()
    {
        Tool tool = Tool.RunOn("""{"policies":[{"id":"p","version":"1","terms":{"extra":{},"window":{"days":-1},"fees":{},"more":{"than":1}}}]}""", "policy", "check", "-");
        Assert.Equal(["policies[0].terms.extra", "policies[0].terms.window.days", "policies[0].terms.more"], tool.Lines.Select(PathOf));
    }

    [Fact]
    public void Every_missing_member_of_every_element_is_reported()
    {
        Tool tool = Tool.RunOn("""{"policies":[{}],"agreements":[{},{"id":"A"}]}""", "policy", "check", "-");
        Assert.Equal(["policies[0]", "policies[0]", "agreements[0]", "agreements[0]", "agreements[0]", "agreements[1]", "agreements[1]"], tool.Lines.Select(PathOf));
        foreach (string member in (string[])["id", "version", "merchant", "terms"])
            Assert.Contains($"'{member}'", tool.Text, StringComparison.Ordinal);
    }

    /// <summary>Adds some invalid elements at any place and returns the paths of their errors in the list.</summary>
    private static List<string> Spoil(JsonArray list, (JsonNode Element, string Member)[] invalid, Random random)
    {
        var added = new Dictionary<JsonNode, string>(ReferenceEqualityComparer.Instance);
        foreach ((JsonNode element, string member) in invalid)
        {
            if (random.Next(3) > 0)
                continue;

            // A duplicate is an error at the later element, so it is added at the end.
            list.Insert(member is "" or ".id" ? list.Count : random.Next(list.Count + 1), element);
            added.Add(element, member);
        }

        return [.. added.Select(entry => $"[{IndexOf(entry.Key)}]{entry.Value}")];

        int IndexOf(JsonNode element) => Enumerable.Range(0, list.Count).First(index => ReferenceEquals(list[index], element));
    }

    private static (JsonNode, string)[] PoliciesWith(JsonArray policies)
    {
        JsonNode version = policies[0]!.DeepClone();
        version["publishedAt"] = "2030-01-01T00:00:00Z";
        JsonNode published = policies[^1]!.DeepClone();
        published["version"] = "new";
        return
        [
            (JsonNode.Parse("""{"id":"q","version":"1","publishedAt":"2031-01-01T00:00:00Z","terms":{"window":{"days":36501}}}""")!, ".terms.window.days"),
            (JsonNode.Parse("""{"id":"q","version":"2","publishedAt":"never"}""")!, ".publishedAt"),
            (version, ""),
            (published, ""),
        ];
    }

    private static (JsonNode, string)[] AgreementsWith(JsonArray agreements)
    {
        (JsonNode, string)[] always =
        [
            (JsonNode.Parse("""{"id":"bad-1","merchant":"M-1","from":"2026-01-02T00:00:00Z","to":"2026-01-02T00:00:00Z","terms":{}}""")!, ".to"),
            (JsonNode.Parse("""{"id":"bad-2","merchant":"M-2","terms":{"refundTo":"cash"}}""")!, ".terms.refundTo"),
        ];
        if (agreements.Count == 0)
            return always;
        JsonNode copy = agreements[0]!.DeepClone();
        return [.. always, (copy, ".id")];
    }

    /// <summary>The paths at which an evaluation of the elements without errors fails, at any instant that the file names or one nanosecond beside it.</summary>
    private static SortedSet<string> Misfits(JsonObject file, List<string> spoilt)
    {
        Policy[] policies = file["policies"] is JsonArray listed ? [.. Valid("policies", listed).Select(entry => ReturnPolicyJsonText.Read<Policy>(entry.Element))] : [Policy.Standard];
        (int Index, Agreement Agreement)[] agreements = [.. Valid("agreements", file["agreements"]!.AsArray()).Select(entry => (entry.Index, ReturnPolicyJsonText.Read<Agreement>(entry.Element)))];
        var evaluator = new PolicyEvaluator(policies.ToValueList(), agreements.Select(entry => entry.Agreement).ToValueList());
        Instant[] named = [.. policies.Select(policy => policy.PublishedAt).Concat(agreements.SelectMany(entry => (Instant?[])[entry.Agreement.From, entry.Agreement.To])).OfType<Instant>(), Instant.FromUtc(2025, 1, 1, 0, 0)];
        var failures = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string merchant in Merchants)
        {
            foreach (Instant at in named.SelectMany(at => (Instant[])[at - Duration.Epsilon, at, at + Duration.Epsilon]))
            {
                try
                {
                    evaluator.GetTermsInForce(merchant, at);
                }
                catch (InvalidInputException error) when (error.Code == ErrorCode.Malformed)
                {
                    int end = error.Path.IndexOf(']', StringComparison.Ordinal);
                    int index = int.Parse(error.Path["agreements[".Length..end], System.Globalization.CultureInfo.InvariantCulture);
                    failures.Add($"agreements[{agreements[index].Index}{error.Path[end..]}");
                }
                catch (InvalidInputException error)
                {
                    Assert.Equal(ErrorCode.NoPolicyInForce, error.Code);
                }
            }
        }

        return failures;

        IEnumerable<(int Index, JsonNode Element)> Valid(string name, JsonArray list) => list
            .Select((element, index) => (index, element!))
            .Where(entry => !spoilt.Any(path => path == $"{name}[{entry.index}]" || path.StartsWith($"{name}[{entry.index}].", StringComparison.Ordinal)));
    }

    private static string[] Reported(JsonObject file)
    {
        Tool tool = Tool.RunOn(file.ToJsonString(), "policy", "check", "-");
        return tool.Text == "no errors\n" ? [] : [.. tool.Lines.Select(PathOf).Distinct().Order(StringComparer.Ordinal)];
    }

    private static string PathOf(string line) => line[(line.IndexOf(" at ", StringComparison.Ordinal) + 4)..line.IndexOf(':', StringComparison.Ordinal)];
}
