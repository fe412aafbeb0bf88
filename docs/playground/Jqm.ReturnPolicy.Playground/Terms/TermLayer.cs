using System.Text.Json.Nodes;
using NodaTime.Text;

namespace Jqm.ReturnPolicy.Playground;

/// <summary>A part of a document whose terms can be changed: a version of the policy, or an agreement.</summary>
/// <param name="Path">The path of the policy or agreement.</param>
/// <param name="Id">The id of the policy or agreement.</param>
/// <param name="Version">The version of the policy; null for an agreement.</param>
/// <param name="Below">The JSON of the terms over which the layer's patch is merged; null if an error in the document leaves them unknown.</param>
/// <param name="Force">Whether the layer is in force for the question of the document.</param>
/// <param name="Above">The agreements in force that are merged over the layer, in merged order.</param>
public sealed record TermLayer(JsonPath Path, string Id, string? Version, JsonNode? Below, LayerForce Force, IReadOnlyList<TermLayer> Above)
{
    private static readonly JsonPath Policies = JsonPath.Root.Member("policies");
    private static readonly JsonPath Agreements = JsonPath.Root.Member("agreements");
    private static readonly JsonPath Order = JsonPath.Root.Member("order");

    public JsonPath Patch => Path.Member("terms");

    /// <summary>
    /// Returns the layers of a document: the versions of the policy, or the standard policy if the document names none, and the agreements.
    /// The document may be invalid.
    /// </summary>
    public static IReadOnlyList<TermLayer> AllOf(JsonObject tree)
    {
        Instant? at = GoverningInstant(tree);
        JsonNode standard = JsonNode.Parse(ReturnPolicyJson.ToJson(PolicyTerms.Standard))!;
        List<LayerForce> versions = ForceOfVersions(tree, at);
        int governing = versions.IndexOf(LayerForce.InForce);
        bool isReadable = Policies.Find(tree) is null or JsonArray { Count: > 0 };
        JsonNode? below = governing < 0 || !isReadable ? null : MergeKnown(standard, tree, Policies.Item(governing));

        int count = Agreements.FindArray(tree).Count;
        var agreements = new TermLayer[count];
        List<int> order = Enumerable.Range(0, count).OrderBy(i => Beginning(tree, Agreements.Item(i))).ToList();
        foreach (int i in order)
        {
            JsonPath path = Agreements.Item(i);
            LayerForce force = ForceOfAgreement(tree, path, at);
            agreements[i] = new TermLayer(path, Read(tree, path, "id"), null, below, force, []);
            if (force == LayerForce.InForce)
                below = MergeKnown(below, tree, path);
            else if (force == LayerForce.Unknown)
                below = null;
        }

        var above = new List<TermLayer>();
        foreach (int i in Enumerable.Reverse(order))
        {
            if (agreements[i].Force != LayerForce.InForce)
                continue;
            agreements[i] = agreements[i] with { Above = above.ToList() };
            above.Insert(0, agreements[i]);
        }

        int named = Policies.FindArray(tree).Count;
        return versions.Select((force, i) => new TermLayer(
                Policies.Item(i),
                named > 0 ? Read(tree, Policies.Item(i), "id") : Policy.Standard.Id,
                named > 0 ? Read(tree, Policies.Item(i), "version") : Policy.Standard.Version,
                standard,
                force,
                force == LayerForce.InForce ? above : []))
            .Concat(agreements)
            .ToList();
    }

    /// <summary>Returns the index of the layer in force that is merged over the others; the last layer if none is known to be in force.</summary>
    public static int IndexInForce(IReadOnlyList<TermLayer> layers)
    {
        for (int i = layers.Count - 1; i >= 0; i--)
        {
            if (layers[i].Force == LayerForce.InForce && layers[i].Above.Count == 0)
                return i;
        }

        return layers.Count - 1;
    }

    /// <summary>Adds an agreement with the merchant of the order, without terms.</summary>
    public static void AddAgreement(JsonObject tree)
    {
        int count = Agreements.FindArray(tree).Count;
        string merchant = DocumentText.TextOf(Order.Member("merchant").Find(tree));
        Agreements.Item(count).Set(tree, new JsonObject { ["id"] = $"AG-{count + 1}", ["merchant"] = merchant, ["terms"] = new JsonObject() });
    }

    /// <summary>Returns the terms of the layer as JSON.</summary>
    /// <exception cref="InvalidOperationException">The terms below are unknown.</exception>
    public JsonNode Merged(JsonObject tree) => Below is { } below
        ? Merge(below, tree, Path)
        : throw new InvalidOperationException($"The terms below '{Path}' are unknown.");

    /// <summary>Returns the reasons that terms list. A code that the library does not accept is its own name.</summary>
    public static IReadOnlyList<Choice> ReasonsOf(JsonNode terms) =>
        (terms["reasons"] as JsonObject)?.Select(entry => new Choice(entry.Key, language => NameOfReason(entry.Key, language))).ToList() ?? [];

    /// <summary>Returns the path of a term in the patch of the layer.</summary>
    public JsonPath PathOf(Term term) => term.Member is { } member ? Patch.Member(term.Group).Member(member) : Patch.Member(term.Group);

