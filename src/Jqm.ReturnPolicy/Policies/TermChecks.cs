using NodaTime.TimeZones;

namespace Jqm.ReturnPolicy;

/// <summary>What a value of a term must fulfil, in whole terms and in a patch alike.</summary>
internal static class TermChecks
{
    private static readonly EnumSet<Rule> EverWaivable = [Rule.Window, Rule.Details, Rule.Evidence, Rule.Condition, Rule.Category];

    public static int Days(int days) => days is >= 0 and <= PolicyTerms.MaxWindowDays
        ? days
        : throw new InvalidInputException(ErrorCode.Malformed, "window.days", FormattableString.Invariant($"A window of {days} days is not possible; it has 0 to 36,500."));

    public static string Zone(string zone)
    {
        Check.Name(zone, "window.zone");

        // The standard zone is known without its data, which takes a while to load when it is first used.
        if (zone != "Asia/Shanghai" && !TzdbDateTimeZoneSource.Default.CanonicalIdMap.ContainsKey(zone))
            throw new InvalidInputException(ErrorCode.Malformed, "window.zone", $"'{zone}' is not a time zone; give an id of the TZDB, such as Europe/Berlin. Case counts.");
        return zone;
    }

    public static ValueList<ReturnReason> Reasons(ValueList<ReturnReason> reasons)
    {
        foreach (ReturnReason reason in reasons)
            ReturnReason.Require(reason);
        return reasons;
    }

    public static EnumSet<Rule> Waivable(EnumSet<Rule> rules)
    {
        foreach (Rule rule in rules)
        {
            if (!EverWaivable.Contains(rule))
                throw new InvalidInputException(ErrorCode.Malformed, "waivable", $"The rule {rule} can never be waived; window, details, evidence, condition and category can.");
        }

        return rules;
    }

    public static ValueList<ReasonPatch> ReasonPatches(ValueList<ReasonPatch> patches)
    {
        Check.NoNulls(patches, "reasons");
        int twice = NameLookup.IndexOfDuplicate(patches, static patch => patch.Reason.Code);
        if (twice >= 0)
            throw new InvalidInputException(ErrorCode.Duplicate, $"reasons.{patches[twice].Reason}", $"The reason '{patches[twice].Reason}' is changed twice; change it once.");
        return patches;
    }
}
