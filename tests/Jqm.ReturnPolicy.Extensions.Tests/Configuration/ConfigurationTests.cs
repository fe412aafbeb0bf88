using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Extensions.Tests;

public class ConfigurationTests
{
    /// <summary>A value of every term that is not the standard one.</summary>
    private const string EveryTerm = """
        {"window":{"days":45,"counting":"elapsed","zone":"Europe/Berlin","late":"refer","daysByReason":{"defective":365,"lostOnTheWay":10},"exemptReasons":["lostOnTheWay"]},
         "reasons":{"changeOfMind":{"accepted":true},"improperUse":null,"lostOnTheWay":{"accepted":true,"fault":"carrier","clause":"1.2"}},
         "details":{"required":false},
         "evidence":{"required":false,"kinds":["document"]},
         "approval":{"required":false},
         "condition":{"required":false,"exemptReasons":["wrongItem"]},
         "goodsBack":{"required":false,"exemptReasons":["lostOnTheWay","defective"]},
         "nonRefundable":{"categories":[],"exceptReasons":["defective","wrongItem"]},
         "fees":{"tax":"never","shipping":"withProduct","handling":"never","customsDuty":"withProduct","other":"serviceFault"},
         "restockingFee":{"percentByReason":{"changeOfMind":"12.5"}},
         "feeAllocation":"byQuantity",
         "returnShipping":{"serviceBears":["service","carrier"]},
         "refundTo":"accountBalance",
         "waivable":["window","details"],
         "cancellation":{"beforeShipment":false}}
        """;

