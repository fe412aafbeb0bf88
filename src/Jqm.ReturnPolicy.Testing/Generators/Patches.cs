namespace Jqm.ReturnPolicy.Testing;

/// <summary>Generates changes of terms, as an agreement makes them.</summary>
internal static class Patches
{
    /// <summary>A patch of any of the terms, or of none; it fits over the standard terms.</summary>
    public static readonly Gen<TermsPatch> Any =
        from wanted in Terms.Any
        from seed in Gen.Choose(0, int.MaxValue)
        select Some(wanted, new Random(seed));

    private static TermsPatch Some(PolicyTerms wanted, Random random)
    {
        // Few members or many: a patch of one term is as likely as one of ten.
        int odds = random.Next(1, 12);
        TermsPatch whole = TermsPatch.To(wanted);
        TermsPatch patch = Term.All.Aggregate(new TermsPatch(), (before, term) => random.Next(odds) == 0 ? before.With(term, term.GetValue(whole)) : before);
        patch = patch with
        {
            Reasons = random.Next(odds) == 0 ? ReasonsOf(wanted, random) : [],
            WindowDaysByReason = Perhaps(patch.WindowDaysByReason, random),
            RestockingFeePercentByReason = Perhaps(patch.RestockingFeePercentByReason, random),
        };
        return random.Next(4) == 0 ? patch with { Mentions = Mentions(patch, random) } : patch;
    }

    /// <summary>A group that the patch names without changing anything in it.</summary>
    private static ValueList<string> Mentions(TermsPatch patch, Random random)
    {
        string[] groups = [.. Term.All.Where(term => term.Member is not null || term.IsObject).Select(term => term.Group).Distinct().Except(patch.Names)];
        return groups.Length == 0 ? [] : [groups[random.Next(groups.Length)]];
    }

    /// <summary>Some of the entries, and at times one that is removed, whether it is there or not.</summary>
    private static ReasonMapPatch<T>? Perhaps<T>(ReasonMapPatch<T>? whole, Random random)
        where T : struct
    {
        if (whole is null)
            return null;
        var entries = whole.Where(_ => random.Next(3) > 0).ToDictionary(entry => entry.Key, entry => entry.Value);
        if (random.Next(2) == 0)
            entries[ReturnReason.Known[random.Next(ReturnReason.Known.Count)]] = null;
        return new ReasonMapPatch<T>(entries);
    }

    /// <summary>Of the reasons that are listed some are given anew, of the known ones one is changed in one member and one is removed.</summary>
    private static ValueList<ReasonPatch> ReasonsOf(PolicyTerms wanted, Random random)
    {
        var patches = wanted.Reasons
            .Where(_ => random.Next(3) == 0)
            .Select(entry => new ReasonPatch(entry.Key) { Accepted = entry.Value.Accepted, Fault = entry.Value.Fault, Clause = entry.Value.Clause })
            .ToDictionary(patch => patch.Reason);
        ReturnReason[] known = ReturnReason.Known.ToArray();
        random.Shuffle(known);
        if (random.Next(2) == 0)
            patches[known[0]] = new ReasonPatch(known[0]) { Accepted = random.Next(2) == 0 };
        if (random.Next(3) == 0)
            patches[known[1]] = new ReasonPatch(known[1]) { Removed = true };
        return patches.Values.ToValueList();
    }
}
