using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>Every member of every object, in documents, in answers, in the steps of cases: taken away, doubled, emptied, made something else.</summary>
public sealed partial class MemberTests
{
    private const string Mark = "\u00A7";

    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The name of a sample, and its members that are required, without the places in lists.</summary>
    private static readonly Dictionary<string, string> Required = new()
    {
        ["assess"] = "agreements.id agreements.merchant agreements.terms agreements.terms.reasons.recall.accepted agreements.terms.reasons.recall.clause agreements.terms.reasons.recall.fault op order order.charges.amount order.charges.kind order.currency order.lines order.lines.id order.lines.quantity order.lines.unitPrice order.merchant order.number order.payments.amount order.payments.id order.shipments.id order.shipments.lines.line order.shipments.lines.quantity policies.id policies.terms.reasons.recall.accepted policies.terms.reasons.recall.clause policies.terms.reasons.recall.fault policies.version priorRefunds.allowances.amount priorRefunds.allowances.line priorRefunds.destinations.amount priorRefunds.destinations.payment priorRefunds.destinations.to priorRefunds.lines priorRefunds.lines.line priorRefunds.lines.quantity request request.id request.items request.items.evidence.kind request.items.line request.items.quantity request.items.reason request.order request.submittedAt request.waivers.by request.waivers.rule",
        ["settle"] = "agreements.id agreements.merchant agreements.terms agreements.terms.reasons.recall.accepted agreements.terms.reasons.recall.clause agreements.terms.reasons.recall.fault op order order.charges.amount order.charges.kind order.currency order.lines order.lines.id order.lines.quantity order.lines.unitPrice order.merchant order.number order.payments.amount order.payments.id order.shipments.id order.shipments.lines.line order.shipments.lines.quantity policies.id policies.terms.reasons.recall.accepted policies.terms.reasons.recall.clause policies.terms.reasons.recall.fault policies.version priorRefunds.allowances.amount priorRefunds.allowances.line priorRefunds.destinations.amount priorRefunds.destinations.payment priorRefunds.destinations.to priorRefunds.lines priorRefunds.lines.line priorRefunds.lines.quantity return return.approved.line return.approved.quantity return.inspected return.inspected.line return.inspected.quantity return.order return.request return.submittedAt return.waivers.by return.waivers.rule",
        ["cancel"] = "agreements.id agreements.merchant agreements.terms agreements.terms.reasons.recall.accepted agreements.terms.reasons.recall.clause agreements.terms.reasons.recall.fault at op order order.charges.amount order.charges.kind order.currency order.lines order.lines.id order.lines.quantity order.lines.unitPrice order.merchant order.number order.payments.amount order.payments.id order.shipments.id order.shipments.lines.line order.shipments.lines.quantity policies.id policies.terms.reasons.recall.accepted policies.terms.reasons.recall.clause policies.terms.reasons.recall.fault policies.version",
        ["allow"] = "agreements.id agreements.merchant agreements.terms agreements.terms.reasons.recall.accepted agreements.terms.reasons.recall.clause agreements.terms.reasons.recall.fault allowances allowances.amount allowances.line at op order order.charges.amount order.charges.kind order.currency order.lines order.lines.id order.lines.quantity order.lines.unitPrice order.merchant order.number order.payments.amount order.payments.id order.shipments.id order.shipments.lines.line order.shipments.lines.quantity policies.id policies.terms.reasons.recall.accepted policies.terms.reasons.recall.clause policies.terms.reasons.recall.fault policies.version priorRefunds.allowances.amount priorRefunds.allowances.line priorRefunds.destinations.amount priorRefunds.destinations.payment priorRefunds.destinations.to priorRefunds.lines priorRefunds.lines.line priorRefunds.lines.quantity",
        ["assessment"] = "estimate.currency estimate.destinations estimate.destinations.amount estimate.destinations.to estimate.lines estimate.lines.components estimate.lines.components.charged estimate.lines.components.clause estimate.lines.components.kind estimate.lines.components.refunded estimate.lines.components.withheld estimate.lines.line estimate.lines.quantity estimate.lines.refunded estimate.lines.withheld estimate.owed estimate.total items items.findings items.findings.clause items.findings.rule items.findings.status items.line items.quantity items.reason items.returnShipping.borneBy items.returnShipping.clause items.verdict op order policy policy.id policy.version request verdict",
        ["assessment with a last day"] = "estimate.currency estimate.destinations estimate.destinations.amount estimate.destinations.to estimate.lines estimate.lines.components estimate.lines.components.charged estimate.lines.components.clause estimate.lines.components.kind estimate.lines.components.refunded estimate.lines.components.withheld estimate.lines.line estimate.lines.quantity estimate.lines.refunded estimate.lines.withheld estimate.owed estimate.total items items.findings items.findings.clause items.findings.rule items.findings.status items.line items.quantity items.reason items.returnShipping.borneBy items.returnShipping.clause items.verdict op order policy policy.id policy.version request verdict",
        ["settlement"] = "items items.findings items.findings.clause items.findings.rule items.findings.status items.line items.quantity items.returnShipping.borneBy items.returnShipping.clause items.verdict op order policy policy.id policy.version refund.currency refund.destinations refund.destinations.amount refund.destinations.to refund.lines refund.lines.components refund.lines.components.charged refund.lines.components.clause refund.lines.components.kind refund.lines.components.refunded refund.lines.components.withheld refund.lines.line refund.lines.quantity refund.lines.refunded refund.lines.withheld refund.owed refund.returnShipping.adjustment refund.returnShipping.cost refund.returnShipping.merchantShare refund.returnShipping.paidBy refund.returnShipping.pendingShare refund.returnShipping.serviceShare refund.total request verdict",
        ["cancellation"] = "findings findings.clause findings.rule findings.status op order policy policy.id policy.version refund.currency refund.destinations refund.destinations.amount refund.destinations.payment refund.destinations.to refund.lines refund.lines.components refund.lines.components.charged refund.lines.components.clause refund.lines.components.kind refund.lines.components.refunded refund.lines.components.withheld refund.lines.line refund.lines.quantity refund.lines.refunded refund.lines.withheld refund.owed refund.total verdict",
        ["allowance"] = "findings findings.clause findings.rule findings.status op order policy policy.id policy.version refund.allowances.amount refund.allowances.line refund.currency refund.destinations refund.destinations.amount refund.destinations.to refund.lines refund.owed refund.total verdict",
        ["error"] = "error.code error.message error.path",
        ["event requestSubmitted"] = "actor assessment at event id order policy policy.id policy.version request",
        ["event informationAdded"] = "actor assessment at event id items items.evidence.kind items.item",
        ["event deliveryConfirmed"] = "actor assessment at event id shipments",
        ["event ruleWaived"] = "actor assessment at event id waiver waiver.by waiver.rule",
        ["event requestApproved"] = "actor at event id instructions instructions.address instructions.items instructions.items.asNew instructions.items.fault instructions.items.line instructions.items.quantity instructions.items.reason instructions.items.returnShipping instructions.items.returnShipping.borneBy instructions.items.returnShipping.clause instructions.reference items items.item items.quantity",
        ["event requestDeclined"] = "actor at event id",
        ["event requestWithdrawn"] = "actor at event id",
        ["event parcelReceived"] = "actor at event id parcel parcel.currency parcel.shippingCost parcel.units parcel.units.line parcel.units.quantity",
        ["event parcelRefused"] = "actor at event id parcel parcel.currency parcel.shippingCost parcel.units parcel.units.line parcel.units.quantity",
        ["event parcelInspected"] = "actor at event id inspected inspected.line inspected.quantity ledgerVersion settlement",
        ["event settledWithoutReturn"] = "actor at event id ledgerVersion settlement units units.line units.quantity",
        ["event refundRecorded"] = "actor at event id paid paid.currency paid.destinations paid.destinations.amount paid.destinations.payment paid.destinations.to paid.total",
        ["command submit"] = "actor at command id order request",
        ["command addInformation"] = "actor at command id items items.evidence.kind items.item",
        ["command confirmDelivery"] = "actor at command id shipments",
        ["command waive"] = "actor at command id note rule",
        ["command approve"] = "actor address at command id items items.item items.quantity",
        ["command decline"] = "actor at command id",
        ["command withdraw"] = "actor at command id",
        ["command receive"] = "actor at command id parcel parcel.currency parcel.shippingCost parcel.units parcel.units.line parcel.units.quantity",
        ["command inspect"] = "actor at command id inspected inspected.line inspected.quantity ledger",
        ["command settleWithoutReturn"] = "actor at command id ledger units units.line units.quantity",
        ["command recordRefund"] = "actor at command id paid.currency paid.destinations paid.destinations.amount paid.destinations.payment paid.destinations.to paid.total",
        ["ledger"] = "entries entries.inspection entries.refund entries.request order version",
        ["entry"] = "inspection refund request",
        ["entry of an allowance"] = "refund",
        ["case"] = "due.currency due.destinations due.destinations.amount due.destinations.payment due.destinations.to due.total events order policy policy.id policy.version request state unitsOut.line unitsOut.quantity version",
    };

