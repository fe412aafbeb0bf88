namespace Jqm.ReturnPolicy.Sql;

/// <summary>
/// The terms of policies and agreements as rows. They say which terms are in force when and for which merchant, and what the terms find for each reason and fact.
/// Every row is an answer of the library. Load the rows into the tables of <see cref="ReturnPolicySql.GetTermsTables"/>.
/// </summary>
/// <remarks>
/// Make the rows again when a version is published or an agreement changes, and when the package is updated. If an agreement does not fit where it is merged, the
/// requests that it governs are <c>malformed</c> at the agreement, as the library answers them; the others are judged. Immutable.
/// </remarks>
public sealed class TermsTables
{
    private TermsTables(IReadOnlyList<SqlTable> tables) => Tables = tables;

    /// <summary>Gets the tables with their rows.</summary>
    public IReadOnlyList<SqlTable> Tables { get; }

    /// <summary>Asks one evaluator, whose requests have the empty text as their <c>book</c>.</summary>
    /// <param name="evaluator">The evaluator.</param>
    /// <returns>The rows.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="evaluator"/> is null.</exception>
    /// <exception cref="ArgumentException">A name contains the character U+0000, which databases do not store.</exception>
    public static TermsTables Create(PolicyEvaluator evaluator) => Create(new Dictionary<string, PolicyEvaluator> { [""] = Guard.Against.Null(evaluator) });

    /// <summary>Asks several evaluators, so that one run compares policies: each request names one by its <c>book</c>.</summary>
    /// <param name="books">The evaluators by the names that requests have in <c>book</c>.</param>
    /// <returns>The rows.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="books"/> or an evaluator in it is null.</exception>
    /// <exception cref="ArgumentException">A name contains the character U+0000, which databases do not store.</exception>
    public static TermsTables Create(IReadOnlyDictionary<string, PolicyEvaluator> books)
    {
        Guard.Against.Null(books);
        foreach ((string book, PolicyEvaluator evaluator) in books)
            Guard.Against.Null(evaluator, $"{nameof(books)}[{book}]");
        List<KeyValuePair<string, PolicyEvaluator>> inOrder = [.. books.OrderBy(book => book.Key, StringComparer.Ordinal)];
        var register = new TermsRegister();
        List<InForceSpan> spans = [.. inOrder.SelectMany(book => InForceSpan.Of(book.Key, book.Value, register))];
        IEnumerable<string> zones = register.Terms
            .Select(row => row.Terms.Terms)
            .Where(terms => terms.WindowCounting == WindowCounting.CalendarDays)
            .Select(terms => terms.WindowZone)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        SqlTable[] tables =
        [
            CurrencyColumns.ToTable("jqm_currencies", Currency.All),
            BookColumns.ToTable("jqm_books", inOrder),
            InForceSpan.Columns.ToTable("jqm_in_force", spans),
            .. register.ToTables(),
            ZoneOffset.Columns.ToTable(ZoneOffset.TableName, zones.SelectMany(ZoneOffset.Of)),
        ];
        return new TermsTables([.. tables, SizeColumns.ToTable("jqm_terms_sizes", tables)]);
    }

    /// <summary>Writes the rows as SQL commands that replace the rows of the tables.</summary>
    /// <param name="writer">Receives the text.</param>
    /// <param name="dialect">The database.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dialect"/> is not a member of its enumeration.</exception>
    public void WriteSql(TextWriter writer, SqlDialect dialect)
    {
        Guard.Against.Null(writer);
        var rows = new RowWriter(writer, dialect);
        foreach (SqlTable table in Tables)
            rows.Write(table);
    }

    /// <summary>Returns the rows as SQL commands that replace the rows of the tables.</summary>
    /// <param name="dialect">The database.</param>
    /// <returns>The SQL commands.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dialect"/> is not a member of its enumeration.</exception>
    public string GetSql(SqlDialect dialect)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        WriteSql(writer, dialect);
        return writer.ToString();
    }

    private static IReadOnlyList<TableColumn<Currency>> CurrencyColumns { get; } =
    [
        TableColumn<Currency>.Text("code", currency => currency.Code),
        TableColumn<Currency>.Integer("decimals", currency => currency.Decimals),
        TableColumn<Currency>.Integer("factor", currency => Enumerable.Repeat(10L, currency.Decimals).Aggregate(1L, (factor, ten) => factor * ten)),
    ];

    private static IReadOnlyList<TableColumn<KeyValuePair<string, PolicyEvaluator>>> BookColumns { get; } =
    [
        TableColumn<KeyValuePair<string, PolicyEvaluator>>.Text("book", book => book.Key),
        TableColumn<KeyValuePair<string, PolicyEvaluator>>.Text("governed_by", book => MemberName.Of(book.Value.GovernedBy)),
    ];

    private static IReadOnlyList<TableColumn<SqlTable>> SizeColumns { get; } =
    [
        TableColumn<SqlTable>.Text("table_name", table => table.Name),
        TableColumn<SqlTable>.Integer("row_count", table => table.Rows.Count),
        TableColumn<SqlTable>.Text("statements", _ => EmbeddedText.Fingerprint),
    ];
}
