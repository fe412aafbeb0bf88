namespace Jqm.ReturnPolicy.Playground;

public class FieldValueTests
{
    private static readonly FormField Quantity = FormFields.Request.Single(field => field.Name == "items").Items.Single(field => field.Name == "quantity");

    [Theory]
    [InlineData("2", "2")]
    [InlineData("02", "2")]
    [InlineData("-1", "-1")]
    [InlineData("99999999999999999999999", "99999999999999999999999")]
    [InlineData("1.5", "\"1.5\"")]
    [InlineData("x", "\"x\"")]
    [InlineData("", "\"\"")]
    public void Digits_become_a_number_of_any_size_and_other_text_stays_text(string text, string json) => Assert.Equal(json, FieldValue.Of(Quantity, text)!.ToJsonString());

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("9223372036854775807")]
    [InlineData("99999999999999999999999")]
    public void Quantity_out_of_range_is_said_to_be(string text)
    {
        var state = new PlaygroundState(Examples.Read(Examples.First));
        JsonPath path = JsonPath.Root.Member("request").Member("items").Item(0).Member("quantity");
        state.Set(path, FieldValue.Of(Quantity, text));
        Assert.Contains("\"quantityOutOfRange\"", state.Answered.Json, StringComparison.Ordinal);
        Assert.Equal(text, DocumentText.TextOf(path.Find(state.Tree!)));
    }
}