    [Fact]
    public void Every_term_arrives_from_a_configuration_file()
    {
        TermsPatch patch = ReturnPolicyJson.Read<TermsPatch>(Encoding.UTF8.GetBytes(EveryTerm));
        Assert.All(Term.All, term => Assert.NotNull(term.GetValue(patch)));

        PolicySet set = Configured.Policies(Configured.Json($$"""
            {"policies":[{"id":"p","version":"1"},{"id":"p","version":"2","publishedAt":"2026-03-01T00:00:00Z","terms":{{EveryTerm}}}],
             "agreements":[{"id":"A","merchant":"M","from":"2026-01-01T00:00:00Z","to":"2027-01-01T00:00:00Z","terms":{{EveryTerm}}}],"governedBy":"order"}
            """));
        Assert.Equal([new Policy("p", "1"), new Policy("p", "2", Instant.FromUtc(2026, 3, 1, 0, 0), PolicyTerms.Standard.Merge(patch))], set.Policies);
        Assert.Equal([new Agreement("A", "M", patch, Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2027, 1, 1, 0, 0))], set.Agreements);
        Assert.Equal(GovernedBy.Order, set.GovernedBy);
    }

    [Fact]
    public void The_standard_terms_written_whole_arrive_from_a_configuration_file()
    {
        string whole = ReturnPolicyJson.ToJson(PolicyTerms.Standard);
        PolicySet set = Configured.Policies(Configured.Json($$"""{"policies":[{"id":"p","version":"1","terms":{{whole}}}]}"""));
        Assert.Equal([new Policy("p", "1")], set.Policies);
    }

    [Fact]
    public void Policies_of_every_agreed_case_arrive_as_the_json_reader_reads_them()
    {
        int arrived = 0;
        int empty = 0;
        List<string> accepted = [];
        foreach (JsonObject section in AgreedSections())
        {
            string? wrong = ErrorOf(section);
            IConfigurationRoot configuration = Configured.Json(section.ToJsonString());
            if (TryPolicies(configuration) is { } error)
            {
                // Configuration does not tell an empty object from null, and says so.
                if (wrong is null)
                    Assert.Contains("The section is empty.", error, StringComparison.Ordinal);
                else
                    Assert.EndsWith(wrong, error, StringComparison.Ordinal);
                empty += wrong is null ? 1 : 0;
            }
            else if (wrong is null)
            {
                PolicySet set = Configured.Policies(configuration);
                Assert.Equal(section["policies"] is { } policies ? Read<ValueList<Policy>>(policies) : PolicyEvaluator.Standard.Policies, set.Policies);
                Assert.Equal(section["agreements"] is { } agreements ? Read<ValueList<Agreement>>(agreements) : default, set.Agreements);
                arrived++;
            }
            else
            {
                accepted.Add(section.ToJsonString());
            }
        }

        // Configuration does not distinguish a number from a string.
        Assert.Equal(
            [
                """{"policies":[{"id":"jqm-standard","version":"2","terms":{"window":{"days":"30"}}}]}""",
                """{"policies":[{"id":"jqm-standard","version":"2","terms":{"restockingFee":{"percentByReason":{"defective":15}}}}]}""",
            ],
            accepted);
        Assert.InRange(arrived, 300, 400);
        Assert.InRange(empty, 1, 30);
    }

    [Fact]
    public void Keys_of_the_environment_are_read_without_regard_to_case()
    {
        PolicySet set = Configured.Policies(Configured.Keys(
            ("POLICIES:0:ID", "p"), ("Policies:0:Version", "7"), ("policies:0:TERMS:Window:DAYS", "45"), ("policies:0:terms:nonRefundable:exceptReasons:0", "wrongItem"), ("GOVERNEDBY", "order")));
        Assert.Equal([new Policy("p", "7", terms: PolicyTerms.Standard with { WindowDays = 45, NonRefundableExceptReasons = [ReturnReason.WrongItem] })], set.Policies);
        Assert.Equal(GovernedBy.Order, set.GovernedBy);
    }

    [Fact]
    public void A_later_source_of_configuration_changes_one_term()
    {
        IConfigurationRoot configuration = new ConfigurationBuilder()
            .AddConfiguration(Configured.Json("""{"policies":[{"id":"p","version":"1","terms":{"window":{"days":45}}}]}"""))
            .AddInMemoryCollection([KeyValuePair.Create("ReturnPolicy:policies:0:terms:window:late", (string?)"refer")])
            .Build();
        Assert.Equal([new Policy("p", "1", terms: PolicyTerms.Standard with { WindowDays = 45, LateRequestHandling = LateRequestHandling.Refer })], Configured.Policies(configuration).Policies);
    }

    [Theory]
    [InlineData("""{"policies":[{"id":"p"}]}""", "ReturnPolicy:policies:0:", "version")]
    [InlineData("""{"policies":[{"id":"p","version":"1","terms":{"window":{"days":-1}}}]}""", "ReturnPolicy:policies:0:terms:window:days:", "-1")]
    [InlineData("""{"policies":[{"id":"p","version":"1","terms":{"window":{"days":"soon"}}}]}""", "ReturnPolicy:policies:0:terms:window:days:", "integer")]
    [InlineData("""{"policies":[{"id":"p","version":"1","terms":{"window":{"days":3.5}}}]}""", "ReturnPolicy:policies:0:terms:window:days:", "3.5")]
    [InlineData("""{"policies":[{"id":"p","version":"1","terms":{"details":{"required":"perhaps"}}}]}""", "ReturnPolicy:policies:0:terms:details:required:", "true or false")]
    [InlineData("""{"policies":[{"id":"p","version":"1","terms":{"window":{"dayz":3}}}]}""", "ReturnPolicy:policies:0:terms:window:dayz:", "dayz")]
    [InlineData("""{"policies":[{"id":"p","version":"1","terms":{"window":{}}}]}""", "ReturnPolicy:policies:0:terms:window:", "empty")]
    [InlineData("""{"policies":[{"id":"p","version":"1","terms":{"window":null}}]}""", "ReturnPolicy:policies:0:terms:window:", "empty")]
    [InlineData("""{"policies":[{"id":"p","version":"1","terms":{"nonRefundable":{"categories":null}}}]}""", "ReturnPolicy:policies:0:terms:nonRefundable:", "categories")]
    [InlineData("""{"policies":[{"id":"p","version":"1","terms":{"nonRefundable":{"categories":"customized"}}}]}""", "ReturnPolicy:policies:0:terms:nonRefundable:categories:", "list")]
    [InlineData("""{"policies":[{"id":"p","version":"1","terms":{"evidence":{"kinds":["photo","smell"]}}}]}""", "ReturnPolicy:policies:0:terms:evidence:kinds:1:", "smell")]
    [InlineData("""{"policies":[{"id":"p","version":"1","terms":{"reasons":{"Defective":{"accepted":false,"fault":"product","clause":"1.1"}}}}]}""", "ReturnPolicy:policies:0:terms:reasons:Defective:", "'defective'")]
    [InlineData("""{"policies":[{"id":"p","version":"1"},{"id":"p","version":"1","publishedAt":"2026-01-01T00:00:00Z"}]}""", "ReturnPolicy:policies:1:", "twice")]
    [InlineData("""{"agreements":[{"id":"A","merchant":"M","terms":{"reasons":{"late":{"accepted":true}}}}]}""", "ReturnPolicy:agreements:0:terms:reasons:late:", "fault")]
    [InlineData("""{"agreements":[{"id":"A","merchant":"M","from":"2026-02-01T00:00:00Z","to":"2026-01-01T00:00:00Z","terms":{}}]}""", "ReturnPolicy:agreements:0:to:", "after")]
    [InlineData("""{"agreements":[{"id":"A","merchantId":"M","terms":{}}]}""", "ReturnPolicy:agreements:0:merchantId:", "merchantId")]
    [InlineData("""{"policies":[]}""", "ReturnPolicy:policies:", "empty")]
    [InlineData("""{"policies":{}}""", "ReturnPolicy:policies:", "empty")]
    [InlineData("""{"policies":null}""", "ReturnPolicy:policies:", "empty")]
    [InlineData("""{"policies":"policies.json"}""", "ReturnPolicy:policies:", "list")]
    [InlineData("""{"policies":{"id":"p","version":"1"}}""", "ReturnPolicy:policies:", "number them from 0")]
    [InlineData("""{"governedBy":null}""", "ReturnPolicy:governedBy:", "governedBy")]
    [InlineData("""{"governedBy":{}}""", "ReturnPolicy:governedBy:", "governedBy")]
    [InlineData("""{"file":null}""", "ReturnPolicy:file:", "path is empty")]
    [InlineData("""{"file":""}""", "ReturnPolicy:file:", "path is empty")]
    [InlineData("""{"file":" "}""", "ReturnPolicy:file:", "path is empty")]
    [InlineData("""{"file":["a.json"]}""", "ReturnPolicy:file:", "one policy file")]
    [InlineData("\"policies.json\"", "ReturnPolicy:", "the value 'policies.json'")]
    [InlineData("7", "ReturnPolicy:", "the value '7'")]
    [InlineData("\"\"", "ReturnPolicy:", "empty list or string")]
    [InlineData("""[{"id":"p","version":"1"}]""", "ReturnPolicy:0:", "member '0' is unknown")]
    [InlineData("""{"agreements":"none"}""", "ReturnPolicy:agreements:", "list")]
    [InlineData("""{"policy":[]}""", "ReturnPolicy:policy:", "policies")]
    [InlineData("""{"governedBy":"delivery"}""", "ReturnPolicy:governedBy:", "delivery")]
    [InlineData("""{"file":"a.json","policies":[{"id":"p","version":"1"}]}""", "a.json", "alone")]
    [InlineData("""{"policies":[{"id":"p","version":"1","terms":{"reasons":{"wrongItem":null}}}],"agreements":[{"id":"A","merchant":"M","terms":{"reasons":{"wrongItem":{"accepted":true}}}}]}""", "ReturnPolicy:agreements:0:terms:reasons:wrongItem:", "fault")]
    public void An_invalid_section_is_an_error_at_its_path(string section, string path, string says)
    {
        string error = Configured.Error(Configured.Json(section));
        Assert.Contains(path, error, StringComparison.Ordinal);
        Assert.Contains(says, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_with_a_gap_is_an_error() => Assert.Contains(
        "exceptReasons: The items of the list have the keys 0, 2; number them from 0 without a gap.",
        Configured.Error(Configured.Keys(
            ("policies:0:id", "p"), ("policies:0:version", "1"), ("policies:0:terms:nonRefundable:exceptReasons:0", "defective"), ("policies:0:terms:nonRefundable:exceptReasons:2", "wrongItem"))),
        StringComparison.Ordinal);

    [Fact]
    public void A_value_beside_members_is_an_error() => Assert.Contains(
        "ReturnPolicy:policies:0:terms:window: The section has both the value '30' and members",
        Configured.Error(Configured.Keys(("policies:0:id", "p"), ("policies:0:version", "1"), ("policies:0:terms:window", "30"), ("policies:0:terms:window:days", "45"))),
        StringComparison.Ordinal);

    /// <summary>Before version 10 of Microsoft.Extensions.Configuration, an empty object is an empty list, and an empty list is nothing.</summary>
    [Fact]
    public void Agreements_that_are_not_a_list_are_an_error()
    {
        string empty = typeof(ConfigurationBuilder).Assembly.GetName().Version is { Major: < 10 } ? "null" : "{}";
        Assert.Contains("ReturnPolicy:agreements: The section is empty.", Configured.Error(Configured.Json($$"""{"agreements":{{empty}}}""")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_list_in_a_file_is_an_empty_list() => Assert.Equal(
        default,
        Configured.Policies(Configured.Json("""{"policies":[{"id":"p","version":"1","terms":{"condition":{"exemptReasons":[]}}}]}""")).Policies[0].Terms.ConditionExemptReasons);

    [Fact]
    public void No_policies_in_the_section_mean_the_standard_policy() => Assert.Equal(
        PolicyEvaluator.Standard.Policies,
        Configured.Policies(Configured.Json("""{"agreements":[{"id":"A","merchant":"M","terms":{}}]}""")).Policies);

    /// <summary>What governs each agreed document, as a section of configuration.</summary>
    private static IEnumerable<JsonObject> AgreedSections() => new[] { "named", "random", "waived" }
        .SelectMany(file => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "conformance", file + ".ndjson")))
        .Select(line => JsonNode.Parse(line)!["input"]!.AsObject())
        .Select(document => new JsonObject(document.Where(member => member.Key is "policies" or "agreements" or "governedBy").Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))))
        .Where(section => section.Count > 0);

    /// <summary>The error of a configuration; null if it has none.</summary>
    private static string? TryPolicies(IConfiguration configuration)
    {
        try
        {
            Configured.Policies(configuration);
            return null;
        }
        catch (Microsoft.Extensions.Options.OptionsValidationException error)
        {
            return error.Message;
        }
    }

    /// <summary>The message of what is wrong with the policies themselves; null if nothing is.</summary>
    private static string? ErrorOf(JsonObject section)
    {
        try
        {
            var set = new PolicySet(
                section["policies"] is { } policies ? Read<ValueList<Policy>>(policies) : null,
                section["agreements"] is { } agreements ? Read<ValueList<Agreement>>(agreements) : default);
            PolicySetCompiler.Compile(set);
            return null;
        }
        catch (InvalidInputException error)
        {
            return error.Message;
        }
    }

    private static T Read<T>(JsonNode node) => ReturnPolicyJson.Read<T>(JsonSerializer.SerializeToUtf8Bytes(node));
}
