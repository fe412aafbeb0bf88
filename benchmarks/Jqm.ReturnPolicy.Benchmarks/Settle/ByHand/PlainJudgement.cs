namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>The standard policy's verdicts as conditions.</summary>
internal static class PlainJudgement
{
    private static readonly TimeSpan Zone = TimeSpan.FromHours(8);

    public static bool IsInTime(DateTime delivered, DateTime submitted) => (submitted + Zone).Date <= (delivered + Zone).Date.AddDays(30);

    public static PlainVerdict Assess(in PlainItem item, bool isStandard, bool inTime)
    {
        if (!inTime || item.Reason > PlainReason.WrongItem || (!isStandard && item.Reason != PlainReason.Defective))
            return PlainVerdict.Refused;
        return item.HasDetails && item.HasProof ? PlainVerdict.Accepted : PlainVerdict.Incomplete;
    }

    public static PlainVerdict Settle(in PlainItem item, bool isStandard)
    {
        if (!item.Approved || item.Reason > PlainReason.WrongItem || (!isStandard && item.Reason != PlainReason.Defective))
            return PlainVerdict.Refused;
        if (item.Reason is PlainReason.Defective or PlainReason.DamagedInShipping)
            return PlainVerdict.Accepted;
        if (item.Unused == false || item.Original == false)
            return PlainVerdict.Refused;
        return item.Unused is null || item.Original is null ? PlainVerdict.Incomplete : PlainVerdict.Accepted;
    }

    public static bool IsServiceFault(PlainReason reason) => reason is PlainReason.NotAsSpecified or PlainReason.WrongItem;
}
