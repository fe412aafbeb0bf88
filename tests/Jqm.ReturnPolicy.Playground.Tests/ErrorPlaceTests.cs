using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Playground;

public class ErrorPlaceTests
{
    private static readonly JsonPath Request = JsonPath.Root.Member("request");
    private static readonly JsonObject Tree = DocumentText.Parse("""{"request":{"items":[{"line":"1","evidence":[{"kind":"photo"}]}]}}""")!;

    [Theory]
    [InlineData("request.id", "request.id")]
    [InlineData("request.items", "request.items")]
    [InlineData("request.items[0]", "request.items[0]")]
    [InlineData("request.items[0].line", "request.items[0].line")]
    [InlineData("request.items[0].unknown", "request.items[0]")]
    [InlineData("request.items[0].evidence[0].kind", "request.items[0].evidence[0].kind")]
    [InlineData("request.items[0].evidence[0].unknown.member", "request.items[0].evidence[0]")]
    [InlineData("request.items[7].line", "request.items")]
    [InlineData("request", "request")]
    [InlineData("request.unknown", "request")]
    [InlineData("request.identity", "request")]
    [InlineData("requests", null)]
    [InlineData("order.number", null)]
    [InlineData("", null)]
    public void Error_is_shown_at_the_smallest_part_of_the_form_that_contains_it(string path, string? place) =>
        Assert.Equal(place, ErrorPlace.Find(Request, FormFields.Request, Tree, path));

    [Fact]
    public void Error_of_the_whole_document_has_no_place_among_the_fields_of_a_cancellation() =>
        Assert.Null(ErrorPlace.Find(JsonPath.Root, FormFields.Cancellation, Tree, ""));

    [Fact]
    public void Error_of_a_field_at_the_root_is_shown_there() =>
        Assert.Equal("at", ErrorPlace.Find(JsonPath.Root, FormFields.Cancellation, Tree, "at"));

    [Theory]
    [InlineData("order.lines[12].id", 12)]
    [InlineData("order.lines[12]", 12)]
    [InlineData("order.lines", null)]
    [InlineData("order.lines[x]", null)]
    [InlineData("order.linesmore[1]", null)]
    public void Index_is_that_of_the_item_that_contains_the_path(string path, int? index) =>
        Assert.Equal(index, ErrorPlace.IndexIn("order.lines", path));
}
