using System.Diagnostics.CodeAnalysis;

namespace Jqm.ReturnPolicy;

/// <summary>
/// A term of a policy: a member of <see cref="PolicyTerms"/> and of <see cref="TermsPatch"/>, defined once. Merging, comparing, reading, writing and documenting terms is derived
/// from <see cref="All"/>.
/// </summary>
public sealed class Term
{
    private static readonly List<Term> Defined = [];
    private static readonly List<string> DefinedGroups = [];

    private Term(string path, string summary, ValueList<Clause> clauses, TermType type)
    {
        int dot = path.IndexOf('.', StringComparison.Ordinal);
        Path = path;
        Group = dot < 0 ? path : path[..dot];
        Member = dot < 0 ? null : path[(dot + 1)..];
        Summary = summary;
        Clauses = clauses;
        Readings = Reading.All.Where(reading => reading.Terms.Contains(Path) || reading.Terms.Contains(Group)).ToValueList();
        Type = type;
        Index = Defined.Count;
        GroupIndex = DefinedGroups.IndexOf(Group);
    }

    /// <summary>The term for the days of the return window: <see cref="PolicyTerms.WindowDays"/>.</summary>
    public static Term WindowDays { get; } = Define(
        "window.days", "The number of days after delivery within which a request may be submitted.", ["2.1"], new PlainTermType<int>(30, TermChecks.Days));

    /// <summary>The term for the counting of days: <see cref="PolicyTerms.WindowCounting"/>.</summary>
    public static Term WindowCounting { get; } = Define(
        "window.counting", "How the days of the window are counted.", ["2.1"], Enumeration(Jqm.ReturnPolicy.WindowCounting.CalendarDays));

    /// <summary>The term for the time zone of the window: <see cref="PolicyTerms.WindowZone"/>.</summary>
    public static Term WindowZone { get; } = Define(
        "window.zone", "The time zone whose calendar days are counted.", ["2.1"], new PlainTermType<string>("Asia/Shanghai", TermChecks.Zone));

    /// <summary>The term for the treatment of late requests: <see cref="PolicyTerms.LateRequestHandling"/>.</summary>
    public static Term LateRequestHandling { get; } = Define(
        "window.late", "How a request submitted after the window is treated.", ["2.2"], Enumeration(Jqm.ReturnPolicy.LateRequestHandling.Decline));

    /// <summary>The term for the window days of single reasons: <see cref="PolicyTerms.WindowDaysByReason"/>.</summary>
    public static Term WindowDaysByReason { get; } = Define(
        "window.daysByReason", "The number of days of the window for single reasons.", ["2.1"], new ReasonMapTermType<int>(TermChecks.Days));

    /// <summary>The term for the reasons without a window: <see cref="PolicyTerms.WindowExemptReasons"/>.</summary>
    public static Term WindowExemptReasons { get; } = Define(
        "window.exemptReasons", "The reasons for which the window does not matter.", ["2.1"], ReasonList());

    /// <summary>The term for the table of reasons: <see cref="PolicyTerms.Reasons"/>.</summary>
    public static Term Reasons { get; } = Define(
        "reasons", "The listed reasons, each with whether it is accepted, whose fault it is, and its clause.", ["1.1", "1.2", "1.3", "1.4", "1.5"], new ReasonTableTermType());

    /// <summary>The term that says whether details are required: <see cref="PolicyTerms.DetailsRequired"/>.</summary>
    public static Term DetailsRequired { get; } = Define(
        "details.required", "Whether a request must give product details.", ["3.1"], Flag(true));

    /// <summary>The term that says whether evidence is required: <see cref="PolicyTerms.EvidenceRequired"/>.</summary>
    public static Term EvidenceRequired { get; } = Define(
        "evidence.required", "Whether a request must give evidence.", ["3.1"], Flag(true));

    /// <summary>The term for the kinds of evidence that count: <see cref="PolicyTerms.EvidenceKinds"/>.</summary>
    public static Term EvidenceKinds { get; } = Define(
        "evidence.kinds", "The kinds of evidence that count.", ["3.1"], Set<EvidenceKind>([EvidenceKind.Photo, EvidenceKind.Video]));

    /// <summary>The term that says whether prior approval is required: <see cref="PolicyTerms.ApprovalRequired"/>.</summary>
    public static Term ApprovalRequired { get; } = Define(
        "approval.required", "Whether goods must be approved before they come back.", ["3.3"], Flag(true));

    /// <summary>The term that says whether the condition matters: <see cref="PolicyTerms.ConditionRequired"/>.</summary>
    public static Term ConditionRequired { get; } = Define(
        "condition.required", "Whether goods must come back unused and in original condition.", ["3.4"], Flag(true));

    /// <summary>The term for the reasons for which the condition does not matter: <see cref="PolicyTerms.ConditionExemptReasons"/>.</summary>
    public static Term ConditionExemptReasons { get; } = Define(
        "condition.exemptReasons", "The reasons for which the condition does not matter.", ["3.4"], ReasonList(ReturnReason.Defective, ReturnReason.DamagedInShipping));

