namespace Jqm.ReturnPolicy.Analysis;

/// <summary>The reasons that two policies distinguish: reasons that either policy names, known reasons first, and one reason that neither policy names.</summary>
internal sealed class ReasonPairs
{
    private static readonly ReturnReason Unnamed = new("anotherReason");

    /// <summary>The terms that are read by reason. <see cref="ReasonColumn"/> has their values.</summary>
    private static readonly Term[] ByReason =
    [
        Term.Reasons,
        Term.WindowDaysByReason,
        Term.WindowExemptReasons,
        Term.ConditionExemptReasons,
        Term.GoodsBackExemptReasons,
        Term.NonRefundableExceptReasons,
        Term.RestockingFeePercentByReason,
    ];

    private static readonly Term[] OfAllReasons = [.. Term.All.Except(ByReason)];

    private readonly CompiledTerms _before;
    private readonly CompiledTerms _after;
    private readonly ReturnReason[] _all;
    private readonly int _ordinary;

    /// <summary>Lists the reasons.</summary>
    public ReasonPairs(CompiledTerms before, CompiledTerms after)
    {
        (_before, _after) = (before, after);
        _all = [.. NamedIn(before, after), UnnamedIn(before, after)];
        for (int i = 0; i < _all.Length; i++)
        {
            ReasonPair pair = PairAt(i);
            if (before.Columns[pair.Before].Accepted && after.Columns[pair.After].Accepted)
            {
                _ordinary = i;
                break;
            }
        }

        Ordinary = PairAt(_ordinary);
        Compared = ToCompare();
    }

    /// <summary>Gets the number of reasons.</summary>
    public int Count => _all.Length;

    /// <summary>Gets the first reason that both accept; if there is none, the first one.</summary>
    public ReasonPair Ordinary { get; }

    /// <summary>
    /// Gets the reasons that have to be compared, in their order. If terms of all reasons differ, these are the ordinary reason, each one whose own terms differ, and the first one of
    /// each class. Otherwise, these are the reasons of which the policies say different things.
    /// </summary>
    public List<ReasonPair> Compared { get; }

    /// <summary>Gets the reason at an index.</summary>
    public ReturnReason this[int index] => _all[index];

    private List<ReasonPair> ToCompare()
    {
        bool isAnyAffected = Array.Exists(OfAllReasons, term => !_before.Terms.HasSame(_after.Terms, term.Index));
        var compared = new List<ReasonPair>();
        var classes = new HashSet<ulong>();
        for (int i = 0; i < _all.Length; i++)
        {
            ReasonPair pair = PairAt(i);
            ref readonly ReasonColumn before = ref _before.Columns[pair.Before];
            ref readonly ReasonColumn after = ref _after.Columns[pair.After];
            if (ReasonClass.Of(before, after) is not { } known || (isAnyAffected ? classes.Add(known) || i == _ordinary : before.Lists != after.Lists && classes.Add(known)))
                compared.Add(pair);
        }

        return compared;
    }

    private ReasonPair PairAt(int index) => new(_all[index], index, IndexIn(_before, _all[index], index), IndexIn(_after, _all[index], index), index == _ordinary ? 0 : 1);

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
