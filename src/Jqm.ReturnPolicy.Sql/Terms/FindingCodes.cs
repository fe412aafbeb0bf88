using System.Diagnostics;

namespace Jqm.ReturnPolicy.Sql;

/// <summary>
/// Numbers the findings of all terms: each combination of rule, status and clause has one code. The remainder of a code by <see cref="Severities"/> is how much
/// the finding weighs in the verdict, so that a verdict is a maximum over codes and needs no look-up.
/// </summary>
internal sealed class FindingCodes
{
    /// <summary>The number of severities that there is room for.</summary>
    public const int Severities = 8;

    private static readonly IReadOnlyList<TableColumn<(Finding Finding, long Code)>> Columns =
    [
        TableColumn<(Finding Finding, long Code)>.Integer("code", row => row.Code),
        TableColumn<(Finding Finding, long Code)>.Text("rule", row => MemberName.Of(row.Finding.Rule)),
        TableColumn<(Finding Finding, long Code)>.Integer("rule_order", row => (long)row.Finding.Rule),
        TableColumn<(Finding Finding, long Code)>.Text("status", row => MemberName.Of(row.Finding.Status)),
        TableColumn<(Finding Finding, long Code)>.Text("clause", row => row.Finding.Clause.Number),
    ];

    private readonly Dictionary<(Rule, FindingStatus, string), long> _codes = [];
    private readonly List<(Finding Finding, long Code)> _rows = [];

    /// <summary>Returns the code of a finding; null for a rule that was not judged.</summary>
    public long? Of(Finding? finding)
    {
        if (finding is not { } found)
            return null;
        (Rule, FindingStatus, string) key = (found.Rule, found.Status, found.Clause.Number);
        if (!_codes.TryGetValue(key, out long code))
        {
            code = (_codes.Count + 1) * Severities + SeverityOf(found);
            _codes.Add(key, code);
            _rows.Add((found, code));
        }

        return code;
    }

    public SqlTable ToTable() => Columns.ToTable("jqm_finding_codes", _rows);

    private static int SeverityOf(Finding finding) => finding.Status switch
    {
        FindingStatus.Met or FindingStatus.Excepted or FindingStatus.Waived => 0,
        FindingStatus.Discretionary => 1,
        FindingStatus.Missing => 2,
        FindingStatus.NotMet => finding.Rule == Rule.Scope ? 4 : 3,
        _ => throw new UnreachableException($"{finding.Status}"),
    };
}