    /// <summary>The term that says whether goods must come back: <see cref="PolicyTerms.GoodsBackRequired"/>.</summary>
    public static Term GoodsBackRequired { get; } = Define(
        "goodsBack.required", "Whether goods must come back before they are settled.", ["4.1"], Flag(true));

    /// <summary>The term for the reasons whose goods may be kept: <see cref="PolicyTerms.GoodsBackExemptReasons"/>.</summary>
    public static Term GoodsBackExemptReasons { get; } = Define(
        "goodsBack.exemptReasons", "The reasons whose goods may be kept.", ["4.1"], ReasonList());

    /// <summary>The term for the categories that are not refundable: <see cref="PolicyTerms.NonRefundableCategories"/>.</summary>
    public static Term NonRefundableCategories { get; } = Define(
        "nonRefundable.categories",
        "The categories of products that are not refundable.",
        ["5.1"],
        Set<ProductCategory>([ProductCategory.Customized, ProductCategory.PrivateLabel, ProductCategory.SpecialOrder]));

    /// <summary>The term for the reasons for which every category is refundable: <see cref="PolicyTerms.NonRefundableExceptReasons"/>.</summary>
    public static Term NonRefundableExceptReasons { get; } = Define(
        "nonRefundable.exceptReasons", "The reasons for which these products are refundable all the same.", ["5.1"], ReasonList(ReturnReason.Defective));

    /// <summary>The terms for the refund rules of tax and fees, one for each kind of component except the product: <see cref="PolicyTerms.Fees"/>.</summary>
    public static ValueList<Term> Fees { get; } = ComponentRule.Fees
        .Select(rule => Define($"fees.{MemberName.Of(rule.Kind)}", $"When {rule.Subject} are refunded.".Replace("tax are", "tax is", StringComparison.Ordinal), [rule.Clause.Number], Enumeration(rule.StandardRefund!.Value)))
        .ToValueList();

    /// <summary>The term for the restocking fees: <see cref="PolicyTerms.RestockingFeePercentByReason"/>.</summary>
    public static Term RestockingFeePercentByReason { get; } = Define(
        "restockingFee.percentByReason", "The percentage of the product cost that is withheld for single reasons.", ["4.3"], new ReasonMapTermType<Percentage>(TermChecks.Any));

    /// <summary>The term for the sharing of fees over lines: <see cref="PolicyTerms.FeeAllocation"/>.</summary>
    public static Term FeeAllocation { get; } = Define(
        "feeAllocation", "How a fee is shared over the lines of an order.", ["4.4"], Enumeration(Jqm.ReturnPolicy.FeeAllocation.ByValue));

    /// <summary>The term for the faults for which the service bears return shipping: <see cref="PolicyTerms.ServiceBearsReturnShipping"/>.</summary>
    public static Term ServiceBearsReturnShipping { get; } = Define(
        "returnShipping.serviceBears", "The faults for which the service bears return shipping.", ["6.1", "6.2"], Set<Fault>([Fault.Service, Fault.Product]));

    /// <summary>The term for the destination of refunds: <see cref="PolicyTerms.RefundTo"/>.</summary>
    public static Term RefundTo { get; } = Define(
        "refundTo", "Where a refund goes.", ["4.2"], Enumeration(Jqm.ReturnPolicy.RefundTo.OriginalPayment));

    /// <summary>The term for the rules that may be waived: <see cref="PolicyTerms.Waivable"/>.</summary>
    public static Term Waivable { get; } = Define(
        "waivable", "The rules that a reviewer may waive.", ["2.2"], new PlainTermType<EnumSet<Rule>>([Rule.Window], TermChecks.Waivable));

    /// <summary>The term that says whether orders can be cancelled: <see cref="PolicyTerms.CancellableBeforeShipment"/>.</summary>
    public static Term CancellableBeforeShipment { get; } = Define(
        "cancellation.beforeShipment", "Whether an order can be cancelled before it ships.", ["5.2"], Flag(true));

    private static Term?[] FeeByKind { get; } = ComponentRule.All.ToArray()
        .Select(rule => Fees.FirstOrDefault(term => term.Member == MemberName.Of(rule.Kind)))
        .ToArray();

    /// <summary>Gets all terms, in the order of the wire form.</summary>
    public static ValueList<Term> All { get; } = Defined.ToValueList();

    /// <summary>Gets the names of all groups, in the order of the wire form: <c>window</c>, <c>reasons</c> and so on.</summary>
    public static ValueList<string> Groups { get; } = DefinedGroups.ToValueList();

    /// <summary>Gets the path of the term in the wire form, such as <c>window.days</c>.</summary>
    public string Path { get; }

    /// <summary>Gets the first segment of the path, such as <c>window</c>. An agreement that names any term of a group is cited by every finding of that group.</summary>
    public string Group { get; }

    /// <summary>Gets the rest of the path, such as <c>days</c>; null if the term is its whole group, as <c>reasons</c> is.</summary>
    public string? Member { get; }

