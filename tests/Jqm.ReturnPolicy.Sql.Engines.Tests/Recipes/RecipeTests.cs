using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Npgsql;

namespace Jqm.ReturnPolicy.Sql.Tests.Engines.Recipes;

/// <summary>The recipes of the page give the answers of the library.</summary>
public sealed class RecipeTests
{
    private const int Parts = 4;
    private const int Sessions = 2;

    private static readonly RecipePage Page = new(Path.Combine(AppContext.BaseDirectory, "sql.md"));

    private static readonly IReadOnlyDictionary<string, PolicyEvaluator> Standard = new Dictionary<string, PolicyEvaluator> { [""] = PolicyEvaluator.Standard };

    [Fact]
    public void Every_recipe_has_a_test() => Assert.Equal(
        [
            "Parquet files in one DuckDB command", "Parquet files in ClickHouse", "PostgreSQL in several sessions", "Several PostgreSQL servers", "A draft compared with the policy in force",
            "Money by clause and merchant", "A view for a reporting tool", "New requests only",
        ],
        Page.Titles);

    [Fact]
    public void Parquet_files_are_judged_in_DuckDB()
    {
        LoadedDocuments loaded = Documents(1);
        string folder = ParquetFolder(loaded);
        using var engine = new DuckDbEngine();
        engine.Execute($"SET file_search_path = '{folder}'");
        IReadOnlyList<string> blocks = Page.Blocks("Parquet files in one DuckDB command");
        engine.ExecuteAll(blocks[0]);
        engine.CreateTables(loaded.Books);
        engine.RunStatements();
        Assert.Empty(ResultComparison.Compare(loaded.Expected, engine.ReadResults(), engine.ReadErrors()));
        engine.ExecuteAll(blocks[1].Replace("'results.parquet'", $"'{folder}/results.parquet'", StringComparison.Ordinal));
        Assert.Equal([[$"{loaded.Documents.Count}"]], engine.Query($"SELECT CAST(count(*) AS VARCHAR) FROM read_parquet('{folder}/results.parquet')"));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Parquet_files_are_judged_in_ClickHouse()
    {
        LoadedDocuments loaded = Documents(2);
        string folder = ParquetFolder(loaded);
        using SqlEngine engine = Engine.Open(SqlDialect.ClickHouse);
        engine.ExecuteAll(Page.Blocks("Parquet files in ClickHouse").Single().Replace("file('", $"file('{folder}/", StringComparison.Ordinal));
        engine.CreateTables(loaded.Books);
        engine.RunStatements();
        Assert.Empty(ResultComparison.Compare(loaded.Expected, engine.ReadResults(), engine.ReadErrors()));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Sessions_judge_parts_of_the_orders_at_once()
    {
        LoadedDocuments loaded = Documents(3);
        using PostgreSqlEngine engine = Filled(loaded);
        var recipe = new SessionRecipe(Page);
        recipe.Judge(engine, Parts, Sessions, last: []);
        engine.ExecuteAll(recipe.Union);
        var actual = new ResultRows();
        foreach (ResultRelation relation in ResultRelation.All)
        {
            int before = actual.Of(relation).Count;
            foreach (string?[] row in Enumerable.Range(0, Parts).SelectMany(part => engine.Query(engine.SelectTexts($"part_{part}.{relation}", relation.Columns)).ToArray()))
                actual.Add(relation, row);
            Assert.True(actual.Of(relation).Count > before);
        }

        ILookup<string, FoundError> found = Enumerable.Range(0, Parts)
            .SelectMany(part => engine.Query(engine.SelectTexts($"part_{part}.jqm_work_errors", ["request_id", "code", "path"])).ToArray())
            .ToLookup(row => row[0]!, row => new FoundError(row[1]!, row[2]!));
        Assert.Empty(ResultComparison.Compare(loaded.Expected, actual, found));
        string count = $"{loaded.Documents.Count}";
        Assert.Equal([[count, count, count]], Numbers(engine, recipe));
    }

    [Fact]
    public void Sessions_copy_and_analyze_their_facts()
    {
        // Of a view with conditions, PostgreSQL guesses the number of rows. On 100,000 requests, the guess made it compare every row with every other.
        LoadedDocuments loaded = Documents(3);
        using PostgreSqlEngine engine = Filled(loaded);
        new SessionRecipe(Page).Judge(engine, Parts, Sessions, last: []);
        foreach (FactTable table in FactTables.All)
        {
            for (int part = 0; part < Parts; part++)
            {
                string?[][] counted = [.. engine.Query($"SELECT count(*)::TEXT, 'r' FROM part_{part}.{table}")];
                Assert.Equal(counted, engine.Query($"SELECT CAST(reltuples AS BIGINT)::TEXT, relkind::TEXT FROM pg_class WHERE oid = 'part_{part}.{table}'::regclass"));
            }
        }
    }

    [Fact]
    public void A_request_id_given_for_orders_of_two_parts_shows_in_the_numbers()
    {
        LoadedDocuments loaded = Documents(3);
        using PostgreSqlEngine engine = Filled(loaded);
        const string Part = "abs(hashtextextended(order_id, 0) % 4)";
        engine.Execute($"""
            UPDATE jqm_requests SET request_id = (SELECT request_id FROM jqm_requests WHERE {Part} = 0 ORDER BY request_id LIMIT 1)
            WHERE request_id = (SELECT request_id FROM jqm_requests WHERE {Part} = 1 ORDER BY request_id LIMIT 1)
            """);
        var recipe = new SessionRecipe(Page);
        recipe.Judge(engine, Parts, Sessions, last: []);
        engine.ExecuteAll(recipe.Union);
        Assert.Equal([[$"{loaded.Documents.Count}", $"{loaded.Documents.Count}", $"{loaded.Documents.Count - 1}"]], Numbers(engine, recipe));
    }

    [Fact]
    public void Two_servers_give_the_rows_of_one_and_an_error_when_one_is_stopped()
    {
        LoadedDocuments first = Documents(4), second = Documents(5);
        using var engine = new PostgreSqlEngine(Engine.PostgreSql);
        var other = new PostgreSqlEngine(Engine.OtherPostgreSql);
        foreach ((LoadedDocuments loaded, PostgreSqlEngine own) in new[] { (first, engine), (second, other) })
        {
            own.CreateTables(loaded.Books);
            own.Load(loaded.Facts);
            own.RunStatements();
        }

        // The second server's requests have the same keys: they are told apart by their server.
        var login = new NpgsqlConnectionStringBuilder(other.ConnectionString);
        engine.ExecuteAll(Page.Blocks("Several PostgreSQL servers").Single()
            .Replace("second.example", login.Host, StringComparison.Ordinal).Replace("'5432'", $"'{login.Port}'", StringComparison.Ordinal)
            .Replace("'returns'", $"'{login.Database}'", StringComparison.Ordinal).Replace("'analyst'", $"'{login.Username}'", StringComparison.Ordinal)
            .Replace("'secret'", $"'{login.Password}'", StringComparison.Ordinal));
        (ResultRelation Relation, string View)[] views =
        [
            (ResultRelation.Results, "all_results"), (ResultRelation.Items, "all_items"), (ResultRelation.Findings, "all_findings"), (ResultRelation.Components, "all_components"), (ResultRelation.Destinations, "all_destinations"),
        ];
        foreach ((ResultRelation relation, string view) in views)
        {
            string[] apart = [.. new[] { engine, other }.SelectMany(own => own.Query(own.SelectTexts(relation.Name, relation.Columns)).ToArray()).Select(Line).Order(StringComparer.Ordinal)];
            Assert.NotEmpty(apart);
            Assert.Equal(apart, engine.Query(engine.SelectTexts(view, relation.Columns)).Select(Line).Order(StringComparer.Ordinal));
        }

        string sum = "SELECT CAST(sum(total_minor) AS TEXT) FROM all_results";
        Assert.Single(engine.Query(sum));
        using (var stop = Process.Start("bash", ["-c", Environment.GetEnvironmentVariable("RETURNPOLICY_SQL_POSTGRESQL_2_STOP")!])!)
            stop.WaitForExit();
        Assert.ThrowsAny<NpgsqlException>(() => engine.Query(sum).ToArray());
    }

    [Theory]
    [MemberData(nameof(Engine.All), MemberType = typeof(Engine))]
    public void A_draft_is_compared_with_the_policy_in_force(SqlDialect dialect)
    {
        const string Terms = """{"window":{"days":3},"reasons":{"changeOfMind":{"accepted":true}},"fees":{"shipping":"withProduct"}}""";
        string[] documents = [.. SpecialDocuments.Of(seed: 6, count: 300).Select(document => With(document, null))];
        LoadedDocuments now = LoadedDocuments.Of(documents), draft = LoadedDocuments.Of(documents.Select(document => With(document, $$"""[{"id":"draft","version":"1","terms":{{Terms}}}]""")));
        var books = new Dictionary<string, PolicyEvaluator>(Standard) { ["draft"] = draft.Books.Values.Last() };
        using SqlEngine engine = Engine.Open(dialect);
        engine.CreateTables(books);
        engine.Load(now.Facts);
        engine.RunStatements();
        IReadOnlyList<string> blocks = Page.Blocks("A draft compared with the policy in force");
        engine.ExecuteAll(dialect == SqlDialect.ClickHouse
            ? blocks[0].Replace("answers_now AS", "answers_now ENGINE = Memory AS", StringComparison.Ordinal).Replace("UPDATE jqm_requests SET book", "ALTER TABLE jqm_requests UPDATE book", StringComparison.Ordinal).Replace("WHERE true", "WHERE true SETTINGS mutations_sync = 1", StringComparison.Ordinal)
            : blocks[0]);
        engine.RunStatements();
        string[] expected =
        [
            .. now.Expected.Of(ResultRelation.Results).Zip(draft.Expected.Of(ResultRelation.Results))
                .Where(pair => pair.First[^2] is null)
                .GroupBy(pair => (Now: pair.First[5], Draft: pair.Second[5] ?? pair.Second[^2], Currency: pair.Second[6] ?? pair.First[6]))
                .Select(group => $"{group.Key.Now}|{group.Key.Draft}|{group.Key.Currency}|{group.Count()}|{Plain(group.Sum(pair => pair.Second[^2] is null ? Number(pair.Second[7]) - Number(pair.First[7]) : 0))}")
                .Order(StringComparer.Ordinal),
        ];
        Assert.True(expected.Length > 5);
        string question = blocks[1].TrimEnd().TrimEnd(';');
        Assert.Equal(
            expected,
            engine.Query($"{engine.SelectTexts($"({question}) AS t", ["verdict_now", "verdict_draft", "currency", "requests", "change"])}")
                .Select(row => $"{row[0]}|{row[1]}|{row[2]}|{row[3]}|{Plain(Number(row[4]))}")
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engine.All), MemberType = typeof(Engine))]
    public void Money_is_summed_by_clause_and_merchant(SqlDialect dialect)
    {
        LoadedDocuments loaded = Documents(7);
        using SqlEngine engine = Run(dialect, loaded);
        Dictionary<string, string> orders = loaded.Facts.Of(FactTables.Requests).ToDictionary(row => (string)row[0]!, row => (string)row[3]!);
        Dictionary<string, string> merchants = loaded.Facts.Of(FactTables.Orders).ToDictionary(row => (string)row[0]!, row => (string)row[1]!);
        string[] expected =
        [
            .. loaded.Expected.Of(ResultRelation.Components)
                .GroupBy(row => (Merchant: merchants[orders[row[0]!]], Clause: row[^2], Currency: row[6]))
                .Select(group => $"{group.Key.Merchant}|{group.Key.Clause}|{group.Key.Currency}|{Plain(group.Sum(row => Number(row[7])))}|{Plain(group.Sum(row => Number(row[9])))}|{Plain(group.Sum(row => Number(row[11])))}")
                .Order(StringComparer.Ordinal),
        ];
        string question = Page.Blocks("Money by clause and merchant").Single().TrimEnd().TrimEnd(';');
        Assert.Equal(
            expected,
            engine.Query(engine.SelectTexts($"({question}) AS t", ["merchant_id", "clause", "currency", "charged", "refunded", "withheld"]))
                .Select(row => $"{row[0]}|{row[1]}|{row[2]}|{Plain(Number(row[3]))}|{Plain(Number(row[4]))}|{Plain(Number(row[5]))}")
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engine.All), MemberType = typeof(Engine))]
    public void The_view_for_reporting_has_a_row_for_each_item_and_each_error(SqlDialect dialect)
    {
        LoadedDocuments loaded = Documents(8);
        using SqlEngine engine = Run(dialect, loaded);
        string view = Page.Blocks("A view for a reporting tool").Single();
        engine.ExecuteAll(dialect == SqlDialect.ClickHouse ? view.Replace(";", "\nSETTINGS join_use_nulls = 1;", StringComparison.Ordinal) : view);
        string?[][] rows = [.. engine.Query(engine.SelectTexts("return_items", ["request_id", "item", "verdict", "refused_by_clause", "error_code"]))];
        Assert.Equal(
            loaded.Expected.Of(ResultRelation.Items).Select(row => $"{row[0]}|{row[1]}|{row[6]}").Order(StringComparer.Ordinal),
            rows.Where(row => row[2] != "error").Select(row => $"{row[0]}|{row[1]}|{row[2]}").Order(StringComparer.Ordinal));
        Assert.Equal(
            loaded.Expected.Of(ResultRelation.Results).Where(row => row[^2] is not null).Select(row => row[0]).Order(StringComparer.Ordinal),
            rows.Where(row => row[2] == "error" && row[4]!.Length > 0).Select(row => row[0]).Order(StringComparer.Ordinal));
        Assert.Contains(rows, row => row[2] is "ineligible" or "rejected" && row[3]!.Length > 0);
    }