    /// <summary>Returns the id of the last agreement merged over the layer that sets a term; null if none does.</summary>
    public string? OverriderOf(JsonObject tree, Term term) => Above.LastOrDefault(layer => layer.PathOf(term).Find(tree) is not (null or JsonObject { Count: 0 }))?.Id;

    /// <summary>
    /// Sets a value in the patch; null removes the value and the groups that it leaves empty, because an agreement that names a group is cited for its terms.
    /// A document that names no policy gets the standard policy with the patch.
    /// </summary>
    public void Set(JsonObject tree, JsonPath path, JsonNode? value)
    {
        if (value is null)
        {
            Remove(tree, path);
            return;
        }

        if (Version is not null && Path.Find(tree) is null)
            Path.Set(tree, new JsonObject { ["id"] = Id, ["version"] = Version });
        path.Set(tree, value);
    }

    private void Remove(JsonObject tree, JsonPath path)
    {
        int depth = DepthOf(Patch);
        if (path.Parent?.Find(tree) is not JsonObject)
            return;
        path.Set(tree, null);
        for (JsonPath? group = path.Parent; group is not null && DepthOf(group) > depth && group.Find(tree) is JsonObject { Count: 0 }; group = group.Parent)
            group.Set(tree, null);
    }

    private static int DepthOf(JsonPath path) => path.Parent is { } parent ? DepthOf(parent) + 1 : 0;

    private static string NameOfReason(string code, Language language)
    {
        try
        {
            return new ReturnReason(code).GetName(language);
        }
        catch (InvalidInputException)
        {
            return code;
        }
    }

    /// <summary>Merges the patch of a layer over terms that may be unknown; null if the terms or the patch are unknown.</summary>
    private static JsonNode? MergeKnown(JsonNode? below, JsonObject tree, JsonPath layer) =>
        below is not null && layer.Find(tree) is (null or JsonObject) && layer.Member("terms").Find(tree) is (null or JsonObject) ? Merge(below, tree, layer) : null;

    private static JsonNode Merge(JsonNode below, JsonObject tree, JsonPath layer) => MergePatch.Apply(below, layer.Member("terms").Find(tree) as JsonObject ?? [])!;

    private static List<LayerForce> ForceOfVersions(JsonObject tree, Instant? at)
    {
        int count = Policies.FindArray(tree).Count;
        if (count == 0)
            return [LayerForce.InForce];
        JsonPath[] published = Enumerable.Range(0, count).Select(i => Policies.Item(i).Member("publishedAt")).ToArray();
        if (count == 1 && published[0].Find(tree) is null)
            return [LayerForce.InForce];
        Instant?[] instants = published.Select(path => path.Find(tree) is null ? Instant.MinValue : FindInstant(tree, path)).ToArray();
        if (at is not { } governing || instants.Contains(null))
            return Enumerable.Repeat(LayerForce.Unknown, count).ToList();
        Instant? latest = instants.Where(instant => instant <= governing).Max();
        int inForce = latest is null ? -1 : Array.IndexOf(instants, latest);
        return Enumerable.Range(0, count).Select(i => i == inForce ? LayerForce.InForce : LayerForce.OtherInstant).ToList();
    }

    private static LayerForce ForceOfAgreement(JsonObject tree, JsonPath path, Instant? at)
    {
        string merchant = DocumentText.TextOf(Order.Member("merchant").Find(tree));
        if (merchant.Length == 0)
            return LayerForce.Unknown;
        if (Read(tree, path, "merchant") != merchant)
            return LayerForce.OtherMerchant;
        JsonPath from = path.Member("from");
        JsonPath to = path.Member("to");
        bool begins = from.Find(tree) is not null;
        bool ends = to.Find(tree) is not null;
        if (!begins && !ends)
            return LayerForce.InForce;
        Instant? beginning = begins ? FindInstant(tree, from) : Instant.MinValue;
        Instant? end = ends ? FindInstant(tree, to) : Instant.MaxValue;
        if (at is null || beginning is null || end is null)
            return LayerForce.Unknown;
        return beginning <= at && at < end ? LayerForce.InForce : LayerForce.OtherInstant;
    }

    /// <summary>Returns the instant that selects the policy version and the agreements; null if the document does not state it.</summary>
    private static Instant? GoverningInstant(JsonObject tree)
    {
        if (Word(tree, "governedBy") == MemberName.Of(GovernedBy.Order))
            return FindInstant(tree, Order.Member("placedAt"));
        string operation = Word(tree, "op");
        return FindInstant(
            tree,
            operation == MemberName.Of(Operation.Assess) ? JsonPath.Root.Member("request").Member("submittedAt")
            : operation == MemberName.Of(Operation.Settle) ? JsonPath.Root.Member("return").Member("submittedAt")
            : JsonPath.Root.Member("at"));
    }

    private static Instant Beginning(JsonObject tree, JsonPath agreement) => FindInstant(tree, agreement.Member("from")) ?? Instant.MinValue;

    private static Instant? FindInstant(JsonObject tree, JsonPath path) =>
        InstantPattern.ExtendedIso.Parse(DocumentText.TextOf(path.Find(tree))) is { Success: true } parsed ? parsed.Value : null;

    private static string Read(JsonObject tree, JsonPath item, string name) => DocumentText.TextOf(item.Member(name).Find(tree));

    private static string Word(JsonObject tree, string name) => Read(tree, JsonPath.Root, name);
}
