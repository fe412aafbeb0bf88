using System.Text;
using System.Text.Json.Nodes;
using Jqm.ReturnPolicy.Json;

namespace Jqm.ReturnPolicy.Playground;

public class TermLayerTests
{
    private const string Example = "late-under-agreement";

    [Fact]
    public void Terms_of_the_last_layer_in_force_are_those_of_the_library() => Assert.All(Examples.Names, name =>
    {
        var state = new PlaygroundState(Examples.Read(name));
        if (state.Answered.Terms is not { } terms)
            return;
        IReadOnlyList<TermLayer> layers = TermLayer.AllOf(state.Tree!);
        string merged = layers[TermLayer.IndexInForce(layers)].Merged(state.Tree!).ToJsonString();
        Assert.Equal(terms.Terms, ReturnPolicyJson.Read<PolicyTerms>(Encoding.UTF8.GetBytes(merged)));
    });

    [Fact]
    public void Agreement_of_another_merchant_is_not_in_force()
    {
        IReadOnlyList<TermLayer> layers = Layers("""{"id": "X", "merchant": "another", "terms": {}}""");
        Assert.Equal([LayerForce.InForce, LayerForce.OtherMerchant], layers.Select(layer => layer.Force));
        Assert.Equal(0, TermLayer.IndexInForce(layers));
    }

    [Fact]
    public void Expired_agreement_is_not_in_force()
    {
        IReadOnlyList<TermLayer> layers = Layers("""{"id": "X", "merchant": "M-1", "to": "2001-01-01T00:00:00Z", "terms": {}}""");
        Assert.Equal([LayerForce.InForce, LayerForce.OtherInstant], layers.Select(layer => layer.Force));
    }

    [Fact]
    public void Only_the_last_published_version_is_in_force()
    {
        JsonObject tree = Tree();
        tree["policies"] = JsonNode.Parse("""
            [{"id": "P", "version": "3", "publishedAt": "2900-01-01T00:00:00Z"}, {"id": "P", "version": "2", "publishedAt": "2001-01-01T00:00:00Z"}, {"id": "P", "version": "1"}]
            """);
        Assert.Equal([LayerForce.OtherInstant, LayerForce.InForce, LayerForce.OtherInstant], TermLayer.AllOf(tree).Select(layer => layer.Force));
    }

    [Fact]
    public void Second_agreement_is_merged_over_the_first()
    {
        JsonObject tree = Tree(
            """{"id": "Second", "merchant": "M-1", "from": "2001-01-01T00:00:00Z", "terms": {"evidence": {"required": false}}}""",
            """{"id": "First", "merchant": "M-1", "terms": {"window": {"days": 77}}}""");
        IReadOnlyList<TermLayer> layers = TermLayer.AllOf(tree);
        Assert.Equal(1, TermLayer.IndexInForce(layers));
        Assert.Equal(77, (int)layers[1].Merged(tree)["window"]!["days"]!);
        Assert.Equal("First", layers[0].OverriderOf(tree, Term.WindowDays));
        Assert.Equal("Second", layers[2].OverriderOf(tree, Term.EvidenceRequired));
        Assert.Null(layers[1].OverriderOf(tree, Term.WindowDays));
    }

    [Fact]
    public void Error_elsewhere_leaves_the_base_of_an_agreement_as_it_is()
    {
        JsonObject tree = Tree("""{"id": "X", "merchant": "M-1", "terms": {}}""");
        tree["policies"] = JsonNode.Parse("""[{"id": "P", "version": "1", "terms": {"window": {"days": 12}}}]""");
        tree["order"]!["currency"] = "wrong";
        Assert.Equal(12, (int)TermLayer.AllOf(tree)[1].Merged(tree)["window"]!["days"]!);
    }

    [Fact]
    public void Base_of_an_agreement_is_unknown_if_the_governing_instant_is_invalid()
    {
        JsonObject tree = Tree("""{"id": "X", "merchant": "M-1", "terms": {}}""");
        tree["policies"] = JsonNode.Parse("""[{"id": "P", "version": "1", "publishedAt": "2001-01-01T00:00:00Z"}]""");
        tree["request"]!["submittedAt"] = "yesterday";
        IReadOnlyList<TermLayer> layers = TermLayer.AllOf(tree);
        Assert.Equal(LayerForce.Unknown, layers[0].Force);
        Assert.Null(layers[1].Below);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("""[5]""")]
    [InlineData("""[{"id": "P", "version": "1", "terms": 5}]""")]
    public void Base_of_an_agreement_is_unknown_if_the_policies_are_malformed(string policies)
    {
        JsonObject tree = Tree("""{"id": "X", "merchant": "M-1", "terms": {}}""");
        tree["policies"] = JsonNode.Parse(policies);
        Assert.Null(TermLayer.AllOf(tree)[1].Below);
    }

    [Fact]
    public void Reason_with_an_invalid_code_is_listed_by_its_code()
    {
        JsonObject tree = Tree("""{"id": "X", "merchant": "M-1", "terms": {"reasons": {"": {"accepted": true}}}}""");
        IReadOnlyList<Choice> reasons = TermLayer.ReasonsOf(TermLayer.AllOf(tree)[1].Merged(tree));
        Assert.Equal("", reasons[^1].NameIn(Language.English));
        Assert.StartsWith("agreements[0].terms.reasons", AnsweredDocument.Of(DocumentText.Format(tree)).Answer.Error?.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Removing_a_value_removes_the_groups_that_it_leaves_empty()
    {
        JsonObject tree = Tree("""{"id": "X", "merchant": "M-1", "terms": {"window": {"daysByReason": {"defective": 9}}, "evidence": {"required": false}}}""");
        TermLayer layer = TermLayer.AllOf(tree)[1];
        layer.Set(tree, layer.PathOf(Term.WindowDaysByReason).Member("defective"), null);
        Assert.Equal("""{"evidence":{"required":false}}""", layer.Patch.Find(tree)!.ToJsonString());
        layer.Set(tree, layer.PathOf(Term.EvidenceRequired), null);
        layer.Set(tree, layer.PathOf(Term.EvidenceRequired), null);
        Assert.Equal("{}", layer.Patch.Find(tree)!.ToJsonString());
    }

    private static IReadOnlyList<TermLayer> Layers(params string[] agreements) => TermLayer.AllOf(Tree(agreements));

    private static JsonObject Tree(params string[] agreements)
    {
        JsonObject tree = DocumentText.Parse(Examples.Read(Example))!;
        tree["order"]!["merchant"] = "M-1";
        tree.Remove("policies");
        tree["agreements"] = new JsonArray([.. agreements.Select(agreement => JsonNode.Parse(agreement))]);
        return tree;
    }
}
