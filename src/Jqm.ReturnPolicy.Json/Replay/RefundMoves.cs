namespace Jqm.ReturnPolicy.Json;

/// <summary>How the components of a document's refund move between two answers.</summary>
internal static class RefundMoves
{
    private static readonly ComponentKind[] Kinds = Enum.GetValues<ComponentKind>();

    /// <summary>The adjustment for the return shipping comes after the components.</summary>
    private static readonly int ReturnShipping = Kinds.Length;

    /// <summary>Returns the components that move; none if an answer is an error or no money moves.</summary>
    public static ValueList<ReplayMoney> Of(Operation operation, EvaluationAnswer before, EvaluationAnswer after, JudgedItem[] itemsBefore, JudgedItem[] itemsAfter)
    {
        if (before.IsError || after.IsError || (JudgedItems.RefundOf(before) ?? JudgedItems.RefundOf(after)) is not { } some)
            return [];
        Span<long> moved = stackalloc long[Kinds.Length + 1];
        Span<long> nowWaits = stackalloc long[Kinds.Length + 1];
        Span<long> noLongerWaits = stackalloc long[Kinds.Length + 1];
        moved.Clear();
        nowWaits.Clear();
        noLongerWaits.Clear();
        bool begins = false;
        bool ends = false;

        // An item of a settlement is answered as two if only some of its units are approved, so the items of the two answers can be others.
        if (itemsBefore.Length == itemsAfter.Length)
        {
            for (int i = 0; i < itemsBefore.Length; i++)
            {
                (bool beginsHere, bool endsHere) = Waiting(itemsBefore[i].Standing, itemsAfter[i].Standing);
                begins |= beginsHere;
                ends |= endsHere;
                Add(itemsBefore[i].Lines, beginsHere ? nowWaits : moved, beginsHere ? 1 : -1);
                Add(itemsAfter[i].Lines, endsHere ? noLongerWaits : moved, 1);
            }
        }
        else
        {
            begins = itemsAfter.Any(item => item.Standing == Standing.Waits) && !itemsBefore.Any(item => item.Standing == Standing.Waits);
            ends = itemsBefore.Any(item => item.Standing == Standing.Waits) && !itemsAfter.Any(item => item.Standing == Standing.Waits);
            Add(LinesOf(before), moved, -1);
            Add(LinesOf(after), moved, 1);
            for (int kind = 0; kind < Kinds.Length; kind++)
                MoveWaiting(kind, begins, ends, moved, nowWaits, noLongerWaits);
        }

        moved[ReturnShipping] = AdjustmentOf(after) - AdjustmentOf(before);
        MoveWaiting(ReturnShipping, begins, ends, moved, nowWaits, noLongerWaits);
        return Rows(operation, some.Currency, moved, nowWaits, noLongerWaits);
    }

    /// <summary>Whether a refunded item begins to wait, and whether a waiting item is refunded.</summary>
    private static (bool Begins, bool Ends) Waiting(Standing before, Standing after) =>
        (before == Standing.Granted && after == Standing.Waits, before == Standing.Waits && after == Standing.Granted);

    private static void MoveWaiting(int kind, bool begins, bool ends, Span<long> moved, Span<long> nowWaits, Span<long> noLongerWaits)
    {
        if (begins && moved[kind] < 0)
            (nowWaits[kind], moved[kind]) = (-moved[kind], 0);
        else if (ends && moved[kind] > 0)
            (noLongerWaits[kind], moved[kind]) = (moved[kind], 0);
    }

    private static void Add(ReadOnlySpan<RefundLine> lines, Span<long> amounts, int sign)
    {
        foreach (RefundLine line in lines)
        {
            foreach (RefundComponent component in line.Components.AsSpan())
                amounts[(int)component.Kind] += sign * component.Refunded.MinorUnits;
        }
    }

    private static ReadOnlySpan<RefundLine> LinesOf(EvaluationAnswer answer) => JudgedItems.RefundOf(answer) is { } refund ? refund.Lines.AsSpan() : default;

    private static long AdjustmentOf(EvaluationAnswer answer) => JudgedItems.RefundOf(answer)?.ReturnShipping?.Adjustment.MinorUnits ?? 0;

    private static ValueList<ReplayMoney> Rows(Operation operation, Currency currency, ReadOnlySpan<long> moved, ReadOnlySpan<long> nowWaits, ReadOnlySpan<long> noLongerWaits)
    {
        List<ReplayMoney>? rows = null;
        for (int kind = 0; kind < moved.Length; kind++)
        {
            if (moved[kind] == 0 && nowWaits[kind] == 0 && noLongerWaits[kind] == 0)
                continue;
            (rows ??= []).Add(new ReplayMoney
            {
                Operation = operation,
                Currency = currency,
                Component = kind == ReturnShipping ? null : Kinds[kind],
                Up = Amount(Math.Max(0, moved[kind]), currency),
                Down = Amount(-Math.Min(0, moved[kind]), currency),
                NowWaits = Amount(nowWaits[kind], currency),
                NoLongerWaits = Amount(noLongerWaits[kind], currency),
                Documents = 1,
            });
        }

        return rows?.ToValueList() ?? default;
    }

    private static decimal Amount(long minorUnits, Currency currency) => minorUnits == 0 ? 0 : Money.FromMinorUnits(minorUnits, currency).ToDecimal();
}
