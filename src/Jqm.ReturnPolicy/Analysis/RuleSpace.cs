namespace Jqm.ReturnPolicy.Analysis;

/// <summary>
/// All combinations of the facts that one rule reads, for one reason. The verdict is the worst finding of all rules, and each rule reads its own facts. So the combinations of
/// the rules are independent, and it is enough to know the least severity of each rule. A space is filled before it is read.
/// </summary>
internal sealed class RuleSpace
{
    /// <summary>More than any severity.</summary>
    private const int Unreached = 4;

    /// <summary>A waiver is as unusual as two other facts.</summary>
    private const int CostOfWaiver = 2;

    private readonly RuleCell[] _cells;
    private readonly bool _waivableBefore;
    private readonly bool _waivableAfter;
    private readonly RuleCell?[] _plainest = new RuleCell?[4];
    private OtherRules? _compared;
    private int _count;

    /// <summary>Creates a space that is empty.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="capacity">The greatest number of combinations.</param>
    /// <param name="before">The waivable rules of the old policy.</param>
    /// <param name="after">The waivable rules of the new policy.</param>
    public RuleSpace(Rule rule, int capacity, EnumSet<Rule> before, EnumSet<Rule> after)
    {
        Rule = rule;
        _waivableBefore = before.Contains(rule);
        _waivableAfter = after.Contains(rule);
        _cells = new RuleCell[capacity];
        LeastBefore = LeastAfter = LeastEqual = Unreached;
    }

    /// <summary>Gets the rule.</summary>
    public Rule Rule { get; }

    /// <summary>Gets the combinations.</summary>
    public ReadOnlySpan<RuleCell> Cells => _cells.AsSpan(0, _count);

    /// <summary>Gets whether the policies have different findings for some combination.</summary>
    public bool Differs { get; private set; }

    /// <summary>Gets the least severity that the rule can have under the old policy.</summary>
    public int LeastBefore { get; private set; }

    /// <summary>Gets the least severity that the rule can have under the new policy.</summary>
    public int LeastAfter { get; private set; }

    /// <summary>Gets the least severity that the rule can have under both policies at once, without a waiver that one policy does not allow; 4 if the severities always differ.</summary>
    public int LeastEqual { get; private set; }

    /// <summary>Adds a combination.</summary>
    public void Add(int number, bool isWaived, byte before, byte after, int cost)
    {
        var cell = new RuleCell((byte)number, isWaived, before, after, (byte)(cost + (isWaived ? CostOfWaiver : 0)));
        _cells[_count++] = cell;
        Differs |= before != after;
        (int severityBefore, int severityAfter) = (cell.SeverityBefore, cell.SeverityAfter);
        LeastBefore = Math.Min(LeastBefore, severityBefore);
        LeastAfter = Math.Min(LeastAfter, severityAfter);
        if (severityBefore == severityAfter && (!isWaived || (_waivableBefore && _waivableAfter)))
            LeastEqual = Math.Min(LeastEqual, severityBefore);
    }

    /// <summary>Adds a combination of which only the findings matter, unless the space has one with the same findings that is as ordinary.</summary>
    public void AddPlainer(int number, bool isWaived, byte before, byte after, int cost)
    {
        foreach (RuleCell known in Cells)
        {
            if ((known.IsWaived, known.Before, known.After) == (isWaived, before, after) && known.Cost <= cost + (isWaived ? CostOfWaiver : 0))
                return;
        }

        Add(number, isWaived, before, after, cost);
    }

    /// <summary>
    /// Returns the simplest combination: one with equal severities if there is one, then the one that matters least, then the most ordinary one. The combination has no waiver
    /// that is an error under a policy whose severity must be the least. If no severity must be the least, the combination has no waiver that either policy forbids.
    /// </summary>
    /// <param name="leastBefore">Whether the severity under the old policy has to be the least.</param>
    /// <param name="leastAfter">Whether the severity under the new policy has to be the least.</param>
    public RuleCell Plainest(bool leastBefore = false, bool leastAfter = false) => _plainest[(leastBefore ? 2 : 0) | (leastAfter ? 1 : 0)] ??= Find(leastBefore, leastAfter);

    /// <summary>Returns whether a comparison beside other rules can find something that the comparison before did not find. Only one comparison is remembered, because most are equal.</summary>
    public bool IsNewBeside(in OtherRules others)
    {
        bool isNew = _compared != others;
        _compared = others;
        return isNew;
    }

    /// <summary>Finds the simplest combination that is good under both policies, and without a waiver that is an error under one.</summary>
    public bool TryPlainestGood(out RuleCell best)
    {
        best = Plainest();
        return LeastEqual == 0;
    }

    private RuleCell Find(bool leastBefore, bool leastAfter)
    {
        bool canBeWaived = (leastAfter || _waivableBefore) && (leastBefore || _waivableAfter);
        RuleCell best = default;
        int bestRank = int.MaxValue;
        foreach (RuleCell cell in Cells)
        {
            if ((cell.IsWaived && !canBeWaived) || (leastBefore && cell.SeverityBefore != LeastBefore) || (leastAfter && cell.SeverityAfter != LeastAfter))
                continue;
            int rank = RankOf(cell);
            if (rank < bestRank)
                (best, bestRank) = (cell, rank);
        }

        return best;
    }

    private static int RankOf(RuleCell cell) =>
        ((cell.SeverityBefore == cell.SeverityAfter ? 0 : 1) * 256) + ((cell.SeverityBefore + cell.SeverityAfter) * 32) + cell.Cost;
}
