namespace Jqm.ReturnPolicy.DuckDb.Tests.Documents;

/// <summary>Documents in files: a line of text each, and Parquet.</summary>
public sealed class DocumentFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Each_line_is_a_row_as_for_the_tool_and_an_invalid_line_is_answered_in_place(string lineEnd)
    {
        string[] lines = [ConformanceCases.Named[0].Document, "not \"json\", 'x' \\ \u0001", " { } ", "{\"op\":\"assess\"", "7", "\"é,\"", ConformanceCases.Named[1].Document];
        string file = Write("mixed.ndjson", string.Join(lineEnd + "  " + lineEnd + lineEnd, lines) + lineEnd);
        using var database = new Database();
        Assert.Equal(lines.Select(Library.Answer), database.Rows($"SELECT jqm_answer(document) FROM jqm_documents('{file}')"));
    }

    [Fact]
    public void A_file_of_all_agreed_cases_is_read_in_its_order()
    {
        string file = Write("cases.ndjson", string.Concat(ConformanceCases.All.Select(agreed => agreed.Document + "\n")));
        using var database = new Database();
        string[] expected = [.. ConformanceCases.All.Select(agreed => Library.Answer(agreed.Document))];
        Assert.Equal(expected, database.Rows($"SELECT jqm_answer(document) FROM jqm_documents('{file}')"));
        Assert.Equal(expected, database.Rows($"SELECT jqm_answer(json) FROM read_ndjson_objects('{file}')"));
    }

    [Fact]
    public void Documents_of_a_parquet_file_are_answered_and_answers_are_written_to_one()
    {
        string file = Write("cases.ndjson", string.Concat(ConformanceCases.All.Select(agreed => agreed.Document + "\n")));
        (string documents, string answers) = (Path.Combine(_folder, "documents.parquet"), Path.Combine(_folder, "answers.parquet"));
        using var database = new Database();
        database.Execute($"COPY (FROM jqm_documents('{file}')) TO '{documents}'");
        database.Execute($"COPY (SELECT jqm_answer(document) AS answer FROM '{documents}') TO '{answers}'");
        Assert.Equal(ConformanceCases.All.Select(agreed => Library.Answer(agreed.Document)), database.Rows($"SELECT answer FROM '{answers}'"));
    }

    [Fact]
    public void A_line_of_several_megabytes_is_read()
    {
        string document = ConformanceCases.Named[0].Document;
        string file = Write("long.ndjson", document + new string(' ', 5 << 20) + "\n" + document + "\n");
        using var database = new Database();
        Assert.Equal(2, database.Rows($"SELECT jqm_answer(document) FROM jqm_documents('{file}')").Count(answer => answer == Library.Answer(document)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, string content)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }
}
