namespace Jqm.ReturnPolicy.Analysis;

/// <summary>The reasons that two policies tell apart: those that either names anywhere, known ones first, and one that neither names.</summary>
internal sealed class ReasonPairs
{
    private const string Unnamed = "anotherReason";

    private readonly ReasonPair[] _pairs;

    /// <summary>Lists the reasons.</summary>
    public ReasonPairs(CompiledTerms before, CompiledTerms after)
    {
        var reasons = new List<ReturnReason>(before.Names.Length + 1);
        foreach (ReturnReason reason in before.Names)
            reasons.Add(reason);
        foreach (ReturnReason reason in after.Names)
        {
            if (before.GetReasonIndex(reason) == before.ReasonCount - 1)
                reasons.Add(reason);
        }

        if (!IsInOrder(reasons))
            reasons = [.. reasons.OrderBy(reason => reason.Place == 0 ? int.MaxValue : reason.Place)];
        reasons.Add(UnnamedIn(before, after));
        _pairs = new ReasonPair[reasons.Count];
        int ordinary = Math.Max(0, reasons.FindIndex(reason => before.Terms.Reasons[reason] is { Accepted: true } && after.Terms.Reasons[reason] is { Accepted: true }));
        for (int i = 0; i < _pairs.Length; i++)
            _pairs[i] = new ReasonPair(reasons[i], before.GetReasonIndex(reasons[i]), after.GetReasonIndex(reasons[i]), i == ordinary ? 0 : 1);
        Ordinary = _pairs[ordinary];
    }

    /// <summary>Gets the first reason that both accept; if there is none, the first one.</summary>
    public ReasonPair Ordinary { get; }

    /// <summary>Gets the reasons.</summary>
    public ReadOnlySpan<ReasonPair> All => _pairs;

    /// <summary>Returns the index of a reason.</summary>
    public int IndexOf(ReturnReason reason) => Array.FindIndex(_pairs, pair => pair.Reason == reason);

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
        var reason = new ReturnReason(Unnamed);
        for (int number = 2; IsNamed(reason); number++)
            reason = new ReturnReason(FormattableString.Invariant($"{Unnamed}{number}"));
        return reason;

        bool IsNamed(ReturnReason name) => before.GetReasonIndex(name) < before.ReasonCount - 1 || after.GetReasonIndex(name) < after.ReasonCount - 1;
    }
}
