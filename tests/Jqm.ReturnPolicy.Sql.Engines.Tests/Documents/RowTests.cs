namespace Jqm.ReturnPolicy.Sql.Tests.Engines;

/// <summary>Faults that only tables can have: keys given twice, parts without a whole, and unknown words. Each is an error, and changes no other answer.</summary>
public sealed class RowTests
{
    [Theory]
    [MemberData(nameof(Engine.All), MemberType = typeof(Engine))]
    public void Faults_of_rows_are_errors_and_change_no_other_answer(SqlDialect dialect)
    {
        LoadedDocuments loaded = LoadedDocuments.Of(SpecialDocuments.Of(seed: 11, count: 60));
        FactRows facts = loaded.Facts;
        object?[] request = [.. facts.Of(FactTables.Requests)[0]];
        object?[] order = [.. facts.Of(FactTables.Orders).Single(row => Equals(row[0], request[3]))];
        string[] sameOrder = [.. facts.Of(FactTables.Requests).Where(row => Equals(row[3], request[3])).Select(row => (string)row[0]!)];
        object?[] other = [.. facts.Of(FactTables.Requests).First(row => !Equals(row[3], request[3]))];

        // An order twice, a request twice, and parts of requests that do not exist.
        facts.Add(FactTables.Orders, order);
        facts.Add(FactTables.Requests, other);
        facts.Add(FactTables.RequestItems, "8001", 1L, "1", null, 1L, "defective", null, null, null);
        facts.Add(FactTables.Waivers, "8002", 1L, "window", "reviewer");
        facts.Add(FactTables.PriorLines, "8003", 1L, 1L, "1", null, 1L);
        facts.Add(FactTables.ApprovedUnits, "8004", 1L, "1", null, 1L);
        facts.Add(FactTables.Requests, "8005", "", "refund", order[0], 0L, 0L, null, null, null, null, null, null);
        facts.Add(FactTables.Requests, "8006", "no such book", "assess", other[3], 1_769_904_000L, 0L, null, null, null, null, null, null);

        using SqlEngine engine = Engine.Open(dialect);
        engine.CreateTables(loaded.Books);
        engine.Load(facts);
        engine.RunStatements();
        ResultRows actual = engine.ReadResults();
        string[] wrong = [.. sameOrder, (string)other[0]!, "8001", "8002", "8003", "8004", "8005", "8006"];
        Assert.All(wrong, key => Assert.Contains(actual.Of(ResultRelation.Results), row => row[0] == key && row[^2] is not null && row[5] is null));
        Assert.Equal(
            ["duplicate", "duplicate"],
            new[] { (string)request[0]!, (string)other[0]! }.Select(key => engine.ReadErrors()[key].Select(error => error.Code).First(code => code == "duplicate")));
        Assert.DoesNotContain(ResultComparison.Compare(loaded.Expected, actual, engine.ReadErrors()), mismatch => !wrong.Contains(mismatch.RequestKey));
    }

    [Theory]
    [MemberData(nameof(Engine.All), MemberType = typeof(Engine))]
    public void The_script_of_terms_fills_the_tables_as_the_rows_do(SqlDialect dialect)
    {
        LoadedDocuments loaded = LoadedDocuments.Of(SpecialDocuments.Of(seed: 12, count: 60));
        var terms = TermsTables.Create(loaded.Books);
        using SqlEngine rows = Engine.Open(dialect), script = Engine.Open(dialect);
        rows.CreateTables(loaded.Books);
        script.ExecuteAll(ReturnPolicySql.GetTables(dialect));
        script.ExecuteAll(terms.GetSql(dialect));
        foreach (SqlTable table in terms.Tables)
            Assert.Equal(Lines(rows, table), Lines(script, table));
    }

    [Fact]
    public void Keys_may_be_numbers()
    {
        LoadedDocuments loaded = LoadedDocuments.Of(SpecialDocuments.Of(seed: 13, count: 300));
        foreach ((SqlDialect dialect, string text) in new[] { (SqlDialect.DuckDb, "TEXT"), (SqlDialect.PostgreSql, "TEXT"), (SqlDialect.ClickHouse, "Nullable(String)") })
        {
            using SqlEngine engine = Engine.Open(dialect);
            string number = dialect == SqlDialect.ClickHouse ? "Nullable(Int64)" : "BIGINT";
            engine.ExecuteAll(ReturnPolicySql.GetFactTables(dialect).Replace($"order_id {text}", $"order_id {number}", StringComparison.Ordinal).Replace($"request_id {text}", $"request_id {number}", StringComparison.Ordinal));
            Same.InSql(loaded, engine);
        }
    }

    private static IEnumerable<string> Lines(SqlEngine engine, SqlTable table) =>
        engine.Query(engine.SelectTexts(table.Name, table.Columns.Select(column => column.Name))).Select(row => string.Join('|', row.Select(cell => cell ?? "null"))).Order(StringComparer.Ordinal);
}
