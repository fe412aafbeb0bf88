using NodaTime.TimeZones;

namespace Jqm.ReturnPolicy;

/// <summary>Checks the values of terms, both in whole terms and in patches.</summary>
internal static class TermChecks
{
    /// <summary>The rules that terms can let be waived.</summary>
    public static readonly EnumSet<Rule> EverWaivable = [Rule.Window, Rule.Details, Rule.Evidence, Rule.Condition, Rule.Category];

    /// <summary>Accepts every value.</summary>
    public static void Any<T>(T value, string path)
    {
    }

    public static void Defined<T>(T value, string path)
        where T : unmanaged, Enum => Check.Defined(value);

    public static void Days(int days, string path)
    {
        if (days is < 0 or > PolicyTerms.MaxWindowDays)
            throw new InvalidInputException(ErrorCode.Malformed, path, FormattableString.Invariant($"A window of {days} days is not possible; it has 0 to 36,500."));
    }

    public static void Zone(string zone, string path)
    {
        Check.Name(zone, path);

        // The standard zone is known without the time-zone data, which takes a while to load when it is first used.
        if (zone != "Asia/Shanghai" && !TzdbDateTimeZoneSource.Default.CanonicalIdMap.ContainsKey(zone))
            throw new InvalidInputException(ErrorCode.Malformed, path, $"'{zone}' is not a time zone; give an id of the TZDB, such as Europe/Berlin. Case counts.");
    }

    public static void Reasons(ValueList<ReturnReason> reasons, string path)
    {
        foreach (ReturnReason reason in reasons)
            ReturnReason.Require(reason);
    }

    public static void Waivable(EnumSet<Rule> rules, string path)
    {
        var never = new EnumSet<Rule>(rules.Bits & ~EverWaivable.Bits);
        if (never.Count > 0)
            throw new InvalidInputException(ErrorCode.Malformed, path, $"The rule '{MessageText.Word(never.First())}' can never be waived; waivable rules: window, details, evidence, condition, category.");
    }

    public static void ReasonPatches(ValueList<ReasonPatch> patches, string path)
    {
        Check.NoNulls(patches, path);
        int twice = NameLookup.IndexOfDuplicate(patches, static patch => patch.Reason.Code);
        if (twice >= 0)
            throw new InvalidInputException(ErrorCode.Duplicate, $"{path}.{patches[twice].Reason}", $"The reason '{patches[twice].Reason}' is changed twice; change it once.");
    }
}
