namespace Jqm.ReturnPolicy.Sql.Tests.Terms;

/// <summary>The rows of terms: which terms are in force, under which numbers.</summary>
public sealed class TermsRowsTests
{
    private static readonly Instant March = Instant.FromUtc(2026, 3, 1, 0, 0);

    [Fact]
    public void Spans_begin_and_end_where_versions_and_agreements_do()
    {
        var evaluator = new PolicyEvaluator(
            [new Policy("P", "1"), new Policy("P", "2", March, PolicyTerms.Standard with { WindowDays = 45 })],
            [new Agreement("A", "M-77", new TermsPatch { WindowDays = 60 }, March - Duration.FromNanoseconds(1), March + Duration.FromDays(1))]);
        long march = March.ToUnixTimeSeconds();
        Assert.Equal(
            [
                ("", -1_000_000_000_000, 0, march, 0, "1", null),
                ("", march, 0, 1_000_000_000_000, 0, "2", null),
                ("M-77", -1_000_000_000_000, 0, march - 1, 999_999_999, "1", null),
                ("M-77", march - 1, 999_999_999, march, 0, "1", """["A"]"""),
                ("M-77", march, 0, march + 86_400, 0, "2", """["A"]"""),
                ("M-77", march + 86_400, 0, 1_000_000_000_000, 0, "2", null),
            ],
            Spans(TermsTables.Create(evaluator)));
    }

    [Fact]
    public void No_span_begins_before_the_first_version() =>
        Assert.Equal(
            [("", March.ToUnixTimeSeconds(), 0L, 1_000_000_000_000, 0L, "1", null)],
            Spans(TermsTables.Create(new PolicyEvaluator([new Policy("P", "1", March)]))));

    [Fact]
    public void An_evaluator_without_policies_has_no_span() =>
        Assert.Empty(Table(TermsTables.Create(new PolicyEvaluator([])), "jqm_in_force").Rows);

    [Fact]
    public void Equal_terms_of_several_books_have_one_number()
    {
        TermsTables tables = TermsTables.Create(new Dictionary<string, PolicyEvaluator>
        {
            ["a"] = PolicyEvaluator.Standard,
            ["b"] = new([Policy.Standard], [], GovernedBy.Order),
            ["c"] = new([new Policy("jqm-standard", "2")]),
        });
        Assert.Equal([["a", "request"], ["b", "order"], ["c", "request"]], Table(tables, "jqm_books").Rows);
        Assert.Equal([1L, 1L, 2L], Column(tables, "jqm_in_force", "terms_id"));
        Assert.Equal([1L, 2L], Column(tables, "jqm_terms", "terms_id"));
    }

    [Fact]
    public void Each_reason_that_terms_name_anywhere_has_a_row_and_all_others_share_the_last()
    {
        PolicyTerms terms = PolicyTerms.Standard with
        {
            WindowDaysByReason = new ReasonMap<int>([new(new ReturnReason("slow"), 90)]),
            RestockingFeePercentByReason = new ReasonMap<Percentage>([new(new ReturnReason("wish"), Percentage.Of(12.5m))]),
            GoodsBackExemptReasons = [new ReturnReason("lost")],
        };
        TermsTables tables = TermsTables.Create(new PolicyEvaluator([new Policy("P", "1", null, terms)]));
        Assert.Equal(
            ["defective", "damagedInShipping", "notAsSpecified", "wrongItem", "changeOfMind", "orderedIncorrectly", "improperUse", "slow", "lost", "wish", ""],
            Column(tables, "jqm_terms_reasons", "reason").OrderBy(reason => Array.IndexOf((string[])["slow", "lost", "wish", ""], reason)));
        Assert.Equal(Row(tables, "")["reason_id"], Column(tables, "jqm_terms", "other_reasons_id").Single());
        Assert.Equal(90L, Row(tables, "slow")["days"]);
        Assert.Equal(30L, Row(tables, "")["days"]);
        Assert.Equal((1_250L, 10_000L), (Row(tables, "wish")["restocking_fee_numerator"], Row(tables, "wish")["restocking_fee_denominator"]));
        Assert.Equal((true, false), (Row(tables, "lost")["goods_may_be_kept"], Row(tables, "slow")["goods_may_be_kept"]));
    }

    [Fact]
    public void Findings_of_the_standard_terms_have_the_clauses_of_the_policy()
    {
        TermsTables tables = TermsTables.Create(PolicyEvaluator.Standard);
        Dictionary<long, string> findings = Table(tables, "jqm_finding_codes").Rows.ToDictionary(row => (long)row[0]!, row => $"{row[1]} {row[3]} {row[4]} {(long)row[0]! % 8}");
        string? Finding(string reason, string column) => Row(tables, reason)[column] is long code ? findings[code] : null;
        Assert.Equal("reason met 1.1 0", Finding("defective", "reason_finding"));
        Assert.Equal("reason notMet 1.5 3", Finding("", "reason_finding"));
        Assert.Equal("scope notMet 0.1 4", Finding("defective", "scope_not_met"));
        Assert.Equal("window notMet 2.1 3", Finding("defective", "window_late"));
        Assert.Equal("window missing 2.1 2", Finding("defective", "window_unknown"));
        Assert.Equal("window waived 2.2 0", Finding("defective", "window_waived"));
        Assert.Equal("condition excepted 3.4 0", Finding("defective", "condition_bad"));
        Assert.Equal("condition notMet 3.4 3", Finding("wrongItem", "condition_bad"));
        Assert.Equal("category excepted 5.1 0", Finding("defective", "category_private_label"));
        Assert.Equal("category notMet 5.1 3", Finding("wrongItem", "category_private_label"));
        Assert.Null(Finding("defective", "details_waived"));
        Assert.Null(Finding("defective", "condition_bad_kept"));
    }

