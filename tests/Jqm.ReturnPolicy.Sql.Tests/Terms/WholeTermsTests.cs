namespace Jqm.ReturnPolicy.Sql.Tests.Terms;

/// <summary>Rows of terms that are not those that the library wrote for the statements judge no request, so that no answer is wrong.</summary>
public sealed class WholeTermsTests
{
    private static readonly IReadOnlyDictionary<string, PolicyEvaluator> Standard = new Dictionary<string, PolicyEvaluator> { [""] = PolicyEvaluator.Standard };

    private static readonly string[] Tables = [.. TermsTables.Create(PolicyEvaluator.Standard).Tables.Select(table => table.Name)];

    public static TheoryData<string> EmptiedTables { get; } = [.. LawCases.SomeOf(Tables)];

    public static TheoryData<string> DoubledTables { get; } = [.. LawCases.SomeOf(Tables, first: 4)];

    [Theory]
    [MemberData(nameof(EmptiedTables))]
    public void A_table_of_terms_without_rows_makes_each_request_malformed(string table) => AssertMalformed($"TRUNCATE TABLE {table}");

    [Theory]
    [MemberData(nameof(DoubledTables))]
    public void A_table_of_terms_that_is_loaded_twice_makes_each_request_malformed(string table) => AssertMalformed($"INSERT INTO {table} SELECT * FROM {table}");

    [Fact]
    public void Rows_for_other_statements_make_each_request_malformed() =>
        AssertMalformed("UPDATE jqm_terms_sizes SET statements = 'other' WHERE table_name = 'jqm_terms'");

    [Fact]
    public void Rows_of_other_terms_change_no_result_before_the_statements_run_again()
    {
        using DuckDbEngine engine = Loaded();
        engine.RunStatements();
        IEnumerable<string> before = [.. Everything(engine)];
        PolicyTerms terms = PolicyTerms.Standard with { Waivable = [Rule.Details, Rule.Window], WindowDays = 2, LateRequestHandling = LateRequestHandling.Refer };
        engine.ExecuteAll(TermsTables.Create(new PolicyEvaluator([new Policy("other", "7", null, terms)])).GetSql(SqlDialect.DuckDb));
        Assert.Equal(before, Everything(engine));
        engine.RunStatements();
        Assert.Contains(Everything(engine), row => row.Contains("|referred|", StringComparison.Ordinal));
    }

    private static void AssertMalformed(string mistake)
    {
        using DuckDbEngine engine = Loaded();
        engine.Execute(mistake);
        engine.RunStatements();
        Assert.Equal([["R-1", null, null, "malformed", "policies"], ["R-2", null, null, "malformed", "policies"]], engine.Query("SELECT request_id, verdict, CAST(total AS VARCHAR), error_code, error_path FROM jqm_results ORDER BY request_id"));
    }

    private static DuckDbEngine Loaded()
    {
        var engine = new DuckDbEngine();
        engine.CreateTables(Standard);
        engine.ExecuteAll("""
            INSERT INTO jqm_orders (order_id, merchant_id, currency, payments_given) VALUES ('JQM-1', 'M-77', 'USD', FALSE);
            INSERT INTO jqm_order_lines (order_id, position, line_id, quantity, unit_price) VALUES ('JQM-1', 1, '1', 3, 19.99);
            INSERT INTO jqm_shipments (order_id, position, shipment_id, shipped_seconds, shipped_nanos, delivered_seconds, delivered_nanos) VALUES ('JQM-1', 1, 'S1', 1767657600, 0, 1768469400, 0);
            INSERT INTO jqm_shipment_lines (order_id, shipment_id, position, line_id, quantity) VALUES ('JQM-1', 'S1', 1, '1', 3);
            INSERT INTO jqm_requests (request_id, operation, order_id, submitted_seconds, submitted_nanos) VALUES ('R-1', 'assess', 'JQM-1', 1769904000, 0), ('R-2', 'assess', 'JQM-1', 1775000000, 0);
            INSERT INTO jqm_request_items (request_id, position, line_id, quantity, reason, details) VALUES ('R-1', 1, '1', 1, 'defective', 'seam open'), ('R-2', 1, '1', 1, 'defective', 'seam open');
            INSERT INTO jqm_evidence (request_id, item_position, position, kind) VALUES ('R-1', 1, 1, 'photo'), ('R-2', 1, 1, 'photo');
            """);
        return engine;
    }

    private static IEnumerable<string> Everything(DuckDbEngine engine) =>
        ResultRelation.All.SelectMany(relation => engine.Query(engine.SelectTexts(relation.Name, relation.Columns)).Select(row => $"|{string.Join('|', row)}|").Order(StringComparer.Ordinal));
}
