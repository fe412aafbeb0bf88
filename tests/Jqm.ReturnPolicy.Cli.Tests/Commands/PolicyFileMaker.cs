using System.Globalization;
using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Cli.Tests;

/// <summary>
/// Makes policy files from a seed: several versions, some without reasons that an agreement may change in part, and agreements of several merchants in mixed order, some of which
/// fit only over some of the versions, or only beside some of the other agreements.
/// </summary>
internal sealed class PolicyFileMaker(int seed)
{
    private static readonly string[] Reasons = ["defective", "wrongItem", "recall"];
    private static readonly string[] Merchants = ["M-1", "M-2", "M-3"];
    private readonly Random _random = new(seed);

    /// <summary>Makes a file whose elements are valid by themselves and have different ids and instants.</summary>
    public JsonObject Make()
    {
        var file = new JsonObject();
        if (_random.Next(5) > 0)
            file["policies"] = new JsonArray([.. Enumerable.Range(0, 1 + _random.Next(4)).Select(Policy)]);
        file["agreements"] = new JsonArray([.. Enumerable.Range(0, _random.Next(7)).Select(Agreement)]);
        return file;
    }

    private JsonNode Policy(int number)
    {
        var policy = new JsonObject { ["id"] = "p", ["version"] = number.ToString(CultureInfo.InvariantCulture), ["terms"] = new JsonObject { ["reasons"] = PolicyReasons() } };
        if (number > 0 || _random.Next(2) == 0)
            policy["publishedAt"] = Day(number * 8 + _random.Next(8));
        return policy;
    }

    private JsonObject PolicyReasons()
    {
        var reasons = new JsonObject();
        foreach (string reason in Reasons)
        {
            switch (_random.Next(4))
            {
                case 0:
                    reasons[reason] = null;
                    break;
                case 1:
                    reasons[reason] = Whole();
                    break;
            }
        }

        return reasons;
    }

    private JsonNode Agreement(int number)
    {
        int from = _random.Next(24);
        var agreement = new JsonObject { ["id"] = $"A-{number}", ["merchant"] = Merchants[_random.Next(Merchants.Length)] };
        if (_random.Next(3) > 0)
            agreement["from"] = Day(from);
        if (_random.Next(2) == 0)
            agreement["to"] = Day(from + 1 + _random.Next(12));
        agreement["terms"] = new JsonObject { ["reasons"] = AgreementReasons() };
        return agreement;
    }

    /// <summary>Reasons that fit over the standard terms: a part of a reason only where the standard terms list the reason.</summary>
    private JsonObject AgreementReasons()
    {
        var reasons = new JsonObject();
        foreach (string reason in Reasons)
        {
            switch (_random.Next(6))
            {
                case 0:
                    reasons[reason] = null;
                    break;
                case 1:
                    reasons[reason] = Whole();
                    break;
                case 2 when reason != "recall":
                    reasons[reason] = new JsonObject { ["fault"] = "carrier" };
                    break;
                case 3 when reason != "recall":
                    reasons[reason] = new JsonObject { ["accepted"] = false, ["clause"] = "1.5" };
                    break;
            }
        }

        return reasons;
    }

    private static JsonObject Whole() => new() { ["accepted"] = true, ["fault"] = "product", ["clause"] = "1.1" };

    private static string Day(int day) => NodaTime.Instant.FromUtc(2026, 1, 1, 0, 0).Plus(NodaTime.Duration.FromDays(day)).ToString();
}