    [Fact]
    public void A_policy_that_refers_late_requests_has_a_discretionary_finding()
    {
        TermsTables tables = TermsTables.Create(new PolicyEvaluator([new Policy("P", "1", null, PolicyTerms.Standard with { LateRequestHandling = LateRequestHandling.Refer })]));
        long late = (long)Row(tables, "defective")["window_late"]!;
        Assert.Equal(["window", "discretionary", "2.2"], Table(tables, "jqm_finding_codes").Rows.Single(row => (long)row[0]! == late).Where((_, i) => i is 1 or 3 or 4));
        Assert.Equal(1, late % 8);
    }

    [Fact]
    public void Every_currency_of_the_library_has_a_row() =>
        Assert.Equal(
            Currency.All.Select(currency => (currency.Code, (long)Math.Pow(10, currency.Decimals))),
            Table(TermsTables.Create(PolicyEvaluator.Standard), "jqm_currencies").Rows.Select(row => ((string)row[0]!, (long)row[2]!)));

    [Fact]
    public void An_agreement_that_does_not_fit_is_the_error_of_the_spans_that_it_governs()
    {
        var agreement = new Agreement("A", "M", new TermsPatch { Reasons = [new ReasonPatch(ReturnReason.Defective) { Accepted = false }] }, March + Duration.FromDays(-1), March + Duration.FromDays(1));
        PolicyTerms without = PolicyTerms.Standard with { Reasons = PolicyTerms.Standard.Reasons.Without(ReturnReason.Defective) };
        TermsTables tables = TermsTables.Create(new PolicyEvaluator([new Policy("P", "1"), new Policy("P", "2", March, without)], [agreement]));
        Assert.Equal(
            [("", true, null), ("", true, null), ("M", true, null), ("M", true, null), ("M", false, "malformed agreements[0].terms.reasons.defective"), ("M", true, null)],
            Rows(Table(tables, "jqm_in_force")).Select(row => ((string)row["merchant_id"]!, row["terms_id"] is not null, row["error_code"] is { } code ? $"{code} {row["error_path"]}" : null)));
    }

    [Fact]
    public void The_last_table_has_the_number_of_rows_of_each_other_table()
    {
        TermsTables tables = TermsTables.Create(PolicyEvaluator.Standard);
        SqlTable sizes = tables.Tables[^1];
        Assert.Equal("jqm_terms_sizes", sizes.Name);
        Assert.Equal(tables.Tables.SkipLast(1).Select(table => (table.Name, (long)table.Rows.Count)), sizes.Rows.Select(row => ((string)row[0]!, (long)row[1]!)));
        Assert.Single(sizes.Rows.Select(row => row[2]).Distinct());
    }

    [Fact]
    public void A_name_that_databases_cannot_store_throws() =>
        Assert.Equal(
            "The name '1\\0' contains the character U+0000, which databases do not store; give it a name without it.",
            Assert.Throws<ArgumentException>(() => TermsTables.Create(new PolicyEvaluator([new Policy("P", "1\0")]))).Message);

    [Fact]
    public void A_null_evaluator_throws()
    {
        Assert.Throws<ArgumentNullException>(() => TermsTables.Create((PolicyEvaluator)null!));
        Assert.Throws<ArgumentNullException>(() => TermsTables.Create((IReadOnlyDictionary<string, PolicyEvaluator>)null!));
        Assert.Throws<ArgumentNullException>(() => TermsTables.Create(new Dictionary<string, PolicyEvaluator> { ["a"] = null! }));
    }

    private static SqlTable Table(TermsTables tables, string name) => tables.Tables.Single(table => table.Name == name);

    private static IEnumerable<object?> Column(TermsTables tables, string table, string column) => Rows(Table(tables, table)).Select(row => row[column]);

    private static Dictionary<string, object?> Row(TermsTables tables, string reason) => Rows(Table(tables, "jqm_terms_reasons")).Single(row => (string?)row["reason"] == reason);

    private static IEnumerable<Dictionary<string, object?>> Rows(SqlTable table) =>
        table.Rows.Select(row => table.Columns.Select((column, i) => (column.Name, row[i])).ToDictionary());

    private static IEnumerable<(string, long, long, long, long, string, string?)> Spans(TermsTables tables)
    {
        Dictionary<object, Dictionary<string, object?>> terms = Rows(Table(tables, "jqm_terms")).ToDictionary(row => row["terms_id"]!);
        return Table(tables, "jqm_in_force").Rows.Select(row =>
            ((string)row[1]!, (long)row[2]!, (long)row[3]!, (long)row[4]!, (long)row[5]!, (string)terms[row[6]!]["policy_version"]!, (string?)terms[row[6]!]["agreements"]));
    }
}
