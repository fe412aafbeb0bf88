using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Playground;

public class JsonPathTests
{
    private static readonly JsonPath Quantity = JsonPath.Root.Member("order").Member("lines").Item(0).Member("quantity");

    [Fact]
    public void Text_of_a_path_is_the_path_of_the_wire_form() => Assert.Equal("order.lines[0].quantity", Quantity.ToString());

    [Fact]
    public void Text_of_the_document_itself_is_empty() => Assert.Equal("", JsonPath.Root.ToString());

    [Fact]
    public void Setting_a_value_creates_the_containers_that_are_missing()
    {
        var tree = new JsonObject();
        Quantity.Set(tree, 3);
        Assert.Equal("""{"order":{"lines":[{"quantity":3}]}}""", tree.ToJsonString());
        Assert.Equal(3, (int)Quantity.Find(tree)!);
    }

    [Fact]
    public void Setting_null_removes_a_member_and_an_item()
    {
        JsonObject tree = JsonNode.Parse("""{"order":{"lines":[{"quantity":3},{"quantity":4}]}}""")!.AsObject();
        Quantity.Set(tree, null);
        JsonPath.Root.Member("order").Member("lines").Item(1).Set(tree, null);
        Assert.Equal("""{"order":{"lines":[{}]}}""", tree.ToJsonString());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"order":[]}""")]
    [InlineData("""{"order":{"lines":{}}}""")]
    [InlineData("""{"order":{"lines":[]}}""")]
    [InlineData("""{"order":{"lines":["1"]}}""")]
    public void Value_that_is_not_there_is_not_found(string json) => Assert.Null(Quantity.Find(JsonNode.Parse(json)!));
}