    [Theory]
    [InlineData(SqlDialect.DuckDb)]
    [InlineData(SqlDialect.PostgreSql)]
    public void New_requests_only_are_judged_in_later_runs(SqlDialect dialect)
    {
        LoadedDocuments loaded = Documents(9);
        string text = dialect == SqlDialect.DuckDb ? "VARCHAR" : "TEXT";
        using SqlEngine engine = Engine.Open(dialect);
        engine.ExecuteAll(ReturnPolicySql.GetFactTables(dialect).Replace("jqm_request", "request", StringComparison.Ordinal).Replace("jqm_approved", "approved", StringComparison.Ordinal)
            .Replace("jqm_evidence", "evidence", StringComparison.Ordinal).Replace("jqm_waivers", "waivers", StringComparison.Ordinal).Replace("jqm_prior", "prior", StringComparison.Ordinal));
        engine.Execute($"CREATE TABLE answers (request_id {text}, verdict {text}, currency {text}, total DECIMAL(38, 10), error_code {text}, error_path {text})");
        IReadOnlyList<string> blocks = Page.Blocks("New requests only");
        engine.ExecuteAll(blocks[0]);
        engine.CreateTables(loaded.Books);
        FactTable[] orders = [FactTables.Orders, FactTables.OrderLines, FactTables.Shipments, FactTables.ShipmentLines, FactTables.Charges, FactTables.Payments];
        foreach (FactTable table in orders)
            engine.Load(table.Name, table.Columns, loaded.Facts.Of(table));
        var runs = new List<int>();
        foreach (int half in new[] { 0, 1 })
        {
            foreach (FactTable table in FactTables.All.Except(orders))
                engine.Load(table.Name["jqm_".Length..], table.Columns, loaded.Facts.Of(table).Where(row => int.Parse((string)row[0]!, CultureInfo.InvariantCulture) % 2 == half));
            engine.RunStatements();
            runs.Add(engine.Query($"SELECT CAST(request_id AS {text}) FROM jqm_results").Count());
            engine.ExecuteAll(blocks[1]);
        }

        Assert.Equal([loaded.Documents.Count / 2, (loaded.Documents.Count + 1) / 2], runs);
        engine.RunStatements();
        Assert.Empty(engine.Query($"SELECT CAST(request_id AS {text}) FROM jqm_results"));
        Assert.Equal(
            loaded.Expected.Of(ResultRelation.Results).Select(row => $"{row[0]}|{row[5]}|{row[6]}|{Plain(Number(row[7]))}|{row[^2]}").Order(StringComparer.Ordinal),
            engine.Query(engine.SelectTexts("answers", ["request_id", "verdict", "currency", "total", "error_code"])).Select(row => $"{row[0]}|{row[1]}|{row[2]}|{Plain(Number(row[3]))}|{row[4]}").Order(StringComparer.Ordinal));
    }

