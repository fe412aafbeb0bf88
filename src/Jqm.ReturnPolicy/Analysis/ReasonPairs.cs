namespace Jqm.ReturnPolicy.Analysis;

/// <summary>The reasons that two policies distinguish: reasons that either policy names, known reasons first, and one reason that neither policy names.</summary>
internal sealed class ReasonPairs
{
    private static readonly ReturnReason Unnamed = new("anotherReason");

    private readonly ReasonPair[] _all;

    /// <summary>Lists the reasons.</summary>
    public ReasonPairs(CompiledTerms before, CompiledTerms after)
    {
        List<ReturnReason> reasons = NamedIn(before, after);
        reasons.Add(UnnamedIn(before, after));
        _all = new ReasonPair[reasons.Count];
        int ordinary = -1;
        for (int i = 0; i < _all.Length; i++)
        {
            var pair = new ReasonPair(reasons[i], i, IndexIn(before, reasons[i], i), IndexIn(after, reasons[i], i), 1);
            bool isOrdinary = ordinary < 0 && before.Columns[pair.Before].Accepted && after.Columns[pair.After].Accepted;
            _all[i] = isOrdinary ? pair with { Cost = 0 } : pair;
            ordinary = isOrdinary ? i : ordinary;
        }

        if (ordinary < 0)
            _all[ordinary = 0] = _all[0] with { Cost = 0 };
        Ordinary = _all[ordinary];
        Compared = ComparedAmong(_all, before, after);
    }

    /// <summary>Gets the first reason that both accept; if there is none, the first one.</summary>
    public ReasonPair Ordinary { get; }

    /// <summary>Gets all reasons.</summary>
    public ReadOnlySpan<ReasonPair> All => _all;

    /// <summary>Gets the reasons that have to be compared, in the same order: the ordinary one, each one whose own terms differ, and the first one of each class.</summary>
    public IReadOnlyList<ReasonPair> Compared { get; }

    private static List<ReasonPair> ComparedAmong(ReasonPair[] all, CompiledTerms before, CompiledTerms after)
    {
        var compared = new List<ReasonPair>();
        var classes = new HashSet<ReasonClass>();
        foreach (ReasonPair pair in all)
        {
            if (ReasonClass.Of(before.Columns[pair.Before], after.Columns[pair.After]) is not { } known || classes.Add(known) || pair.Cost == 0)
                compared.Add(pair);
        }

        return compared;
    }

    private static List<ReturnReason> NamedIn(CompiledTerms before, CompiledTerms after)
    {
        var reasons = new List<ReturnReason>(before.Names.Length + 1);
        reasons.AddRange(before.Names);
        for (int i = 0; i < after.Names.Length; i++)
        {
            if (IndexIn(before, after.Names[i], i) == before.Names.Length)
                reasons.Add(after.Names[i]);
        }

        return IsInOrder(reasons) ? reasons : [.. reasons.OrderBy(reason => reason.Place == 0 ? int.MaxValue : reason.Place)];
    }

    /// <summary>Returns the index of a reason in compiled terms. Two tables mostly list the same reasons, so the same place is tried first.</summary>
    private static int IndexIn(CompiledTerms terms, ReturnReason reason, int place) =>
        place < terms.Names.Length && terms.Names[place] == reason ? place : terms.GetReasonIndex(reason);

    /// <summary>Returns whether the known reasons come first, in their order.</summary>
    private static bool IsInOrder(List<ReturnReason> reasons)
    {
        int last = 0;
        foreach (ReturnReason reason in reasons)
        {
            int place = reason.Place == 0 ? int.MaxValue : reason.Place;
            if (place < last)
                return false;
            last = place;
        }

        return true;
    }

    private static ReturnReason UnnamedIn(CompiledTerms before, CompiledTerms after)
    {
        ReturnReason reason = Unnamed;
        for (int number = 2; IsNamed(reason); number++)
            reason = new ReturnReason(FormattableString.Invariant($"{Unnamed}{number}"));
        return reason;

        bool IsNamed(ReturnReason name) => before.GetReasonIndex(name) < before.Names.Length || after.GetReasonIndex(name) < after.Names.Length;
    }
}
