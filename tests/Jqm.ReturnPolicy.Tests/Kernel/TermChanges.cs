namespace Jqm.ReturnPolicy.Tests;

/// <summary>
/// Every single change of the standard terms: every other value of a member that has few, every other set of an enumeration, every reason put in or taken
/// out of a set, every member of every reason. Days and zones have too many values; they reach the judgement through the window alone, as in time or late.
/// </summary>
internal static class TermChanges
{
    public static readonly EnumSet<Rule> EverWaivable = [Rule.Window, Rule.Details, Rule.Evidence, Rule.Condition, Rule.Category];

    private static readonly ReturnReason Recall = new("recall");

    private static PolicyTerms Standard => PolicyTerms.Standard;

    /// <summary>The standard terms with every other value of a term.</summary>
    public static PolicyTerms[] Of(Term term) => [.. ValuesOf(term).Select(value => Standard.With(term, value))];

    /// <summary>The values by term where there are too many or not all are allowed, else every other value of the type.</summary>
    private static IEnumerable<object> ValuesOf(Term term)
    {
        if (term == Term.WindowDays)
            return [0, 31, PolicyTerms.MaxWindowDays];
        if (term == Term.WindowZone)
            return ["America/Los_Angeles"];
        if (term == Term.Waivable)
            return FactSpace.Sets([.. EverWaivable]).Select(rules => EnumSet.Create<Rule>([.. rules])).Where(set => set != Standard.Waivable).Cast<object>();
        return ByType[term.ValueType](term.StandardValue);
    }

    private static readonly Dictionary<Type, Func<object, IEnumerable<object>>> ByType = new()
    {
        [typeof(bool)] = standard => [!(bool)standard],
        [typeof(WindowCounting)] = OthersOf<WindowCounting>,
        [typeof(LateRequestHandling)] = OthersOf<LateRequestHandling>,
        [typeof(FeeRefund)] = OthersOf<FeeRefund>,
        [typeof(FeeAllocation)] = OthersOf<FeeAllocation>,
        [typeof(RefundTo)] = OthersOf<RefundTo>,
        [typeof(EnumSet<EvidenceKind>)] = OtherSetsOf<EvidenceKind>,
        [typeof(EnumSet<ProductCategory>)] = OtherSetsOf<ProductCategory>,
        [typeof(EnumSet<Fault>)] = OtherSetsOf<Fault>,
        [typeof(ValueList<ReturnReason>)] = standard => OtherLists((ValueList<ReturnReason>)standard).Cast<object>(),
        [typeof(ReasonTable)] = _ => ReasonTables(),
        [typeof(ReasonMap<int>)] = _ => new ReasonMap<int>[]
        {
            [new(ReturnReason.WrongItem, 0)],
            [new(ReturnReason.WrongItem, 60)],
            [new(Recall, 31)],
            [.. ReturnReason.Known.Select((reason, place) => KeyValuePair.Create(reason, 27 + place))],
        },
        [typeof(ReasonMap<Percentage>)] = _ => new ReasonMap<Percentage>[]
        {
            [new(ReturnReason.Defective, Percentage.Of(12.5m))],
            [new(Recall, Percentage.Of(100))],
        },
    };

    /// <summary>The table with one reason more, with none, with one fewer, and with one member of one reason changed.</summary>
    private static IEnumerable<ReasonTable> ReasonTables()
    {
        ReasonTable standard = ReasonTable.Standard;
        yield return standard.With(Recall, new ReasonTerms(true, Fault.Service, Clause.FromNumber("9.1")));
        yield return standard.With(Recall, new ReasonTerms(false, Fault.Product, Clause.FromNumber("9.1")));
        yield return new ReasonTable([]);
        foreach ((ReturnReason reason, ReasonTerms terms) in standard)
        {
            yield return standard.Without(reason);
            yield return standard.With(reason, new ReasonTerms(!terms.Accepted, terms.Fault, terms.Clause));
            yield return standard.With(reason, new ReasonTerms(terms.Accepted, terms.Fault, Clause.FromNumber("9.1")));
            foreach (Fault fault in Others(terms.Fault))
                yield return standard.With(reason, new ReasonTerms(terms.Accepted, fault, terms.Clause));
        }
    }

    private static IEnumerable<object> OthersOf<T>(object standard)
        where T : struct, Enum => Others((T)standard).Cast<object>();

    private static IEnumerable<object> OtherSetsOf<T>(object standard)
        where T : unmanaged, Enum => OtherSets((EnumSet<T>)standard).Cast<object>();

    private static IEnumerable<T> Others<T>(T standard)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => !value.Equals(standard));

    private static IEnumerable<EnumSet<T>> OtherSets<T>(EnumSet<T> standard)
        where T : unmanaged, Enum
    {
        T[] members = Enum.GetValues<T>();
        return Enumerable.Range(0, 1 << members.Length)
            .Select(set => EnumSet.Create<T>(members.Where((_, place) => (set >> place & 1) != 0).ToArray()))
            .Where(set => set != standard);
    }

    /// <summary>No reason, every reason, and the list with one reason put in or taken out.</summary>
    private static IEnumerable<ValueList<ReturnReason>> OtherLists(ValueList<ReturnReason> standard)
    {
        ReturnReason[] reasons = [.. ReturnReason.Known, Recall];
        IEnumerable<ValueList<ReturnReason>> inOrOut = reasons.Select(reason => standard.Contains(reason) ? standard.Where(other => other != reason).ToValueList() : [.. standard, reason]);
        return inOrOut.Append([]).Append(reasons.ToValueList()).Distinct().Where(list => list != standard);
    }
}
