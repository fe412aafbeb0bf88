namespace Jqm.ReturnPolicy.Sql.Tests.Loading;

/// <summary>The loader says which wrong documents tables cannot contain, and adds no row for them.</summary>
public sealed class DocumentLoaderTests
{
    private const string Document = """{"op":"assess","order":{"number":"JQM-1","merchant":"M","currency":"USD","lines":[{"id":"1","quantity":2,"unitPrice":"20.00"}]},"request":{"id":"R-1","order":"JQM-1","submittedAt":"2026-02-01T00:00:00Z","items":[{"line":"1","quantity":1,"reason":"defective"}]}}""";

    [Fact]
    public void A_valid_document_has_rows()
    {
        LoadedDocuments loaded = LoadedDocuments.Of([Document]);
        Assert.Equal((1, 0), (loaded.Documents.Count, loaded.InexpressibleCount));
        Assert.Equal(["1", -4L, "1", null, 1L, "defective", null, null, null], Assert.Single(loaded.Facts.Of(FactTables.RequestItems)));
    }

    [Theory]
    [InlineData("{", "", Inexpressible.NotJson)]
    [InlineData("\"quantity\":2", "\"quantity\":\"2\"", Inexpressible.WrongType)]
    [InlineData("\"merchant\"", "\"nobody\"", Inexpressible.UnknownMember)]
    [InlineData("\"merchant\":\"M\"", "\"merchant\":\"M\",\"merchant\":\"M\"", Inexpressible.RepeatedMember)]
    [InlineData("\"items\":[{\"line\":\"1\",\"quantity\":1,\"reason\":\"defective\"}]", "\"waivers\":[]", Inexpressible.LeftOutList)]
    [InlineData("20.00", "20,00", Inexpressible.FormOfAmount)]
    [InlineData("20.00", "20.000", Inexpressible.TrailingZeros)]
    [InlineData("2026-02-01T00:00:00Z", "2026-02-01", Inexpressible.FormOfInstant)]
    [InlineData("\"quantity\":2", "\"quantity\":99999999999999999999", Inexpressible.NumberBeyondColumn)]
    [InlineData("\"R-1\"", "\"\"", Inexpressible.MemberWithoutColumn)]
    [InlineData("{\"op\"", "{\"policies\":[{}],\"op\"", Inexpressible.Policies)]
    [InlineData("\"merchant\":\"M\"", "\"merchant\":\"\"", null)]
    [InlineData("20.00", "20.001", null)]
    [InlineData("\"quantity\":2", "\"quantity\":0", null)]
    [InlineData("\"order\":\"JQM-1\"", "\"order\":\"JQM-2\"", null)]
    public void A_wrong_document_is_loaded_or_counted(string right, string wrong, Inexpressible? kind)
    {
        string document = Document.Replace(right, wrong, StringComparison.Ordinal);
        var loader = new DocumentLoader(new FactRows(), new Books());
        if (kind is null)
            Assert.Equal("1", loader.Load(document, null));
        else
            Assert.Equal(kind, Assert.Throws<InexpressibleException>(() => loader.Load(document, new FoundError("malformed", "order"))).Kind);
    }
}
