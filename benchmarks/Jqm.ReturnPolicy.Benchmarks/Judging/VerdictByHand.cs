namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>The standard policy written out as conditions that give the verdict only: what a program would do without a library.</summary>
internal static class VerdictByHand
{
    /// <summary>The verdict from facts whose reason is a number.</summary>
    public static AssessmentVerdict Of(in ItemFacts facts)
    {
        if (!facts.InScope)
            return AssessmentVerdict.OutOfScope;
        if (facts.Reason > ItemFacts.LastAccepted)
            return AssessmentVerdict.Ineligible;
        if (facts.Category != ProductCategory.Standard && facts.Reason != ItemFacts.Defective)
            return AssessmentVerdict.Ineligible;
        if (facts.Timeliness != Timeliness.InTime && !facts.Waived.Contains(Rule.Window))
            return facts.Timeliness == Timeliness.Late ? AssessmentVerdict.Ineligible : AssessmentVerdict.Incomplete;
        return IsProven(facts) ? AssessmentVerdict.Eligible : AssessmentVerdict.Incomplete;
    }

    /// <summary>The verdict from the same facts and the reason itself.</summary>
    public static AssessmentVerdict Of(in ItemFacts facts, ReturnReason reason)
    {
        if (!facts.InScope)
            return AssessmentVerdict.OutOfScope;
        if (reason != ReturnReason.Defective)
        {
            bool accepted = reason == ReturnReason.DamagedInShipping || reason == ReturnReason.NotAsSpecified || reason == ReturnReason.WrongItem;
            if (!accepted || facts.Category != ProductCategory.Standard)
                return AssessmentVerdict.Ineligible;
        }

        if (facts.Timeliness != Timeliness.InTime && !facts.Waived.Contains(Rule.Window))
            return facts.Timeliness == Timeliness.Late ? AssessmentVerdict.Ineligible : AssessmentVerdict.Incomplete;
        return IsProven(facts) ? AssessmentVerdict.Eligible : AssessmentVerdict.Incomplete;
    }

    private static bool IsProven(in ItemFacts facts) =>
        facts.HasDetails && (facts.Evidence.Contains(EvidenceKind.Photo) || facts.Evidence.Contains(EvidenceKind.Video));
}
