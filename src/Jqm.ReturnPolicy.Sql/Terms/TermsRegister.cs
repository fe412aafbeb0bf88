namespace Jqm.ReturnPolicy.Sql;

/// <summary>Numbers terms in force. Terms with the same answers, version and agreements have one number, whichever evaluators they come from.</summary>
internal sealed class TermsRegister
{
    private readonly Dictionary<Key, long> _ids = [];
    private readonly List<TermsRow> _terms = [];
    private readonly List<ReasonQuestions> _reasons = [];
    private readonly FindingCodes _codes = new();

    /// <summary>Gets the terms.</summary>
    public IReadOnlyList<TermsRow> Terms => _terms;

    /// <summary>Returns the number of terms, and adds their rows when they are new.</summary>
    public long IdOf(TermsInForce terms)
    {
        var key = new Key(terms);
        if (_ids.TryGetValue(key, out long id))
            return id;
        id = _ids.Count + 1;
        _ids.Add(key, id);
        foreach (ReturnReason reason in ReasonsOf(terms))
            _reasons.Add(new ReasonQuestions(_reasons.Count + 1, id, terms, reason, _codes));
        var others = new ReasonQuestions(_reasons.Count + 1, id, terms, null, _codes);
        _reasons.Add(others);
        _terms.Add(new TermsRow(id, terms, others.Id));
        return id;
    }

    /// <summary>Returns the tables of terms, reasons and codes.</summary>
    public IEnumerable<SqlTable> ToTables()
    {
        SqlTable reasons = ReasonTableColumns.All.ToTable("jqm_terms_reasons", _reasons);
        return [TermsRow.Columns.ToTable("jqm_terms", _terms), reasons, _codes.ToTable()];
    }

    /// <summary>Lists the reasons that terms name anywhere, each once.</summary>
    /// <exception cref="InvalidOperationException">The compiled terms tell another number of reasons apart.</exception>
    private static List<ReturnReason> ReasonsOf(TermsInForce terms)
    {
        List<ReturnReason> reasons = [.. Term.All.SelectMany(term => ReasonsIn(term.GetValue(terms.Terms))).Distinct()];
        return reasons.Count == terms.CompiledTerms.ReasonCount - 1
            ? reasons
            : throw new InvalidOperationException($"The terms name {reasons.Count} reasons, and the compiled terms tell {terms.CompiledTerms.ReasonCount - 1} apart.");
    }

    private static IEnumerable<ReturnReason> ReasonsIn(object value) => value switch
    {
        ReasonTable table => table.Select(entry => entry.Key),
        ReasonMap<int> days => days.Select(entry => entry.Key),
        ReasonMap<Percentage> fees => fees.Select(entry => entry.Key),
        ValueList<ReturnReason> list => list,
        _ => [],
    };

    /// <summary>What makes terms differ: the version, the agreements, the terms, and the agreement behind each group of terms.</summary>
    private sealed record Key(string PolicyId, string Version, ValueList<string> Agreements, PolicyTerms Terms, ValueList<string> Behind)
    {
        public Key(TermsInForce terms)
            : this(
                terms.Policy.Id,
                terms.Policy.Version,
                terms.Agreements.Select(agreement => agreement.Id).ToValueList(),
                terms.Terms,
                Term.All.Select(term => terms.GetAgreementId(term) ?? "").ToValueList())
        {
        }
    }
}