    /// <summary>Gets a sentence that says what the term means.</summary>
    public string Summary { get; }

    /// <summary>Gets the clauses that the term is about.</summary>
    public ValueList<Clause> Clauses { get; }

    /// <summary>Gets the readings that the term changes; empty if the term follows its clause word by word.</summary>
    public ValueList<Reading> Readings { get; }

    /// <summary>Gets the type of the term's value in <see cref="PolicyTerms"/>.</summary>
    public Type ValueType => Type.ValueType;

    /// <summary>Gets the type of the term's change in <see cref="TermsPatch"/>; the same as <see cref="ValueType"/> unless a patch changes single entries of the value.</summary>
    public Type ChangeType => Type.ChangeType;

    /// <summary>Gets the value of the standard terms.</summary>
    public object StandardValue => Type.Standard;

    /// <summary>Gets whether the wire form of the value is an object, which a patch can name without changing anything in it.</summary>
    public bool IsObject => Type.IsObject;

    internal TermType Type { get; }

    /// <summary>Gets the index among <see cref="All"/>.</summary>
    internal int Index { get; }

    /// <summary>Gets the index of the group among <see cref="Groups"/>.</summary>
    internal int GroupIndex { get; }

    /// <summary>Returns the term that says when a kind of component is refunded.</summary>
    /// <param name="kind">The kind; not the product, which is always refunded.</param>
    /// <returns>The term.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is the product, or not a member of its enumeration.</exception>
    public static Term OfFee(ComponentKind kind) => FeeByKind[(int)FeeTerms.Require(kind)]!;

    /// <summary>Looks up the term with a path of the wire form.</summary>
    /// <param name="path">The path, such as <c>window.days</c>.</param>
    /// <param name="term">The term; null if no term has the path.</param>
    /// <returns>True if a term has the path.</returns>
    public static bool TryFromPath(string path, [NotNullWhen(true)] out Term? term)
    {
        term = All.FirstOrDefault(each => each.Path == path);
        return term is not null;
    }

    /// <summary>Returns the value of the term in whole terms.</summary>
    /// <param name="terms">The terms to read.</param>
    /// <returns>The value, of the type <see cref="ValueType"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="terms"/> is null.</exception>
    public object GetValue(PolicyTerms terms) => Guard.Against.Null(terms).Values[Index];

    /// <summary>Returns the change of the term in a patch.</summary>
    /// <param name="patch">The patch to read.</param>
    /// <returns>The change, of the type <see cref="ChangeType"/>; null if the patch leaves the term as it was.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="patch"/> is null.</exception>
    public object? GetValue(TermsPatch patch) => Guard.Against.Null(patch).Changes[Index];

    /// <summary>Checks a change of the term, as <see cref="TermsPatch.With"/> does.</summary>
    /// <param name="change">The change, of the type <see cref="ChangeType"/>.</param>
    /// <returns>False if it changes nothing, as a list without changes of reasons; a patch does not keep it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    /// <exception cref="ArgumentException">The change is of another type.</exception>
    /// <exception cref="InvalidInputException">The change has a value that the term cannot have. The path starts with the term's.</exception>
    public bool CheckChange(object change) => Checked(Guard.Against.Null(change)) is not null;

    /// <summary>Returns the path of the term.</summary>
    /// <returns>The path.</returns>
    public override string ToString() => Path;

    /// <summary>Returns a change that was checked; null if it changes nothing.</summary>
    internal object? Checked(object change) => Type.CheckChange(Require(change, ChangeType, this), Path);

    /// <summary>Returns the index of a group among <see cref="Groups"/>.</summary>
    internal static int GroupIndexOf(string group) => DefinedGroups.IndexOf(group);

    /// <summary>Checks the type of a value or change of a term.</summary>
    internal static object Require(object value, Type type, Term term) => type.IsInstanceOfType(value)
        ? value
        : throw new ArgumentException($"The term '{term}' takes a {type.Name}; {value.GetType().Name} was given.", nameof(value));

    private static Term Define(string path, string summary, string[] clauses, TermType type)
    {
        string group = path.Split('.')[0];
        if (!DefinedGroups.Contains(group))
            DefinedGroups.Add(group);
        var term = new Term(path, summary, clauses.Select(Clause.FromNumber).ToValueList(), type);
        Defined.Add(term);
        return term;
    }

    private static PlainTermType<bool> Flag(bool standard) => new(standard, TermChecks.Any);

    private static PlainTermType<T> Enumeration<T>(T standard)
        where T : unmanaged, Enum => new(standard, TermChecks.Defined);

    private static PlainTermType<EnumSet<T>> Set<T>(EnumSet<T> standard)
        where T : unmanaged, Enum => new(standard, TermChecks.Any);

    private static PlainTermType<ValueList<ReturnReason>> ReasonList(params ReadOnlySpan<ReturnReason> standard) => new(ValueList.Create(standard), TermChecks.Reasons);
}