    private static LoadedDocuments Documents(int seed) => LoadedDocuments.Of(SpecialDocuments.Of(seed + 100, 400));

    private static SqlEngine Run(SqlDialect dialect, LoadedDocuments loaded)
    {
        SqlEngine engine = Engine.Open(dialect);
        engine.CreateTables(loaded.Books);
        engine.Load(loaded.Facts);
        engine.RunStatements();
        return engine;
    }

    /// <summary>Writes the fact tables into files of a new folder.</summary>
    private static string ParquetFolder(LoadedDocuments loaded)
    {
        string folder = Directory.CreateTempSubdirectory("returnpolicy-parquet").FullName;
        using var engine = new DuckDbEngine();
        engine.CreateTables(Standard);
        engine.Load(loaded.Facts);
        foreach (FactTable table in FactTables.All)
            engine.Execute($"COPY {table} TO '{folder}/{table}.parquet'");
        return folder;
    }

    /// <summary>A document with other policies, and without agreements.</summary>
    private static string With(string document, string? policies)
    {
        JsonNode json = JsonNode.Parse(document)!;
        foreach (string member in new[] { "policies", "agreements", "governedBy" })
            json.AsObject().Remove(member);
        foreach (string asked in new[] { "request", "return" })
            json[asked]?.AsObject().Remove("waivers");
        if (policies is not null)
            json["policies"] = JsonNode.Parse(policies);
        return json.ToJsonString();
    }

    private static PostgreSqlEngine Filled(LoadedDocuments loaded)
    {
        var engine = new PostgreSqlEngine(Engine.PostgreSql);
        engine.CreateTables(loaded.Books);
        engine.Load(loaded.Facts);
        return engine;
    }

    /// <summary>The numbers that the recipe compares.</summary>
    private static IEnumerable<string?[]> Numbers(PostgreSqlEngine engine, SessionRecipe recipe) =>
        engine.Query($"SELECT requests::TEXT, answers::TEXT, different_requests::TEXT FROM ({recipe.Numbers.TrimEnd().TrimEnd(';')}) AS n");

    private static string Line(string?[] row) => string.Join('|', row.Select(cell => cell ?? "null"));

    private static decimal Number(string? text) => text is null ? 0 : decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Plain(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
