namespace Jqm.ReturnPolicy.Analysis;

/// <summary>
/// All combinations of the facts that one rule reads, for one reason. The verdict is the worst finding of rules that read facts of their own, so the combinations of the rules are
/// independent, and a question about all of them is one about the least severity that each rule can have.
/// </summary>
internal sealed class RuleSpace
{
    /// <summary>More than any severity.</summary>
    private const int Unreached = 4;

    /// <summary>A waiver is as unusual as two other facts.</summary>
    private const int CostOfWaiver = 2;

    private readonly RuleCell[] _cells;
    private int _count;

    /// <summary>Creates a space that is empty.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="capacity">The greatest number of combinations.</param>
    public RuleSpace(Rule rule, int capacity)
    {
        Rule = rule;
        _cells = new RuleCell[capacity];
        Clear();
    }

    /// <summary>Gets the rule.</summary>
    public Rule Rule { get; }

    /// <summary>Gets the combinations.</summary>
    public ReadOnlySpan<RuleCell> Cells => _cells.AsSpan(0, _count);

    /// <summary>Gets the least severity that the rule can have under the old policy.</summary>
    public int LeastBefore { get; private set; }

    /// <summary>Gets the least severity that the rule can have under the new policy.</summary>
    public int LeastAfter { get; private set; }

    /// <summary>Gets the least severity that the rule can have under both policies at once; 4 if it never has the same.</summary>
    public int LeastEqual { get; private set; }

    /// <summary>Removes all combinations.</summary>
    public void Clear()
    {
        _count = 0;
        LeastBefore = LeastAfter = LeastEqual = Unreached;
    }

    /// <summary>Adds a combination.</summary>
    public void Add(int number, bool isWaived, byte before, byte after, int cost)
    {
        var cell = new RuleCell((byte)number, isWaived, before, after, (byte)(cost + (isWaived ? CostOfWaiver : 0)));
        _cells[_count++] = cell;
        (int severityBefore, int severityAfter) = (cell.SeverityBefore, cell.SeverityAfter);
        LeastBefore = Math.Min(LeastBefore, severityBefore);
        LeastAfter = Math.Min(LeastAfter, severityAfter);
        if (severityBefore == severityAfter)
            LeastEqual = Math.Min(LeastEqual, severityBefore);
    }

    /// <summary>Returns the plainest combination: one with equal severities if there is one, then the one that matters least, then the most ordinary one.</summary>
    /// <param name="leastBefore">Whether the severity under the old policy has to be the least.</param>
    /// <param name="leastAfter">Whether the severity under the new policy has to be the least.</param>
    public RuleCell Plainest(bool leastBefore = false, bool leastAfter = false)
    {
        RuleCell best = default;
        int bestRank = int.MaxValue;
        foreach (RuleCell cell in Cells)
        {
            if ((leastBefore && cell.SeverityBefore != LeastBefore) || (leastAfter && cell.SeverityAfter != LeastAfter))
                continue;
            int rank = RankOf(cell);
            if (rank < bestRank)
                (best, bestRank) = (cell, rank);
        }

        return best;
    }

    /// <summary>Finds the plainest combination that is good under both policies.</summary>
    /// <param name="canBeWaived">Whether both policies let the rule be waived, so that a waiver is an error under neither.</param>
    /// <param name="best">The combination.</param>
    /// <returns>True if there is one.</returns>
    public bool TryPlainestGood(bool canBeWaived, out RuleCell best)
    {
        best = default;
        int bestRank = int.MaxValue;
        foreach (RuleCell cell in Cells)
        {
            if (cell.SeverityBefore + cell.SeverityAfter == 0 && (canBeWaived || !cell.IsWaived) && RankOf(cell) < bestRank)
                (best, bestRank) = (cell, RankOf(cell));
        }

        return bestRank < int.MaxValue;
    }

    private static int RankOf(RuleCell cell) =>
        ((cell.SeverityBefore == cell.SeverityAfter ? 0 : 1) * 256) + ((cell.SeverityBefore + cell.SeverityAfter) * 32) + cell.Cost;
}
