namespace Jqm.ReturnPolicy.Json;

/// <summary>The items of an answer with their lines of the refund.</summary>
internal static class JudgedItems
{
    /// <summary>The refund or estimate of an answer; null if there is none.</summary>
    public static Refund? RefundOf(EvaluationAnswer answer) =>
        answer.Assessment?.Estimate ?? answer.Settlement?.Refund ?? answer.Cancellation?.Refund ?? answer.AllowanceDecision?.Refund;

    /// <summary>Returns the items of an answer; none for an error.</summary>
    public static JudgedItem[] Of(EvaluationAnswer answer)
    {
        ValueList<RefundLine> lines = RefundOf(answer)?.Lines ?? default;
        if (answer.Assessment is { } assessment)
            return OfAssessment(assessment, lines);
        if (answer.Settlement is { } settlement)
            return OfSettlement(settlement, lines);
        if (answer.Cancellation is { } cancellation)
            return [new JudgedItem { Standing = StandingOf(cancellation.Verdict), Rank = (int)StandingOf(cancellation.Verdict), Findings = cancellation.Findings, Refund = lines, Own = Range.All }];
        if (answer.AllowanceDecision is { } decision)
            return [new JudgedItem { Standing = StandingOf(decision.Verdict), Rank = (int)StandingOf(decision.Verdict), Findings = decision.Findings }];
        return [];
    }

    private static JudgedItem[] OfAssessment(Assessment assessment, ValueList<RefundLine> lines)
    {
        var items = new JudgedItem[assessment.Items.Count];
        int line = 0;
        for (int i = 0; i < items.Length; i++)
        {
            AssessedItem item = assessment.Items[i];
            (Standing standing, int rank) = item.Verdict switch
            {
                AssessmentVerdict.Eligible => (Standing.Granted, 0),
                AssessmentVerdict.Referred => (Standing.Waits, 1),
                AssessmentVerdict.Incomplete => (Standing.Waits, 2),
                AssessmentVerdict.Ineligible or AssessmentVerdict.OutOfScope => (Standing.Refused, 3),
                AssessmentVerdict.Partial => throw Unknown(item.Verdict),
                _ => throw Unknown(item.Verdict),
            };
            items[i] = new JudgedItem
            {
                Standing = standing,
                Rank = rank,
                Findings = item.Findings,
                Reason = item.Reason,
                Fault = item.Fault,
                Bearer = item.ReturnShipping?.BorneBy,
                LastDay = item.LastDay,
                Deadline = item.Deadline,
                Assessed = item,
                Refund = lines,
                Own = NextOf(standing, ref line),
            };
        }

        return items;
    }

    private static JudgedItem[] OfSettlement(Settlement settlement, ValueList<RefundLine> lines)
    {
        var items = new JudgedItem[settlement.Items.Count];
        int line = 0;
        for (int i = 0; i < items.Length; i++)
        {
            SettledItem item = settlement.Items[i];
            Standing standing = item.Verdict switch
            {
                SettlementVerdict.Approved => Standing.Granted,
                SettlementVerdict.Pending => Standing.Waits,
                SettlementVerdict.Rejected or SettlementVerdict.OutOfScope => Standing.Refused,
                SettlementVerdict.Partial => throw Unknown(item.Verdict),
                _ => throw Unknown(item.Verdict),
            };
            items[i] = new JudgedItem
            {
                Standing = standing,
                Rank = (int)standing,
                Findings = item.Findings,
                Reason = item.Reason,
                Fault = item.Fault,
                Bearer = item.ReturnShipping?.BorneBy,
                Refund = lines,
                Own = NextOf(standing, ref line),
            };
        }

        return items;
    }

    /// <summary>The refund has a line for each item that is granted, in the order of the items.</summary>
    private static Range NextOf(Standing standing, ref int line)
    {
        if (standing != Standing.Granted)
            return default;
        line++;
        return (line - 1)..line;
    }

    private static Standing StandingOf(CancellationVerdict verdict) => verdict switch
    {
        CancellationVerdict.Cancellable => Standing.Granted,
        CancellationVerdict.NotCancellable or CancellationVerdict.OutOfScope => Standing.Refused,
        _ => throw Unknown(verdict),
    };

    private static Standing StandingOf(AllowanceVerdict verdict) => verdict switch
    {
        AllowanceVerdict.Allowed => Standing.Granted,
        AllowanceVerdict.OutOfScope => Standing.Refused,
        _ => throw Unknown(verdict),
    };

    private static ArgumentOutOfRangeException Unknown<T>(T verdict)
        where T : struct, Enum => new(nameof(verdict), verdict, $"No item has the verdict {verdict}.");
}
