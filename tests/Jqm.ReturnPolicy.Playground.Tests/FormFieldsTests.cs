using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Playground;

public class FormFieldsTests
{
    [Theory]
    [InlineData("lines", "unitPrice")]
    [InlineData("charges", "kind")]
    [InlineData("payments", "amount")]
    public void Added_item_of_an_order_has_no_amount_and_the_answer_names_it(string list, string amount)
    {
        FormField field = FormFields.Order.Single(each => each.Name == list);
        AssertMissing(field, JsonPath.Root.Member("order").Member(list), amount, Examples.Read(Examples.First));
    }

    [Fact]
    public void Added_allowance_has_no_amount_and_the_answer_names_it()
    {
        string text = Examples.Read(Examples.First).Replace("\"assess\"", "\"allow\"", StringComparison.Ordinal);
        JsonObject tree = DocumentText.Parse(text)!;
        tree.Remove("request");
        tree["at"] = "2026-05-30T10:00:00Z";
        AssertMissing(FormFields.Allowance.Single(each => each.Name == "allowances"), JsonPath.Root.Member("allowances"), "amount", DocumentText.Format(tree));
    }

    [Fact]
    public void Added_item_of_a_request_has_no_reason_and_the_answer_names_it() =>
        AssertMissing(FormFields.Request.Single(each => each.Name == "items"), JsonPath.Root.Member("request").Member("items"), "reason", Examples.Read(Examples.First));

    [Fact]
    public void Added_waiver_has_no_rule_and_the_answer_names_it() =>
        AssertMissing(FormFields.Request.Single(each => each.Name == "waivers"), JsonPath.Root.Member("request").Member("waivers"), "rule", Examples.Read(Examples.First));

    [Fact]
    public void Added_evidence_has_no_kind_and_the_answer_names_it() =>
        AssertMissing(FormFields.Request.Single(each => each.Name == "items").Items.Single(each => each.Name == "evidence"), JsonPath.Root.Member("request").Member("items").Item(0).Member("evidence"), "kind", Examples.Read(Examples.First));

    [Fact]
    public void Added_item_names_the_line_only_if_the_order_has_one()
    {
        FormField items = FormFields.Request.Single(each => each.Name == "items");
        Assert.Equal("1", (string?)items.NewItem(DocumentText.Parse("""{"order":{"lines":[{"id":"1"}]}}""")!, [])["line"]);
        Assert.Equal("", (string?)items.NewItem(DocumentText.Parse("""{"order":{"lines":[{"id":"1"},{"id":"2"}]}}""")!, [])["line"]);
    }

    [Fact]
    public void Added_item_has_an_id_that_no_other_item_has()
    {
        FormField shipments = FormFields.Order.Single(each => each.Name == "shipments");
        JsonArray list = JsonNode.Parse("""[{"id":"S1"},{"id":"S3"}]""")!.AsArray();
        Assert.Equal("S4", (string?)shipments.NewItem([], list)["id"]);
        Assert.Equal("S1", (string?)shipments.NewItem([], [])["id"]);
    }

    private static void AssertMissing(FormField field, JsonPath list, string amount, string text)
    {
        var state = new PlaygroundState(text);
        JsonArray items = list.FindArray(state.Tree!);
        JsonPath item = list.Item(items.Count);
        state.Edit(tree => item.Set(tree, field.NewItem(tree, items)));
        Assert.Equal(item.Member(amount).ToString(), state.Answered.Answer.Error?.Path);
    }
}