    public static TheoryData<string> Names => new(Required.Keys);

    public static TheoryData<string> NamesOfDocuments => new(GoodJson.Documents.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_samples_are_good(string name) => Assert.Null(FaultOf(name, Json(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_required_is_missed_at_the_object_that_lacks_it(string name)
    {
        var required = new SortedSet<string>(StringComparer.Ordinal);
        foreach (Spot spot in Members(name))
        {
            if (FaultWithout(name, spot) is not { } fault || !fault.Message.Contains($"'{spot.Name}' is missing", StringComparison.Ordinal))
                continue;
            Assert.Equal((ErrorCode.Malformed, spot.Parent), (fault.Code, fault.Path));
            required.Add(Places().Replace(spot.Path, ""));
        }

        Assert.Equal(Required[name], string.Join(' ', required));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Null_is_as_left_out_but_among_terms(string name)
    {
        foreach (Spot spot in Members(name).Where(spot => !spot.Path.Contains("terms.", StringComparison.Ordinal)))
        {
            InvalidInputException? without = FaultWithout(name, spot);
            InvalidInputException? empty = FaultOf(name, Changed(name, spot, static (parent, member) => parent[member] = null));
            Assert.Equal((spot.Path, without?.Code, without?.Path), (spot.Path, empty?.Code, empty?.Path));
        }
    }

    [Theory]
    [MemberData(nameof(NamesOfDocuments))]
    public void A_term_that_is_null_is_malformed_at_the_object_that_needs_it(string name)
    {
        foreach (Spot spot in Members(name).Where(spot => spot.Path.Contains("terms.", StringComparison.Ordinal) && !FreeNames().IsMatch(spot.Parent)))
        {
            InvalidInputException fault = FaultOf(name, Changed(name, spot, static (parent, member) => parent[member] = null))!;
            Assert.Equal((ErrorCode.Malformed, spot.Parent), (fault.Code, fault.Path));
            Assert.Contains($"'{spot.Name}'", fault.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_duplicate_member_is_malformed_at_the_member(string name)
    {
        foreach (Spot spot in Members(name))
        {
            string doubled = Changed(name, spot, static (parent, member) => parent.Add(Mark, parent[member]?.DeepClone())).Replace(Mark, spot.Name, StringComparison.Ordinal);
            InvalidInputException fault = FaultOf(name, doubled)!;
            Assert.Equal((ErrorCode.Malformed, spot.Path, $"The member '{spot.Name}' is given twice; give it once."), (fault.Code, fault.Path, fault.Message));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_member_that_there_is_not_is_malformed_and_the_members_are_named(string name)
    {
        foreach (Spot spot in Members(name).Where(spot => !FreeNames().IsMatch(spot.Parent)))
        {
            InvalidInputException fault = FaultOf(name, Changed(name, spot, static (parent, _) => parent.Insert(0, Mark, 1)))!;
            Assert.Equal((ErrorCode.Malformed, spot.Parent.Length == 0 ? Mark : $"{spot.Parent}.{Mark}"), (fault.Code, fault.Path));
            string start = spot.Parent.Length == 0 && GoodJson.Documents.ContainsKey(name)
                ? $"'{Mark}' is not an input of '{name}'; {name} takes "
                : $"The member '{Mark}' is unknown; the known members are ";
            Assert.StartsWith(start, fault.Message, StringComparison.Ordinal);
            Assert.Matches($"[ ]{spot.Name}[,.]", fault.Message);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_value_of_a_wrong_kind_is_malformed_and_the_error_names_both_kinds_and_quotes_a_single_token(string name)
    {
        foreach (Spot spot in Members(name).Where(spot => spot.Kind != JsonValueKind.Null))
        {
            foreach ((JsonValueKind kind, string json, string called) in Others(spot.Kind))
            {
                InvalidInputException fault = FaultOf(name, Changed(name, spot, (parent, member) => parent[member] = JsonNode.Parse(json)))!;
                Assert.Equal((ErrorCode.Malformed, spot.Path), (fault.Code, fault.Path));
                Assert.StartsWith($"{called}; it must be ", fault.Message, StringComparison.Ordinal);
                Assert.Matches($"; it must be {Wanted(spot)}\\.$", fault.Message);
                Assert.NotEqual(spot.Kind, kind);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_element_that_is_null_is_malformed_at_its_place(string name)
    {
        foreach (Spot spot in Members(name).Where(spot => spot.Kind == JsonValueKind.Array))
        {
            InvalidInputException fault = FaultOf(name, Changed(name, spot, static (parent, member) => parent[member]!.AsArray().Insert(0, null)))!;
            Assert.Equal((ErrorCode.Malformed, spot.Path + "[0]", "The value is null; it must be an element."), (fault.Code, fault.Path, fault.Message));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_order_of_members_does_not_matter(string name)
    {
        JsonNode turned = JsonNode.Parse(Json(name))!;
        Turn(turned);
        Assert.Equal(Meaning(name, Json(name)), Meaning(name, turned.ToJsonString()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Escaped_names_and_words_are_the_same(string name)
    {
        string escaped = Letters().Replace(Json(name), match => $"\"\\u{(int)match.Groups[1].Value[0]:x4}{match.Groups[2].Value}\"");
        Assert.Equal(Meaning(name, Json(name)), Meaning(name, escaped));
    }

    private static string Json(string name) => GoodJson.Answers.GetValueOrDefault(name) ?? GoodJson.Documents.GetValueOrDefault(name) ?? GoodCaseJson.Full[name];

    private static object Read(string name, string json) => GoodCaseJson.Full.ContainsKey(name)
        ? GoodCaseJson.Read(name, Encoding.UTF8.GetBytes(json))
        : GoodJson.Read(GoodJson.Answers.ContainsKey(name), json);

    /// <summary>What a text says, to be compared; steps by their JSON, for some hold an evaluator, which is equal to itself alone.</summary>
    private static object Meaning(string name, string json) => GoodCaseJson.Full.ContainsKey(name) ? GoodCaseJson.Write(Read(name, json)) : Read(name, json);

    private static InvalidInputException? FaultOf(string name, string json)
    {
        try
        {
            Read(name, json);
            return null;
        }
        catch (InvalidInputException fault)
        {
            return fault;
        }
    }

    private static InvalidInputException? FaultWithout(string name, Spot spot) =>
        FaultOf(name, Changed(name, spot, static (parent, member) => parent.Remove(member)));

    private static string Changed(string name, Spot spot, Action<JsonObject, string> change)
    {
        JsonNode document = JsonNode.Parse(Json(name))!;
        JsonObject parent = spot.Steps.Aggregate(document, static (node, step) => step(node)).AsObject();
        change(parent, spot.Name);
        return document.ToJsonString(Unescaped);
    }

    /// <summary>The members of a sample. What stands in a step or a case and is a sample of its own, or a part of one, is not gone into.</summary>
    private static IEnumerable<Spot> Members(string name) => Members(JsonNode.Parse(Json(name))!, "", [])
        .Where(spot => !GoodCaseJson.Full.ContainsKey(name) || !TriedByItself().IsMatch(spot.Parent));

    private static IEnumerable<Spot> Members(JsonNode? node, string path, Func<JsonNode, JsonNode>[] steps)
    {
        if (node is JsonObject parent)
        {
            foreach ((string member, JsonNode? value) in parent)
            {
                var spot = new Spot(path, member, value?.GetValueKind() ?? JsonValueKind.Null, steps);
                yield return spot;
                foreach (Spot inner in Members(value, spot.Path, [.. steps, from => from[member]!]))
                    yield return inner;
            }
        }
        else if (node is JsonArray list)
        {
            for (int i = 0; i < list.Count; i++)
            {
                int place = i;
                foreach (Spot inner in Members(list[i], $"{path}[{i}]", [.. steps, from => from[place]!]))
                    yield return inner;
            }
        }
    }

    private static (JsonValueKind Kind, string Json, string Called)[] Others(JsonValueKind kind) =>
        new[]
        {
            (Kind: JsonValueKind.Object, Json: "{}", Called: "The value is an object"),
            (Kind: JsonValueKind.Array, Json: "[]", Called: "The value is a list"),
            (Kind: JsonValueKind.String, Json: "\"x\"", Called: "'x' is a string"),
            (Kind: JsonValueKind.Number, Json: "7", Called: "7 is a number"),
            (Kind: JsonValueKind.True, Json: "true", Called: "true is a truth value"),
            (Kind: JsonValueKind.False, Json: "false", Called: "false is a truth value"),
        }.Where(other => other.Kind != kind && !(kind is JsonValueKind.True or JsonValueKind.False && other.Kind is JsonValueKind.True or JsonValueKind.False)).ToArray();

    /// <summary>Returns what a message wants at a member, as a pattern.</summary>
    private static string Wanted(Spot spot) => spot.Kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.Number => "an integer such as 30",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ when AmountNames().IsMatch(spot.Name) && !spot.Path.Contains("fees", StringComparison.Ordinal) => "a decimal string such as \"19\\.99\"",
        _ when spot.Parent.EndsWith("percentByReason", StringComparison.Ordinal) => "a decimal string such as \"12\\.5\"",
        _ when spot.Name.EndsWith("At", StringComparison.Ordinal) || spot.Name is "at" or "from" or "deadline" || (spot.Name == "to" && spot.Parent.StartsWith("agreements", StringComparison.Ordinal)) => "an instant such as \"2026-01-05T03:12:00Z\"",
        _ when spot.Name == "lastDay" => "a date such as \"2026-01-05\"",
        _ => "(a string|one of the strings [A-Za-z, ]+)",
    };

    private static void Turn(JsonNode? node)
    {
        if (node is JsonObject parent)
        {
            KeyValuePair<string, JsonNode?>[] members = [.. parent];
            parent.Clear();
            foreach ((string name, JsonNode? value) in members.Reverse())
            {
                // Changes of reasons are a list, and keep their order.
                if (name != "reasons")
                    Turn(value);
                parent.Add(name, value);
            }
        }
        else if (node is JsonArray list)
        {
            foreach (JsonNode? element in list)
                Turn(element);
        }
    }

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Places();

    [GeneratedRegex(@"\.reasons$|ByReason$")]
    private static partial Regex FreeNames();

    [GeneratedRegex("\"([A-Za-z])([A-Za-z]+)\"")]
    private static partial Regex Letters();

    [GeneratedRegex("^(unitPrice|discount|tax|amount|shippingCost|charged|refunded|withheld|total|owed|cost|serviceShare|merchantShare|pendingShare|adjustment)$")]
    private static partial Regex AmountNames();

    [GeneratedRegex(@"^(order|request|policies|agreements|priorRefunds|assessment|settlement|shipments|ledger|events|policy\.terms)\b|\brefund\b")]
    private static partial Regex TriedByItself();

    /// <summary>Where a member stands.</summary>
    /// <param name="Parent">The path of its object.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Kind">What it is.</param>
    /// <param name="Steps">The way to its object.</param>
    private sealed record Spot(string Parent, string Name, JsonValueKind Kind, Func<JsonNode, JsonNode>[] Steps)
    {
        public string Path => Parent.Length == 0 ? Name : $"{Parent}.{Name}";
    }
}
