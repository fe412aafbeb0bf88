namespace Jqm.ReturnPolicy.Analysis;

/// <summary>The reasons that two policies distinguish: reasons that either policy names, known reasons first, and one reason that neither policy names.</summary>
internal sealed class ReasonPairs
{
    private static readonly ReturnReason Unnamed = new("anotherReason");

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
    /// Gets the reasons that have to be compared, in their order: each one whose own terms differ, and the first one of each class. The ordinary reason is among them, because
    /// every reason of its class is accepted by both, and it is the first.
    /// </summary>
    public List<ReasonPair> Compared { get; }

    /// <summary>Gets the reason at an index.</summary>
    public ReturnReason this[int index] => _all[index];

    private List<ReasonPair> ToCompare()
    {
        var compared = new List<ReasonPair>();
        var classes = new HashSet<ulong>();
        for (int i = 0; i < _all.Length; i++)
        {
            ReasonPair pair = PairAt(i);
            ref readonly ReasonColumn before = ref _before.Columns[pair.Before];
            ref readonly ReasonColumn after = ref _after.Columns[pair.After];
            if (ReasonClass.Of(before, after) is not { } known || classes.Add(known))
                compared.Add(pair);
        }

        return compared;
    }

    private ReasonPair PairAt(int index) => new(_all[index], index, _before.GetReasonIndex(_all[index]), _after.GetReasonIndex(_all[index]), index == _ordinary ? 0 : 1);

    private static IEnumerable<ReturnReason> NamedIn(CompiledTerms before, CompiledTerms after) => before.Names.ToArray()
        .Concat(after.Names.ToArray().Where(reason => !IsNamedIn(before, reason)))
        .OrderBy(reason => reason.Place == 0 ? int.MaxValue : reason.Place);

    private static bool IsNamedIn(CompiledTerms terms, ReturnReason reason) => terms.GetReasonIndex(reason) < terms.Names.Length;

    private static ReturnReason UnnamedIn(CompiledTerms before, CompiledTerms after)
    {
        ReturnReason reason = Unnamed;
        for (int number = 2; IsNamedIn(before, reason) || IsNamedIn(after, reason); number++)
            reason = new ReturnReason(FormattableString.Invariant($"{Unnamed}{number}"));
        return reason;
    }
}
