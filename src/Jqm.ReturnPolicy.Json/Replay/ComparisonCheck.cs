namespace Jqm.ReturnPolicy.Json;

/// <summary>Checks the answers to a document against the comparison of the terms: nothing may move in a direction in which the comparison found no case.</summary>
internal static class ComparisonCheck
{
    /// <summary>Shares that run over units can move an amount by this many minor units (reading R10).</summary>
    private const long Tolerance = 1;

    private static readonly ComponentKind[] Kinds = Enum.GetValues<ComponentKind>();

    /// <summary>Returns the first contradiction; null if there is none.</summary>
    public static (OutcomeKind Outcome, ComponentKind? Component, ChangeEffect Effect)? Find(PolicyComparison comparison, ReplayedDocument document, JudgedItem[] before, JudgedItem[] after)
    {
        if (document.Before.IsError || document.After.IsError)
            return document.IsChanged && !comparison.ChangesWaivable ? (OutcomeKind.Finding, null, ChangeEffect.Other) : null;
        if (before.Length != after.Length || !AreCompared(after, comparison.Diff.Period))
            return null;
        if (document.IsChanged && comparison.Diff.AnswersEqual)
            return (OutcomeKind.Finding, null, ChangeEffect.Other);
        OutcomeKind? verdict = VerdictOf(document.Operation!.Value);
        bool sameVerdicts = true;
        for (int i = 0; i < before.Length; i++)
        {
            sameVerdicts &= before[i].Standing == after[i].Standing;
            if (before[i].Rank == after[i].Rank || verdict is not { } outcome)
                continue;
            ChangeEffect effect = after[i].Rank < before[i].Rank ? ChangeEffect.Laxer : ChangeEffect.Stricter;
            if (!comparison.Moves(outcome, effect) && !IsByGoodsBack(comparison, before[i], after[i], effect))
                return (outcome, null, effect);
        }

        return sameVerdicts && !comparison.Moves(OutcomeKind.Shares) ? FindMoney(comparison, before, after) : null;
    }

    /// <summary>Whether the comparison is exact for the deliveries of all items.</summary>
    private static bool AreCompared(JudgedItem[] items, AnalysisPeriod period)
    {
        foreach (ref readonly JudgedItem item in items.AsSpan())
        {
            if (item.Assessed?.Facts?.DeliveredAt is { } delivered && (delivered < period.From || delivered >= period.To))
                return false;
        }

        return true;
    }

    private static OutcomeKind? VerdictOf(Operation operation) => operation switch
    {
        Operation.Assess => OutcomeKind.AssessmentVerdict,
        Operation.Settle => OutcomeKind.SettlementVerdict,
        Operation.Cancel => OutcomeKind.CancellationVerdict,
        Operation.Allow => null,
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, $"The verdicts of {operation} are not compared."),
    };

    /// <summary>Without a receipt, one of the terms can judge an item while the other awaits the goods. An earlier refusal is no direction.</summary>
    private static bool IsByGoodsBack(PolicyComparison comparison, in JudgedItem before, in JudgedItem after, ChangeEffect effect) =>
        before.StatusOf(Rule.Inspection) != after.StatusOf(Rule.Inspection)
        && (comparison.Moves(OutcomeKind.GoodsBack, effect) || (before.Standing != Standing.Granted && after.Standing != Standing.Granted));

    private static (OutcomeKind Outcome, ComponentKind? Component, ChangeEffect Effect)? FindMoney(PolicyComparison comparison, JudgedItem[] before, JudgedItem[] after)
    {
        for (int i = 0; i < before.Length; i++)
        {
            foreach (ComponentKind kind in Kinds)
            {
                long moved = (after[i].RefundedOf(kind) ?? 0) - (before[i].RefundedOf(kind) ?? 0);
                if (Math.Abs(moved) <= Tolerance)
                    continue;
                ChangeEffect effect = moved > 0 ? ChangeEffect.Laxer : ChangeEffect.Stricter;
                (OutcomeKind outcome, ComponentKind? component) = kind == ComponentKind.Product ? (OutcomeKind.RestockingFee, (ComponentKind?)null) : (OutcomeKind.Component, kind);
                if (!comparison.Moves(outcome, effect, component))
                    return (outcome, kind, effect);
            }
        }

        return null;
    }
}
