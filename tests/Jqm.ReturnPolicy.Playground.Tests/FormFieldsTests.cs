using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Playground;

public class FormFieldsTests
{
    [Theory]
    [InlineData("lines", "unitPrice")]
    [InlineData("charges", "amount")]
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

    private static void AssertMissing(FormField field, JsonPath list, string amount, string text)
    {
        var state = new PlaygroundState(text);
        JsonArray items = list.FindArray(state.Tree!);
        JsonPath item = list.Item(items.Count);
        state.Edit(tree => item.Set(tree, field.NewItem(tree, items)));
        Assert.Equal(item.Member(amount).ToString(), state.Answered.Answer.Error?.Path);
    }
}
