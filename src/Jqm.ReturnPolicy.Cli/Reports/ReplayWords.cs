namespace Jqm.ReturnPolicy.Cli;

/// <summary>Words the rows of a replay's report, for the text on a terminal and for the page.</summary>
internal sealed class ReplayWords(Language language)
{
    private readonly ReplayLabels _labels = ReplayLabels.Of(language);

    /// <summary>The result: how many documents are answered differently.</summary>
    public string Result(ReplayReport report, Policy draft) => _labels.Result(AmountText.Of(report.Changed), AmountText.Of(report.Documents), draft.Id, draft.Version);

    /// <summary>How the draft compares over all cases; null if no terms were compared, because no document was answered.</summary>
    public string? Relation(ReplayReport report) => report.Documents > report.Unanswered.Sum(row => row.Documents) ? _labels.Relation(report.Relation) : null;

    /// <summary>Where the replay stopped; null if it read the whole log.</summary>
    public string? Stopped(StreamSummary summary) => summary.Interrupted ? _labels.Stopped(AmountText.Of(summary.Lines)) : null;

    /// <summary>That answers contradict the comparison; null if none does.</summary>
    public string? Contradictions(ReplayReport report) => report.ContradictionCount > 0 ? _labels.Contradictions(AmountText.Of(report.ContradictionCount)) : null;

    /// <summary>That the terms of some documents were not compared; null if all were.</summary>
    public string? Uncompared(ReplayReport report) => report.Uncompared > 0 ? _labels.Uncompared(AmountText.Of(report.Uncompared)) : null;

    /// <summary>How many documents show a change.</summary>
    public string Shown(ReplayedChange row) => row.Documents == 0 ? _labels.NeverMet : _labels.Documents(AmountText.Of(row.Documents));

    /// <summary>The result of a document under one policy.</summary>
    public string Of(ReplayResult result) =>
        result.Assessment?.GetName(language)
        ?? result.Settlement?.GetName(language)
        ?? result.Cancellation?.GetName(language)
        ?? result.Allowance?.GetName(language)
        ?? _labels.Error(MemberName.Of(result.Error!.Value));

    /// <summary>The results before and under the draft.</summary>
    public string Of(ReplayResult before, ReplayResult after) => $"{Of(before)} → {Of(after)}";

    /// <summary>The heading of the amounts of an operation in a currency.</summary>
    public string Heading(ReplayMoney row) => _labels.Money(_labels.Operation(row.Operation), row.Currency.Code, row.Operation == Operation.Assess);

    /// <summary>The component of a row.</summary>
    public string Component(ReplayMoney row) => row.Component is { } kind ? kind.GetName(language) : _labels.ReturnShipping;

    /// <summary>The rule of a finding, with its clause.</summary>
    public string Rule(ReplayFinding row) => $"{row.Rule.GetName(language)} [{row.Clause ?? _labels.OtherClauses}]";

    /// <summary>The status of a finding before and under the draft.</summary>
    public string Statuses(ReplayFinding row) => $"{Of(row.Before)} → {Of(row.After)}";

    /// <summary>The size of a document's move, with its currency.</summary>
    public static string Size(ReplayedMove move) => $"{move.Amounts[0].Currency.Code} {AmountText.Of(move.Size, move.Amounts[0].Currency)}";

    private string Of(FindingStatus? status) => status is { } known ? known.GetName(language) : _labels.NotJudged;
}
