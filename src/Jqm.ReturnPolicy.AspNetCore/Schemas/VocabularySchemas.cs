using System.Text.Json;
using System.Text.Json.Nodes;
using Jqm.ReturnPolicy.Analysis;
using Jqm.ReturnPolicy.Cases;

namespace Jqm.ReturnPolicy.AspNetCore;

/// <summary>The schemas of single words: the members of every enumeration, and the codes of currencies.</summary>
internal static class VocabularySchemas
{
    /// <summary>Returns the definitions by their names.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> Create() =>
    [
        Enumeration<AllowanceVerdict>(),
        Enumeration<AssessmentVerdict>(),
        Enumeration<CancellationVerdict>(),
        Enumeration<CaseAction>(),
        Enumeration<CaseState>(),
        Enumeration<ChangeEffect>(),
        Enumeration<ChargeKind>(),
        Enumeration<CheckLevel>(),
        Enumeration<ComponentKind>(),
        Enumeration<DestinationKind>(),
        Enumeration<ErrorCode>(),
        Enumeration<EvidenceKind>(),
        Enumeration<Fault>(),
        Enumeration<FeeAllocation>(),
        Enumeration<FeeRefund>(),
        Enumeration<FindingStatus>(),
        Enumeration<Fulfilment>(),
        Enumeration<GovernedBy>(),
        Enumeration<LateRequestHandling>(),
        Enumeration<Operation>(),
        Enumeration<OutcomeKind>(),
        Enumeration<Party>(),
        Enumeration<PolicyRelation>(),
        Enumeration<ProductCategory>(),
        Enumeration<RefundTo>(),
        Enumeration<RefusalCode>(),
        Enumeration<Rule>(),
        Enumeration<SettlementVerdict>(),
        Enumeration<WindowCounting>(),
        new(nameof(Currency), Words("A currency code of ISO 4217, withdrawn ones included.", Currency.All.Select(currency => currency.Code).Order(StringComparer.Ordinal))),
    ];

    private static KeyValuePair<string, JsonNode?> Enumeration<T>()
        where T : struct, Enum =>
        new(typeof(T).Name, Words($"A word of the enumeration {typeof(T).Name}.", Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName)));

    private static JsonObject Words(string description, IEnumerable<string> words) => new()
    {
        ["description"] = description,
        ["type"] = "string",
        ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]),
    };
}
