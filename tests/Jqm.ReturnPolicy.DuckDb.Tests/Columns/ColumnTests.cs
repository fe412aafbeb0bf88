using System.Globalization;
using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.DuckDb.Tests.Columns;

/// <summary>The columns that the macros read from answers are the members of the library's answers.</summary>
public sealed class ColumnTests : IDisposable
{
    private static readonly string[] Wrong = ["-1", "0.00001", "nothing like it", ""];

    private readonly Database _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void The_columns_of_every_agreed_case_are_the_members_of_its_answer() =>
        Assert.InRange(Compare([.. ConformanceCases.All.Select(agreed => agreed.Document)]), 50, int.MaxValue);

    [Fact]
    [Trait("Category", "Law")]
    public void The_columns_of_generated_documents_are_the_members_of_their_answers() =>
        Assert.Equal(0, Compare([.. Generated().Select(document => ReturnPolicyJson.ToJson(document))]));

    [Fact]
    [Trait("Category", "Law")]
    public void The_columns_of_broken_documents_are_their_errors()
    {
        var random = new Random(17);
        string[] broken = [.. Generated().Select(document => Broken(document, random))];
        Assert.InRange(Compare(broken), broken.Length / 4, broken.Length);
    }

    [Theory]
    [InlineData("jqm_verdict")]
    [InlineData("jqm_total_minor")]
    [InlineData("jqm_result")]
    [InlineData("jqm_items")]
    [InlineData("jqm_findings")]
    [InlineData("jqm_components")]
    [InlineData("jqm_destinations")]
    [InlineData("jqm_allowances")]
    [InlineData("jqm_return_shipping")]
    public void A_document_instead_of_an_answer_is_an_error_of_the_query(string function)
    {
        DuckDBException error = Assert.ThrowsAny<DuckDBException>(() => _database.Rows($"SELECT {function}($1)", ConformanceCases.Named[0].Document));
        Assert.Contains("asks to assess; answer the document first", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"order":{"merchant":"M-77"}}""", "M-77")]
    [InlineData("""{"order":{}}""", null)]
    [InlineData("no document", null)]
    [InlineData(null, null)]
    public void A_member_of_a_document_is_text_or_null(string? document, string? expected) => Assert.Equal(expected, _database.Value("SELECT jqm_member($1, '$.order.merchant')", document));

    [Fact]
    public void The_columns_of_null_are_null()
    {
        Assert.Equal(["||||"], _database.Rows("SELECT jqm_verdict(NULL), jqm_total(NULL), jqm_findings(NULL), jqm_return_shipping(NULL), jqm_result(NULL).error_code"));
        Assert.Equal(new string('|', 15), Assert.Single(_database.Rows("SELECT r.* FROM (SELECT jqm_result(NULL) AS r)")));
    }

    [Fact]
    public void An_answer_that_is_read_by_several_macros_is_computed_once()
    {
        var evaluator = new FakePolicyEvaluator().AnswerAssess(call => PolicyEvaluator.Standard.Assess(call.Order, call.Request));
        using var database = new Database(evaluator);
        string document = ConformanceCases.Named.First(agreed => agreed.Name == "scope-other-fulfilment").Document;
        database.Execute($"CREATE TABLE documents AS SELECT '{document}' AS document FROM range(10)");
        Assert.Equal(10, database.Rows("SELECT jqm_verdict(a), jqm_total(a), jqm_error_code(a), r.*, jqm_findings(a) FROM (SELECT a, jqm_result(a) AS r FROM (SELECT jqm_answer(document) AS a FROM documents))").Count);
        Assert.Equal(10, evaluator.Calls.Count);
    }

    [Fact]
    public void An_exception_of_the_evaluator_is_an_error_of_the_query()
    {
        using var database = new Database(new FakePolicyEvaluator().AnswerAssess(_ => throw new InvalidOperationException("The policies are not loaded.")));
        DuckDBException error = Assert.ThrowsAny<DuckDBException>(() => database.Rows("SELECT jqm_answer($1)", ConformanceCases.Named.First(agreed => agreed.Name == "scope-other-fulfilment").Document));
        Assert.Contains("jqm_answer: The policies are not loaded.", error.Message, StringComparison.Ordinal);
        Assert.Equal("1", database.Value("SELECT 1"));
    }

    /// <summary>Compares all columns of documents with the members of the library's answers. Returns the number of errors among the answers.</summary>
    private int Compare(string[] documents)
    {
        _database.Execute("CREATE OR REPLACE TABLE documents (n BIGINT, document VARCHAR)");
        using (DuckDBAppender appender = _database.Connection.CreateAppender("documents"))
        {
            foreach ((int n, string document) in documents.Index())
                appender.CreateRow().AppendValue((long)n).AppendValue(document).EndRow();
        }

        _database.Execute("CREATE OR REPLACE TABLE answers AS SELECT n, jqm_answer(document) AS a FROM documents");
        EvaluationAnswer[] answers = [.. documents.Select(document => new DocumentEvaluator().Answer(System.Text.Encoding.UTF8.GetBytes(document)))];
        Same("SELECT n, a FROM answers", n => [Library.Answer(documents[n])]);
        Same("SELECT n, r.* FROM (SELECT n, jqm_result(a) AS r FROM answers)", n => [ExpectedColumns.Result(answers[n])]);
        Same(
            "SELECT n, jqm_verdict(a), jqm_currency(a), jqm_total(a), jqm_total_minor(a), jqm_owed(a), jqm_owed_minor(a), jqm_error_code(a), jqm_error_path(a), jqm_error_message(a) FROM answers",
            n => [ExpectedColumns.Values(answers[n])]);
        Same("SELECT n, r.* FROM (SELECT n, jqm_return_shipping(a) AS r FROM answers) WHERE r IS NOT NULL", n => ExpectedColumns.ReturnShipping(answers[n]));
        SameRows("jqm_items", ExpectedColumns.Items);
        SameRows("jqm_findings", ExpectedColumns.Findings);
        SameRows("jqm_components", ExpectedColumns.Components);
        SameRows("jqm_destinations", ExpectedColumns.Destinations);
        SameRows("jqm_allowances", ExpectedColumns.Allowances);
        return answers.Count(answer => answer.IsError);

        void SameRows(string function, Func<EvaluationAnswer, IEnumerable<string>> expected) =>
            Same($"SELECT n, unnest({function}(a), max_depth := 2) FROM answers", n => expected(answers[n]));

        // The first cell is the number of the document, which a failed comparison shows.
        void Same(string sql, Func<int, IEnumerable<string>> expected)
        {
            ILookup<int, string> rows = _database.Rows(sql).Select(row => row.Split('|', 2)).ToLookup(row => int.Parse(row[0], CultureInfo.InvariantCulture), row => row[1]);
            for (int n = 0; n < documents.Length; n++)
                Assert.True(expected(n).SequenceEqual(rows[n]), $"{sql}\nexpected\n{string.Join('\n', expected(n))}\nbut has\n{string.Join('\n', rows[n])}\nof\n{documents[n]}");
        }
    }

    private static EvaluationDocument[] Generated() => [.. ReturnPolicyArbitraries.Documents().Generator.Sample(LawCases.Count, 50)];

    private static string Broken(EvaluationDocument document, Random random)
    {
        JsonNode broken = JsonNode.Parse(ReturnPolicyJson.ToJson(document))!;
        JsonValue[] values = [.. ValuesOf(broken)];
        values[random.Next(values.Length)].ReplaceWith(Wrong[random.Next(Wrong.Length)]);
        return broken.ToJsonString();
    }

    private static IEnumerable<JsonValue> ValuesOf(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => ValuesOf(member.Value)),
        JsonArray elements => elements.SelectMany(ValuesOf),
        JsonValue value => [value],
        _ => [],
    };
}
