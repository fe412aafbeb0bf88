namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>
/// The relation of two terms by judging every case under both: every reason, timeliness, details, evidence, category, approval, receipt, condition and waiver. It compares verdicts
/// only, and windows by their days only, so it does less than a comparison.
/// </summary>
internal static class BruteForceRelation
{
    private static readonly bool[] Flags = [false, true];
    private static readonly bool?[] Answers = [null, true, false];
    private static readonly ProductCategory[] Categories = Enum.GetValues<ProductCategory>();
    private static readonly EnumSet<EvidenceKind>[] Evidence = Subsets(Enum.GetValues<EvidenceKind>());
    private static readonly EnumSet<Rule>[] WaivedInRequests = Subsets(Rule.Window, Rule.Details, Rule.Evidence, Rule.Category);
    private static readonly EnumSet<Rule>[] WaivedInReturns = Subsets(Rule.Condition, Rule.Category);
    private static readonly AssessmentVerdict[] Order = [AssessmentVerdict.Eligible, AssessmentVerdict.Referred, AssessmentVerdict.Incomplete, AssessmentVerdict.Ineligible];

    /// <summary>Returns whether some verdict is stricter after the change, and whether some is laxer.</summary>
    public static (bool Stricter, bool Laxer) Of(PolicyTerms before, PolicyTerms after)
    {
        (CompiledTerms old, CompiledTerms wanted) = (new CompiledTerms(before), new CompiledTerms(after));
        bool stricter = false;
        bool laxer = false;
        foreach (ReturnReason reason in (ReturnReason[])[.. before.Reasons.Concat(after.Reasons).Select(entry => entry.Key).Distinct(), new("any other")])
        {
            (int first, int second) = (old.GetReasonIndex(reason), wanted.GetReasonIndex(reason));
            foreach ((Timeliness early, Timeliness late) in Timeliness(old.GetWindowDays(first), wanted.GetWindowDays(second)))
            {
                foreach (bool details in Flags)
                {
                    foreach (EnumSet<EvidenceKind> evidence in Evidence)
                    {
                        foreach (ProductCategory category in Categories)
                        {
                            foreach (EnumSet<Rule> waived in WaivedInRequests)
                            {
                                Count(
                                    Array.IndexOf(Order, old.Assess(new AssessmentFacts(true, first, early, details, evidence, category, waived)).AssessmentVerdict),
                                    Array.IndexOf(Order, wanted.Assess(new AssessmentFacts(true, second, late, details, evidence, category, waived)).AssessmentVerdict));
                            }
                        }
                    }
                }
            }

            foreach (bool approved in Flags)
            {
                foreach (bool received in Flags)
                {
                    foreach (bool? unused in Answers)
                    {
                        foreach (bool? original in Answers)
                        {
                            foreach (ProductCategory category in Categories)
                            {
                                foreach (EnumSet<Rule> waived in WaivedInReturns)
                                {
                                    Count(
                                        RankOf(old.Settle(new SettlementFacts(true, approved, received, first, unused, original, category, waived)).SettlementVerdict),
                                        RankOf(wanted.Settle(new SettlementFacts(true, approved, received, second, unused, original, category, waived)).SettlementVerdict));
                                }
                            }
                        }
                    }
                }
            }
        }

        return (stricter, laxer);

        void Count(int first, int second)
        {
            stricter |= second > first;
            laxer |= second < first;
        }
    }

    private static (Timeliness Before, Timeliness After)[] Timeliness(int before, int after) =>
    [
        (Kernel.Timeliness.InTime, Kernel.Timeliness.InTime),
        (Kernel.Timeliness.Late, Kernel.Timeliness.Late),
        (Kernel.Timeliness.Unknown, Kernel.Timeliness.Unknown),
        .. before < after ? [(Kernel.Timeliness.Late, Kernel.Timeliness.InTime)] : before > after ? [(Kernel.Timeliness.InTime, Kernel.Timeliness.Late)] : ((Timeliness, Timeliness)[])[],
    ];

    private static int RankOf(SettlementVerdict verdict) => verdict switch
    {
        SettlementVerdict.Approved => 0,
        SettlementVerdict.Pending => 1,
        SettlementVerdict.Rejected => 2,
        SettlementVerdict.Partial or SettlementVerdict.OutOfScope => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "One item in scope has no such verdict."),
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "There is no such verdict."),
    };

    private static EnumSet<T>[] Subsets<T>(params T[] members)
        where T : unmanaged, Enum =>
        [.. Enumerable.Range(0, 1 << members.Length).Select(set => EnumSet.Create<T>(members.Where((_, place) => (set >> place & 1) != 0).ToArray()))];
}
