using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Playground;

/// <summary>A part of a document whose terms can be changed: a version of the policy, or an agreement.</summary>
/// <param name="Path">The path of the policy or agreement.</param>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version; null for an agreement.</param>
/// <param name="Below">The terms over which its patch is merged.</param>
public sealed record TermLayer(JsonPath Path, string Id, string? Version, PolicyTerms Below)
{
    private static readonly JsonPath Policies = JsonPath.Root.Member("policies");
    private static readonly JsonPath Agreements = JsonPath.Root.Member("agreements");

    public JsonPath Patch => Path.Member("terms");

    /// <summary>Returns the layers of a document: the versions of the policy, or the standard policy if the document names none, and the agreements.</summary>
    public static IReadOnlyList<TermLayer> AllOf(JsonObject tree, TermsInForce? inForce)
    {
        var layers = new List<TermLayer>();
        int versions = Policies.FindArray(tree).Count;
        for (int i = 0; i < versions; i++)
            layers.Add(new TermLayer(Policies.Item(i), Read(tree, Policies.Item(i), "id"), Read(tree, Policies.Item(i), "version"), PolicyTerms.Standard));
        if (versions == 0)
            layers.Add(new TermLayer(Policies.Item(0), Policy.Standard.Id, Policy.Standard.Version, PolicyTerms.Standard));
        PolicyTerms below = inForce?.Policy.Terms ?? PolicyTerms.Standard;
        for (int i = 0; i < Agreements.FindArray(tree).Count; i++)
            layers.Add(new TermLayer(Agreements.Item(i), Read(tree, Agreements.Item(i), "id"), null, below));
        return layers;
    }

    /// <summary>Adds an agreement with the merchant of the order, without terms.</summary>
    public static void AddAgreement(JsonObject tree)
    {
        int count = Agreements.FindArray(tree).Count;
        string merchant = DocumentText.TextOf(JsonPath.Root.Member("order").Member("merchant").Find(tree));
        Agreements.Item(count).Set(tree, new JsonObject { ["id"] = $"AG-{count + 1}", ["merchant"] = merchant, ["terms"] = new JsonObject() });
    }

    /// <summary>Returns the terms of the layer as JSON.</summary>
    public JsonNode Merged(JsonObject tree) => MergePatch.Apply(JsonNode.Parse(ReturnPolicyJson.ToJson(Below)), Patch.Find(tree) as JsonObject ?? [])!;

    /// <summary>Returns the path of a term in the patch of the layer.</summary>
    public JsonPath PathOf(Term term) => term.Member is { } member ? Patch.Member(term.Group).Member(member) : Patch.Member(term.Group);

    /// <summary>Sets a value in the patch. A document that names no policy gets the standard policy with the patch.</summary>
    public void Set(JsonObject tree, JsonPath path, JsonNode? value)
    {
        if (Version is not null && Path.Find(tree) is null)
            Path.Set(tree, new JsonObject { ["id"] = Id, ["version"] = Version });
        path.Set(tree, value);
    }

    private static string Read(JsonObject tree, JsonPath item, string name) => DocumentText.TextOf(item.Member(name).Find(tree));
}
