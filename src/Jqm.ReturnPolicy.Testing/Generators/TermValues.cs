namespace Jqm.ReturnPolicy.Testing;

/// <summary>Generates values of terms: by term where the values need care, else by the type of the value.</summary>
internal static class TermValues
{
    /// <summary>The reasons that terms name: the known ones and one that no standard terms list.</summary>
    private static readonly ReturnReason[] Named = [.. ReturnReason.Known, Reasons.Recall];

    private static readonly Gen<int> Days = Gen.Frequency((3, Gen.Choose(0, 60)), (1, Gen.Elements(0, PolicyTerms.MaxWindowDays)));

    private static readonly Gen<Percentage> Percent = Gen.Frequency(
        (3, Gen.Choose(0, 10_000).Select(Percentage.FromHundredths)),
        (1, Gen.Elements(Percentage.Of(0), Percentage.Of(0.01m), Percentage.Of(15), Percentage.Of(100))));

    private static readonly Gen<ReasonTerms> AnyReasonTerms =
        from accepted in Gen.Elements(true, false)
        from fault in Gen.Elements(Enum.GetValues<Fault>())
        from clause in Gen.Elements("1.1", "1.2", "1.3", "1.4", "1.5", "own-9")
        select new ReasonTerms(accepted, fault, Clause.FromNumber(clause));

    private static readonly Gen<ReasonTable> AnyReasons = Gen.Frequency(
        (1, Gen.Constant(ReasonTable.Standard)),
        (3, from listed in Gen.SubListOf(Named)
            from terms in Gen.ArrayOf(AnyReasonTerms, listed.Count)
            select new ReasonTable(listed.Zip(terms, KeyValuePair.Create))));

    private static readonly Dictionary<Type, Gen<object>> ByType = new()
    {
        [typeof(bool)] = Boxed(Gen.Elements(true, false)),
        [typeof(int)] = Boxed(Days),
        [typeof(WindowCounting)] = AnyOf<WindowCounting>(),
        [typeof(LateRequestHandling)] = AnyOf<LateRequestHandling>(),
        [typeof(FeeRefund)] = AnyOf<FeeRefund>(),
        [typeof(FeeAllocation)] = AnyOf<FeeAllocation>(),
        [typeof(RefundTo)] = AnyOf<RefundTo>(),
        [typeof(EnumSet<EvidenceKind>)] = AnySetOf(Enum.GetValues<EvidenceKind>()),
        [typeof(EnumSet<ProductCategory>)] = AnySetOf(Enum.GetValues<ProductCategory>()),
        [typeof(EnumSet<Fault>)] = AnySetOf(Enum.GetValues<Fault>()),
        [typeof(ValueList<ReturnReason>)] = Boxed(Gen.SubListOf(Named).Select(reasons => reasons.ToValueList())),
        [typeof(ReasonTable)] = Boxed(AnyReasons),
        [typeof(ReasonMap<int>)] = Boxed(MapOf(Days)),
        [typeof(ReasonMap<Percentage>)] = Boxed(MapOf(Percent)),
    };

    private static readonly Dictionary<Term, Gen<object>> ByTerm = new()
    {
        [Term.WindowZone] = Boxed(Gen.Elements("Asia/Shanghai", "Europe/Berlin", "America/Los_Angeles", "Pacific/Kiritimati", "UTC")),
        [Term.Waivable] = AnySetOf(Rule.Window, Rule.Details, Rule.Evidence, Rule.Condition, Rule.Category),
        [Term.ConditionExemptReasons] = Boxed(Gen.SubListOf(ReturnReason.Known.ToArray()).Select(reasons => reasons.ToValueList())),

        // Each of them makes many answers alike: none of an item that can be late, none that waits for its goods.
        [Term.WindowExemptReasons] = Boxed(Few()),
        [Term.GoodsBackExemptReasons] = Boxed(Few()),
        [Term.GoodsBackRequired] = Boxed(Gen.Elements(true, true, true, false)),
    };

    /// <summary>Any value of a term.</summary>
    /// <param name="term">The term.</param>
    public static Gen<object> Of(Term term) => ByTerm.GetValueOrDefault(term) ?? ByType[term.ValueType];

    private static Gen<ValueList<ReturnReason>> Few() => Gen.Frequency(
        (2, Gen.Constant<ValueList<ReturnReason>>([])),
        (1, Gen.SubListOf(Named).Select(reasons => reasons.Take(2).ToValueList())));

    private static Gen<ReasonMap<T>> MapOf<T>(Gen<T> values)
        where T : struct => Gen.Frequency(
        (1, Gen.Constant<ReasonMap<T>>([])),
        (2, from listed in Gen.SubListOf(Named)
            from each in Gen.ArrayOf(values, listed.Count)
            select new ReasonMap<T>(listed.Zip(each, KeyValuePair.Create))));

    private static Gen<object> AnyOf<T>()
        where T : struct, Enum => Boxed(Gen.Elements(Enum.GetValues<T>()));

    private static Gen<object> AnySetOf<T>(params T[] members)
        where T : unmanaged, Enum => Boxed(Gen.SubListOf(members).Select(some => EnumSet.Create<T>(some.ToArray())));

    private static Gen<object> Boxed<T>(Gen<T> gen)
        where T : notnull => gen.Select(value => (object)value);
}
