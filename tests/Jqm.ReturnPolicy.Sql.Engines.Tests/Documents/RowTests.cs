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

    [Theory]
    [MemberData(nameof(Engine.All), MemberType = typeof(Engine))]
    public void Terms_that_are_loaded_twice_make_each_request_malformed(SqlDialect dialect)
    {
        LoadedDocuments loaded = LoadedDocuments.Of(SpecialDocuments.Of(seed: 14, count: 60));
        using SqlEngine engine = Engine.Open(dialect);
        engine.CreateTables(loaded.Books);
        engine.Load(loaded.Facts);
        engine.Execute("INSERT INTO jqm_zone_offsets SELECT * FROM jqm_zone_offsets");
        engine.RunStatements();
        IReadOnlyList<string?[]> results = engine.ReadResults().Of(ResultRelation.Results);
        Assert.Equal(loaded.Documents.Count, results.Count);
        Assert.All(results, row => Assert.Equal((null, "malformed"), (row[5], row[^2])));
        Assert.Contains(results, row => row[^1] == "policies");
    }

    [Theory]
    [InlineData("Decimal(9, 2)")]
    [InlineData("Decimal(18, 8)")]
    [InlineData("Decimal(38, 18)")]
    public void Amounts_in_ClickHouse_are_decimals_of_any_precision_and_scale(string type)
    {
        using SqlEngine engine = Engine.Open(SqlDialect.ClickHouse);
        engine.ExecuteAll(ReturnPolicySql.GetFactTables(SqlDialect.ClickHouse).Replace("Decimal(38, 10)", type, StringComparison.Ordinal));
        engine.CreateTables(new Dictionary<string, PolicyEvaluator> { [""] = PolicyEvaluator.Standard });
        engine.ExecuteAll("""
            INSERT INTO jqm_orders (order_id, merchant_id, currency, discount, payments_given) VALUES ('1', 'M', 'USD', 1, true), ('2', 'M', 'JPY', NULL, false);
            INSERT INTO jqm_order_lines (order_id, position, line_id, quantity, unit_price, discount, tax) VALUES ('1', 1, '1', 3, 1234567.89, 0.5, 12.34), ('2', 1, '1', 1, 100.5, NULL, NULL);
            INSERT INTO jqm_charges (order_id, position, kind, amount) VALUES ('1', 1, 'shipping', 7.77);
            INSERT INTO jqm_payments (order_id, position, payment_id, amount) VALUES ('1', 1, 'P', 3703711.28);
            INSERT INTO jqm_requests (request_id, operation, order_id, submitted_seconds, submitted_nanos, approved_seconds, approved_nanos, received_seconds, received_nanos, shipping_cost)
              VALUES ('1', 'settle', '1', 0, 0, 0, 0, 1, 0, 3.5), ('2', 'settle', '2', 0, 0, 0, 0, 1, 0, NULL);
            INSERT INTO jqm_request_items (request_id, position, line_id, quantity, reason) VALUES ('1', 1, '1', 3, 'defective'), ('2', 1, '1', 1, 'defective');
            INSERT INTO jqm_approved_units (request_id, position, line_id, quantity) VALUES ('1', 1, '1', 3);
            """);
        engine.RunStatements();
        Assert.Equal(
            [["1", "3703718.01", null, null], ["2", null, "amountPrecision", "order.lines[0].unitPrice"]],
            engine.Query("SELECT request_id, toString(total), error_code, error_path FROM jqm_results ORDER BY request_id"));
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
