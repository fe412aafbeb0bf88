using System.Runtime.InteropServices;

namespace Jqm.ReturnPolicy.Json;

/// <summary>
/// Counts the changes that a draft would have made to the answers of recorded documents. The memory of a report is bounded, regardless of the number of documents. A report is
/// not thread-safe; reports of parts of a log are added to one report in the order of the log.
/// </summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed class ReplayReport
{
    /// <summary>The greatest number of moves for each currency.</summary>
    public const int MaxMoves = 1000;

    /// <summary>The greatest number of rows of findings, and of pairs of terms whose changes are counted. Documents can contain their own clauses and terms.</summary>
    public const int MaxRows = 10_000;

    /// <summary>The greatest number of contradictions that are listed.</summary>
    public const int MaxContradictions = 20;

    private readonly Dictionary<(Operation Operation, int Before, int After), long> _transitions = [];
    private readonly Dictionary<(Operation Operation, Currency Currency, int Component), MoneySum> _money = [];
    private readonly Dictionary<(Operation Operation, Rule Rule, string? Clause, FindingStatus? Before, FindingStatus? After), long> _findings = [];
    private readonly Dictionary<ErrorCode, long> _unanswered = [];
    private readonly Dictionary<PolicyComparison, ComparedTerms> _compared = [];
    private readonly List<ReplayContradiction> _contradictions = [];
    private readonly TopMoves _moves;

    /// <summary>The report that this one is a part of; null if it can be added to any report.</summary>
    private readonly ReplayReport? _whole;

    /// <summary>Creates an empty report.</summary>
    public ReplayReport() => _moves = new TopMoves(MaxMoves);

    private ReplayReport(ReplayReport whole)
    {
        _whole = whole;
        _moves = new TopMoves(MaxMoves, whole._moves);
    }

    /// <summary>Gets the number of documents, including documents that could not be answered.</summary>
    public long Documents { get; private set; }

    /// <summary>Gets the number of documents whose answers differ in more than the names of the policy and its version.</summary>
    public long Changed { get; private set; }

    /// <summary>Gets the number of documents whose terms were not compared, because the log has more than <see cref="MaxRows"/> pairs of terms.</summary>
    public long Uncompared { get; private set; }

    /// <summary>Gets the number of documents whose answers contradict the comparison of the terms.</summary>
    public long ContradictionCount { get; private set; }

    /// <summary>Gets the first contradictions, at most <see cref="MaxContradictions"/>. The list is empty unless this library has an error.</summary>
    public ValueList<ReplayContradiction> Contradictions => _contradictions.ToValueList();

    /// <summary>Gets the number of documents that have the same error before and under the draft, by its code. Documents that cannot be read are included.</summary>
    public ValueList<ReplayError> Unanswered => _unanswered.OrderBy(entry => entry.Key).Select(entry => new ReplayError(entry.Key, entry.Value)).ToValueList();

    /// <summary>Gets the results of the documents that are not in <see cref="Unanswered"/>, ordered by operation, result before and result under the draft.</summary>
    public ValueList<ReplayTransition> Transitions => _transitions
        .OrderBy(entry => entry.Key)
        .Select(entry => new ReplayTransition(entry.Key.Operation, ReplayResult.Of(entry.Key.Operation, entry.Key.Before), ReplayResult.Of(entry.Key.Operation, entry.Key.After), entry.Value))
        .ToValueList();

    /// <summary>Gets the changes of the refunds, ordered by operation, currency and component.</summary>
    public ValueList<ReplayMoney> Money => _money.Values
        .Select(sum => sum.Total)
        .OrderBy(row => row.Operation).ThenBy(row => row.Currency.Code, StringComparer.Ordinal).ThenBy(row => TopMoves.IndexOf(row.Component))
        .ToValueList();

    /// <summary>Gets the rules whose statuses differ, the most frequent first.</summary>
    public ValueList<ReplayFinding> Findings => _findings
        .Select(entry => new ReplayFinding(entry.Key.Operation, entry.Key.Rule, entry.Key.Clause, entry.Key.Before, entry.Key.After, entry.Value))
        .OrderByDescending(row => row.Items).ThenBy(row => row.Operation).ThenBy(row => row.Rule).ThenBy(row => row.Clause, StringComparer.Ordinal).ThenBy(row => row.Before).ThenBy(row => row.After)
        .ToValueList();

    /// <summary>Gets the documents whose refunds change most: for each currency at most <see cref="MaxMoves"/>, the greatest change first. Amounts in different currencies are not compared.</summary>
    public ValueList<ReplayedMove> Moves => _moves.ToList();

    /// <summary>Gets the changes that the comparisons of the terms found, each with the number of documents that show the change. The order is that of the log.</summary>
    public ValueList<ReplayedChange> Changes => _compared.Values
        .OrderBy(compared => compared.FirstLine)
        .SelectMany(compared => compared.Comparison.Diff.Changes.Select((change, i) => new ReplayedChange(change, compared.Comparison.Before, compared.Comparison.After, compared.Shown[i])))
        .GroupBy(row => (row.Change.Path, row.Change.Before, row.Change.After, row.Change.Effect))
        .Select(group => group.First() with { Documents = group.Sum(row => row.Documents) })
        .ToValueList();

    /// <summary>Gets the relation of the draft to the terms of the documents, over all possible cases and not only those of the log.</summary>
    public PolicyRelation Relation
    {
        get
        {
            bool stricter = _compared.Values.Any(compared => compared.Comparison.Diff.Relation is PolicyRelation.Stricter or PolicyRelation.Incomparable);
            bool laxer = _compared.Values.Any(compared => compared.Comparison.Diff.Relation is PolicyRelation.Laxer or PolicyRelation.Incomparable);
            return (stricter, laxer) switch
            {
                (false, false) => PolicyRelation.Equivalent,
                (true, false) => PolicyRelation.Stricter,
                (false, true) => PolicyRelation.Laxer,
                (true, true) => PolicyRelation.Incomparable,
            };
        }
    }

    /// <summary>Adds the answers to a document to the report.</summary>
    /// <param name="line">The number of the document's line, greater than that of every earlier document.</param>
    /// <param name="document">The document with both answers.</param>
    /// <returns>The document with its results and the amounts that change; null if the answers do not differ.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public ReplayedMove? Add(long line, ReplayedDocument document)
    {
        Guard.Against.Null(document);
        Documents++;
        if (document.Before.IsError && !document.IsChanged)
        {
            Count(_unanswered, document.Before.Error!.Code, 1);
            return null;
        }

        Operation operation = document.Operation!.Value;
        (int before, int after) = (ReplayResult.NumberOf(document.Before), ReplayResult.NumberOf(document.After));
        Count(_transitions, (operation, before, after), 1);
        ComparedTerms? compared = ComparedTermsOf(document.Comparison, line);
        if (!document.IsChanged)
            return null;

        Changed++;
        (JudgedItem[] itemsBefore, JudgedItem[] itemsAfter) = (JudgedItems.Of(document.Before), JudgedItems.Of(document.After));
        if (itemsBefore.Length == itemsAfter.Length)
            AddFindings(operation, itemsBefore, itemsAfter);
        if (compared is not null)
            Compare(compared, line, document, itemsBefore, itemsAfter);
        ValueList<ReplayMoney> moved = RefundMoves.Of(operation, document.Before, document.After, itemsBefore, itemsAfter);
        decimal size = 0;
        foreach (ReplayMoney row in moved.AsSpan())
        {
            Add(row);
            size += row.Up + row.Down + row.NowWaits + row.NoLongerWaits;
        }

        var move = new ReplayedMove(line, document.Id, operation, ReplayResult.Of(operation, before), ReplayResult.Of(operation, after), size, moved);
        _moves.Add(move);
        return move;
    }

    /// <summary>Creates an empty report for a part of the log that follows all documents of this report. It leaves out moves that are too small for this report.</summary>
    /// <returns>The report of the part. Add it to this report when it is filled.</returns>
    /// <remarks>Another thread can add to this report at the same time.</remarks>
    public ReplayReport CreatePart() => new(this);

    /// <summary>Adds the counts of a later part of the log to the report.</summary>
    /// <param name="later">The report of the later part, which does not change.</param>
    /// <exception cref="ArgumentNullException"><paramref name="later"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="later"/> is a part of another report.</exception>
    public void Add(ReplayReport later)
    {
        Guard.Against.Null(later);
        if (later._whole is not null && later._whole != this)
            throw new ArgumentException("The report is a part of another report, and lacks moves that are too small for that one. Add it to the report that created it.", nameof(later));
        Documents += later.Documents;
        Changed += later.Changed;
        Uncompared += later.Uncompared;
        ContradictionCount += later.ContradictionCount;
        _contradictions.AddRange(later._contradictions.Take(MaxContradictions - _contradictions.Count));
        foreach ((ErrorCode code, long documents) in later._unanswered)
            Count(_unanswered, code, documents);
        foreach (var (key, documents) in later._transitions)
            Count(_transitions, key, documents);
        foreach (var (key, items) in later._findings)
            CountFinding(key, items);
        foreach (MoneySum sum in later._money.Values)
            Add(sum.Total);
        foreach (ComparedTerms compared in later._compared.Values.OrderBy(compared => compared.FirstLine))
        {
            if (ComparedTermsOf(compared.Comparison, compared.FirstLine, compared.Documents) is { } known)
                known.Add(compared);
        }

        _moves.Add(later._moves);
    }

    private static void Count<TKey>(Dictionary<TKey, long> counts, TKey key, long more)
        where TKey : notnull => CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _) += more;

    private void Add(ReplayMoney row)
    {
        var key = (row.Operation, row.Currency, TopMoves.IndexOf(row.Component));
        if (_money.TryGetValue(key, out MoneySum? sum))
            sum.Add(row);
        else
            _money.Add(key, new MoneySum(row));
    }

    private void AddFindings(Operation operation, JudgedItem[] before, JudgedItem[] after)
    {
        for (int i = 0; i < before.Length; i++)
        {
            foreach (Finding finding in after[i].Findings.AsSpan())
            {
                FindingStatus? old = before[i].StatusOf(finding.Rule);
                if (old != finding.Status)
                    CountFinding((operation, finding.Rule, finding.Clause.Number, old, finding.Status), 1);
            }

            foreach (Finding finding in before[i].Findings.AsSpan())
            {
                if (after[i].StatusOf(finding.Rule) is null)
                    CountFinding((operation, finding.Rule, finding.Clause.Number, finding.Status, null), 1);
            }
        }
    }

    private void CountFinding((Operation Operation, Rule Rule, string? Clause, FindingStatus? Before, FindingStatus? After) key, long more) =>
        Count(_findings, _findings.Count < MaxRows || _findings.ContainsKey(key) ? key : key with { Clause = null }, more);

    private ComparedTerms? ComparedTermsOf(PolicyComparison? comparison, long line, long documents = 1)
    {
        if (comparison is null)
            return null;
        if (!_compared.TryGetValue(comparison, out ComparedTerms? compared))
        {
            if (_compared.Count == MaxRows)
            {
                Uncompared += documents;
                return null;
            }

            _compared.Add(comparison, compared = new ComparedTerms(comparison, line));
        }

        compared.Documents += documents;
        return compared;
    }

    private void Compare(ComparedTerms compared, long line, ReplayedDocument document, JudgedItem[] before, JudgedItem[] after)
    {
        ValueList<PolicyChange> changes = compared.Comparison.Diff.Changes;
        for (int i = 0; i < changes.Count; i++)
        {
            if (ShownChanges.Shows(changes[i], document, before, after))
                compared.Shown[i]++;
        }

        if (ComparisonCheck.Find(compared.Comparison, document, before, after) is not { } found)
            return;
        ContradictionCount++;
        if (_contradictions.Count < MaxContradictions)
            _contradictions.Add(new ReplayContradiction(line, document.Id, found.Outcome, found.Component, found.Effect));
    }
}
