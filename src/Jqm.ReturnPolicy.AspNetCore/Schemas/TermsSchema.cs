using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.AspNetCore;

/// <summary>The schema of changes of terms. Its members are the terms of the domain, each described by the type of its value.</summary>
internal static class TermsSchema
{
    private static readonly Dictionary<Type, Func<JsonObject>> ByValueType = new()
    {
        [typeof(bool)] = () => new JsonObject { ["type"] = "boolean" },
        [typeof(int)] = () => Reference("WindowDays"),
        [typeof(string)] = () => Reference("Name"),
        [typeof(WindowCounting)] = () => Reference(nameof(WindowCounting)),
        [typeof(LateRequestHandling)] = () => Reference(nameof(LateRequestHandling)),
        [typeof(FeeRefund)] = () => Reference(nameof(FeeRefund)),
        [typeof(FeeAllocation)] = () => Reference(nameof(FeeAllocation)),
        [typeof(RefundTo)] = () => Reference(nameof(RefundTo)),
        [typeof(EnumSet<EvidenceKind>)] = () => ListOf(nameof(EvidenceKind)),
        [typeof(EnumSet<ProductCategory>)] = () => ListOf(nameof(ProductCategory)),
        [typeof(EnumSet<Fault>)] = () => ListOf(nameof(Fault)),
        [typeof(EnumSet<Rule>)] = () => ListOf("WaivableRule"),
        [typeof(ValueList<ReturnReason>)] = () => ListOf(nameof(ReturnReason)),
        [typeof(ReasonTable)] = () => ByReason("NewReasonRow", ReturnReason.Known.Select(reason => (reason.Code, "ReasonRow"))),
        [typeof(ReasonMap<int>)] = () => ByReason("WindowDays", []),
        [typeof(ReasonMap<Percentage>)] = () => ByReason("Percentage", []),
    };

    /// <summary>Returns the definition.</summary>
    public static JsonObject Create()
    {
        var groups = new JsonObject();
        foreach (IGrouping<string, Term> group in Term.All.GroupBy(term => term.Group))
        {
            Term first = group.First();
            groups[group.Key] = first.Member is null
                ? ByValueType[first.ValueType]()
                : Patch(new JsonObject(group.Select(term => KeyValuePair.Create(term.Member!, (JsonNode?)ByValueType[term.ValueType]()))));
        }

        JsonObject patch = Patch(groups);
        patch.Insert(0, "description", "A change of terms: a JSON Merge Patch (RFC 7396). A list replaces the list. Null removes a reason.");
        return patch;
    }

    /// <summary>An object that is a patch: a null for a member that there is not changes nothing.</summary>
    private static JsonObject Patch(JsonObject members) => new()
    {
        ["type"] = "object",
        ["properties"] = members,
        ["additionalProperties"] = new JsonObject { ["type"] = "null" },
    };

    /// <summary>An object with a member for each reason, which null removes.</summary>
    /// <param name="others">The schema of the reasons that are not known.</param>
    /// <param name="known">The known reasons with schemas of their own.</param>
    private static JsonObject ByReason(string others, IEnumerable<(string Code, string Schema)> known)
    {
        var members = new JsonObject { [""] = new JsonObject { ["type"] = "null" } };
        foreach ((string code, string schema) in known)
            members[code] = OrNull(schema);
        return new JsonObject { ["type"] = "object", ["properties"] = members, ["additionalProperties"] = OrNull(others) };
    }

    private static JsonObject OrNull(string name) => new() { ["anyOf"] = new JsonArray(Reference(name), new JsonObject { ["type"] = "null" }) };

    private static JsonObject ListOf(string name) => new() { ["type"] = "array", ["items"] = Reference(name) };

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/$defs/{name}" };
}
