using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Jqm.ReturnPolicy.Testing.Tests;

/// <summary>No member of an answer is forgotten: a change of any member is a difference at its path.</summary>
public sealed partial class EveryMemberTests
{
    /// <summary>The agreed answers, with every optional member in one of them at least, a document, a case and terms. Every eighth answer unless the tests run with all their cases.</summary>
    private static string[] Texts =>
    [
        .. LawCases.SomeOf(ConformanceCases.Named).Select(agreed => agreed.ExpectedAnswer),
        ReturnPolicyJson.ToJson(ACase(CaseState.Refunded)),
        ReturnPolicyJson.ToJson(Whole),
        ReturnPolicyJson.ToJson(PolicyTerms.Standard),
    ];

    /// <summary>A document in a currency of four decimals, in which no amount looks like anything else.</summary>
    private static EvaluationDocument Whole
    {
        get
        {
            Order order = AnOrder()
                .In(Currency.FromCode("UYW"))
                .WithLine(2, 20, 1, 1)
                .WithDiscount(2)
                .WithCharge(ChargeKind.Shipping, 3)
                .WithPayment(30);
            return new EvaluationDocument { Operation = Operation.Settle, Order = order, Return = AReturn(order).WithShippingCost(4), PriorRefunds = [Refund(order)] };
        }
    }

    [Fact]
    public void A_change_of_any_value_is_a_difference_at_its_path() => Assert.All(Texts, json =>
    {
        foreach ((string changed, string member) in Changed(json, Another))
            Assert.Contains(Differences.BetweenJson(json, changed), difference => NameOf(difference.Path) == member || difference.Path.EndsWith(']'));
    });

    [Fact]
    public void A_member_that_is_removed_is_a_difference() => Assert.All(Texts, json =>
    {
        int removed = 0;
        foreach ((string without, _) in Changed(json, _ => null))
        {
            removed++;
            Assert.False(Differences.BetweenJson(json, without).IsEmpty);
            Assert.False(Differences.BetweenJson(without, json).IsEmpty);
        }

        Assert.True(removed > 2);
    });

    [Fact]
    public void Every_amount_is_shown_with_its_currency()
    {
        EvaluationDocument whole = Whole;
        string[] texts =
        [
            ReturnPolicyJson.ToJson(whole),
            ReturnPolicyJson.ToJson(whole.Evaluate().Settlement!),
            ReturnPolicyJson.ToJson(AnAllowanceDecision(AllowanceVerdict.Allowed, whole.Order)),
            ReturnPolicyJson.ToJson(PolicyEvaluator.Standard.Settle(whole.Order, AReturn(whole.Order).WithItem(ReturnReason.Defective, 2), [AnAllowanceDecision(AllowanceVerdict.Allowed, whole.Order).Refund!])),
            ReturnPolicyJson.ToJson(ACase(CaseState.Refunded, whole.Order)),
            ReturnPolicyJson.ToJson(ALedger(ACase(CaseState.Refunded, whole.Order))),
        ];
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string json in texts)
        {
            foreach ((string changed, string member) in Changed(json, value => IsAmount(value) ? "77.7777" : value).Where(change => change.Changed.Contains("77.7777", StringComparison.Ordinal)))
            {
                names.Add(member);
                Difference difference = Assert.Single(Differences.BetweenJson(json, changed));
                Assert.StartsWith("UYW ", difference.Before, StringComparison.Ordinal);
                Assert.Equal("UYW 77.7777", difference.After);
            }
        }

        // The members that are amounts, found by their four decimals. A new one has to be shown with its currency too.
        Assert.Equal(
            ["adjustment", "allowed", "amount", "charged", "cost", "discount", "merchantShare", "owed", "pendingShare", "refunded", "serviceShare", "shippingCost", "tax", "total", "unitPrice", "withheld"],
            names);
    }

    private static PriorRefund Refund(Order order) => PriorRefund.FromRefund(PolicyEvaluator.Standard.Settle(order, AReturn(order)).Refund!);

    private static bool IsAmount(JsonNode value) => value.GetValueKind() == JsonValueKind.String && Amount().IsMatch(value.GetValue<string>());

    /// <summary>Another value of the same kind; of an object and a list, another kind.</summary>
    private static JsonNode Another(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>() + "x",
        JsonValueKind.Number => value.GetValue<int>() + 1,
        JsonValueKind.True => false,
        JsonValueKind.False => true,
        JsonValueKind.Object or JsonValueKind.Array => "x",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.ToJsonString(), "A wire form has no such value."),
    };

    /// <summary>The text with one member after the other changed; null removes the member.</summary>
    private static IEnumerable<(string Changed, string Member)> Changed(string json, Func<JsonNode, JsonNode?> change)
    {
        JsonNode root = JsonNode.Parse(json)!;
        foreach ((JsonObject parent, string name) in Members(root).ToArray())
        {
            JsonNode before = parent[name]!;
            JsonNode? after = change(before);
            parent.Remove(name);
            if (after is not null)
                parent[name] = after;
            yield return (root.ToJsonString(), name);
            parent.Remove(name);
            parent[name] = before;
        }
    }

    private static IEnumerable<(JsonObject Parent, string Name)> Members(JsonNode? node) => node switch
    {
        JsonObject parent => parent.Select(member => (parent, member.Key)).Concat(parent.SelectMany(member => Members(member.Value))).ToArray(),
        JsonArray list => list.SelectMany(Members),
        _ => [],
    };

    private static string NameOf(string path) => path[(path.LastIndexOf('.') + 1)..];

    [GeneratedRegex(@"^-?\d+\.\d{4}$")]
    private static partial Regex Amount();
}
