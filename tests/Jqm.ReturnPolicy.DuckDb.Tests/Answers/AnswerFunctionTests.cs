namespace Jqm.ReturnPolicy.DuckDb.Tests.Answers;

public sealed class AnswerFunctionTests
{
    private const string Draft = """[{"id":"draft","version":"9","terms":{"window":{"days":1}}}]""";
    private static readonly string Document = ConformanceCases.Named.First(agreed => agreed.ExpectedAnswer.Contains("\"eligible\"", StringComparison.Ordinal) && !agreed.Document.Contains("\"policies\"", StringComparison.Ordinal) && !agreed.Document.Contains("\"agreements\"", StringComparison.Ordinal)).Document;

    [Fact]
    public void Null_in_any_argument_gives_null()
    {
        using var database = new Database(PolicyEvaluator.Standard);
        Assert.Equal(
            ["||||"],
            database.Rows("SELECT jqm_answer(NULL), jqm_answer(NULL, '[]'), jqm_answer('{}', NULL), jqm_answer('{}', '[]', NULL), jqm_answer('{}', NULL, '[]')"));
    }

    [Fact]
    public void Large_vectors_with_nulls_among_them_are_answered_row_by_row()
    {
        // More than a vector of DuckDB.
        int rows = LawCases.SomeOf(10_000);
        using var database = new Database();
        ConformanceCase[] cases = [.. ConformanceCases.Random];
        database.Execute("CREATE TABLE documents (n BIGINT, document VARCHAR)");
        using (DuckDBAppender appender = database.Connection.CreateAppender("documents"))
        {
            for (int n = 0; n < rows; n++)
            {
                IDuckDBAppenderRow row = appender.CreateRow().AppendValue((long)n);
                (n % 7 == 3 ? row.AppendNullValue() : row.AppendValue(cases[n % cases.Length].Document)).EndRow();
            }
        }

        string[] expected = [.. cases.Select(agreed => Library.Answer(agreed.Document))];
        IReadOnlyList<string> answers = database.Rows("SELECT jqm_answer(document) FROM documents ORDER BY n");
        Assert.Equal(rows, answers.Count);
        Assert.All(answers, (answer, n) => Assert.Equal(n % 7 == 3 ? "" : expected[n % cases.Length], answer));
    }

    [Fact]
    public async Task Many_threads_and_connections_get_the_answers_of_one()
    {
        int connections = LawCases.AreAll ? 6 : 3;
        using var database = new Database();
        database.Execute("SET threads = 4");
        database.Execute("CREATE TABLE documents (n BIGINT, document VARCHAR, policies VARCHAR)");
        using (DuckDBAppender appender = database.Connection.CreateAppender("documents"))
        {
            foreach ((int n, ConformanceCase agreed) in ConformanceCases.Random.Index())
                appender.CreateRow().AppendValue((long)n).AppendValue(agreed.Document).AppendValue(n % 2 == 0 ? Draft : "[]").EndRow();
        }

        // Several row groups, so that DuckDB divides the work.
        const string Query = "SELECT string_agg(a, '' ORDER BY r.range, n) FROM (SELECT *, jqm_answer(document) || jqm_answer(document, policies) AS a FROM documents), range(8) r";
        string expected = database.Value(Query)!;
        Assert.Contains(Library.Answer(ConformanceCases.Random[0].Document), expected, StringComparison.Ordinal);
        string[] answers = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(
            () =>
            {
                using DuckDBConnection other = database.Connection.Duplicate();
                other.Open();
                using DuckDBCommand command = other.CreateCommand();
                command.CommandText = Query;
                return (string)command.ExecuteScalar()!;
            },
            TestContext.Current.CancellationToken)));
        Assert.All(answers, answer => Assert.Equal(expected, answer));
    }

    [Fact]
    public void A_document_with_policies_of_its_own_is_refused_under_registered_policies()
    {
        using var database = new Database(PolicyEvaluator.Standard);
        string own = Document.Insert(1, "\"policies\":[],");
        Assert.Equal(
            ["malformed|policies|malformed|policies"],
            database.Rows("SELECT jqm_error_code(a), jqm_error_path(a), jqm_error_code(b), jqm_error_path(b) FROM (SELECT jqm_answer($1) AS a, jqm_answer($1, '[]') AS b)", own));
    }

    [Fact]
    public void The_policies_of_the_evaluator_govern()
    {
        PolicyEvaluator strict = new([Policy.Standard with { Version = "7", Terms = PolicyTerms.Standard with { WindowDays = 0 } }]);
        using var database = new Database(strict);
        Assert.Equal(Library.Answer(strict, Document), database.Value("SELECT jqm_answer($1)", Document));
        Assert.NotEqual(Library.Answer(Document), database.Value("SELECT jqm_answer($1)", Document));
    }

    [Fact]
    public void Registering_again_replaces_the_policies()
    {
        using var database = new Database(new PolicyEvaluator([Policy.Standard with { Version = "7" }]));
        Assert.Equal("7", database.Value("SELECT jqm_result(jqm_answer($1)).policy_version", Document));
        database.Connection.RegisterReturnPolicy(new PolicyEvaluator([Policy.Standard with { Version = "8" }]));
        Assert.Equal("8", database.Value("SELECT jqm_result(jqm_answer($1)).policy_version", Document));
    }

    [Fact]
    public void Registering_on_a_connection_that_is_not_open_throws()
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        Assert.Contains("open it", Assert.Throws<InvalidOperationException>(() => connection.RegisterReturnPolicy(PolicyEvaluator.Standard)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => connection.RegisterReturnPolicy(null!));
        Assert.Throws<ArgumentNullException>(() => ReturnPolicyConnectionExtensions.RegisterReturnPolicyOfDocuments(null!));
    }

    [Fact]
    public void A_database_file_keeps_nothing_of_the_functions()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string source = $"Data Source={Path.Combine(folder, "orders.duckdb")}";
            using (var connection = new DuckDBConnection(source))
            {
                connection.Open();
                connection.RegisterReturnPolicy(PolicyEvaluator.Standard);
            }

            using var again = new DuckDBConnection(source);
            again.Open();
            using DuckDBCommand command = again.CreateCommand();
            command.CommandText = "SELECT count(*) FROM duckdb_functions() WHERE function_name LIKE 'jqm%'";
            Assert.Equal(0L, command.ExecuteScalar());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
