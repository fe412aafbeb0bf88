using System.ComponentModel;
using System.Text;

namespace Jqm.ReturnPolicy;

/// <summary>
/// A change of a policy's terms, as part of a written agreement (clause 0.2) or of a policy version in the wire form. The patch sets the terms that it names; every other term
/// stays as it was. The patch is validated when a policy or an agreement is created with it.
/// </summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record TermsPatch
{
    private readonly ValueList<string> _mentions;

    /// <summary>Creates a patch that changes nothing.</summary>
    public TermsPatch() => Changes = new object?[Term.All.Count];

    private TermsPatch(TermsPatch original)
    {
        Changes = [.. original.Changes];
        _mentions = original._mentions;
    }

    /// <summary>
    /// Prevents binding by the general configuration binder, which would silently drop lists and defaults: setting this property throws. Applications do not use it.
    /// </summary>
    /// <exception cref="NotSupportedException">The property is set.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public string NotBindable { get => nameof(NotBindable); init => throw PolicyTerms.NotBindableTo(nameof(TermsPatch)); }

    /// <summary>Gets the changes by the index of their terms. Only an initializer writes to them.</summary>
    internal object?[] Changes { get; }

    /// <summary>Gets the new value of <see cref="PolicyTerms.WindowDays"/>; null if the patch does not change the term. Wire form: <c>window.days</c>.</summary>
    /// <exception cref="InvalidInputException">The number is outside 0 to 36,500.</exception>
    public int? WindowDays { get => Get<int?>(Term.WindowDays); init => Set(Term.WindowDays, value); }

    /// <summary>Gets the new value of <see cref="PolicyTerms.WindowCounting"/>; null if the patch does not change the term. Wire form: <c>window.counting</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of its enumeration.</exception>
    public WindowCounting? WindowCounting { get => Get<WindowCounting?>(Term.WindowCounting); init => Set(Term.WindowCounting, value); }

    /// <summary>Gets the new value of <see cref="PolicyTerms.WindowZone"/>; null if the patch does not change the term. Wire form: <c>window.zone</c>.</summary>
    /// <exception cref="InvalidInputException">The TZDB has no such zone.</exception>
    public string? WindowZone { get => Get<string?>(Term.WindowZone); init => Set(Term.WindowZone, value); }

    /// <summary>Gets the new value of <see cref="PolicyTerms.LateRequestHandling"/>; null if the patch does not change the term. Wire form: <c>window.late</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of its enumeration.</exception>
    public LateRequestHandling? LateRequestHandling { get => Get<LateRequestHandling?>(Term.LateRequestHandling); init => Set(Term.LateRequestHandling, value); }

    /// <summary>Gets the changed entries of <see cref="PolicyTerms.WindowDaysByReason"/>; null if the patch does not change the term. Wire form: <c>window.daysByReason</c>.</summary>
    /// <exception cref="InvalidInputException">A number is outside 0 to 36,500.</exception>
    public ReasonMapPatch<int>? WindowDaysByReason { get => Get<ReasonMapPatch<int>?>(Term.WindowDaysByReason); init => Set(Term.WindowDaysByReason, value); }

    /// <summary>Gets the new value of <see cref="PolicyTerms.WindowExemptReasons"/>; null if the patch does not change the term. Wire form: <c>window.exemptReasons</c>.</summary>
    public ValueList<ReturnReason>? WindowExemptReasons { get => Get<ValueList<ReturnReason>?>(Term.WindowExemptReasons); init => Set(Term.WindowExemptReasons, value); }

    /// <summary>Gets the changes of <see cref="PolicyTerms.Reasons"/>; empty if the patch does not change any reason. Wire form: <c>reasons</c>.</summary>
    /// <exception cref="InvalidInputException">A reason is changed twice: <see cref="ErrorCode.Duplicate"/> at the reason.</exception>
    /// <exception cref="ArgumentNullException">A change is null.</exception>
    public ValueList<ReasonPatch> Reasons { get => Get<ValueList<ReasonPatch>?>(Term.Reasons) ?? []; init => Set(Term.Reasons, value); }

    /// <summary>Gets the new value of <see cref="PolicyTerms.DetailsRequired"/>; null if the patch does not change the term. Wire form: <c>details.required</c>.</summary>
    public bool? DetailsRequired { get => Get<bool?>(Term.DetailsRequired); init => Set(Term.DetailsRequired, value); }

    /// <summary>Gets the new value of <see cref="PolicyTerms.EvidenceRequired"/>; null if the patch does not change the term. Wire form: <c>evidence.required</c>.</summary>
    public bool? EvidenceRequired { get => Get<bool?>(Term.EvidenceRequired); init => Set(Term.EvidenceRequired, value); }

    /// <summary>Gets the new value of <see cref="PolicyTerms.EvidenceKinds"/>; null if the patch does not change the term. Wire form: <c>evidence.kinds</c>.</summary>
    public EnumSet<EvidenceKind>? EvidenceKinds { get => Get<EnumSet<EvidenceKind>?>(Term.EvidenceKinds); init => Set(Term.EvidenceKinds, value); }

    /// <summary>Gets the new value of <see cref="PolicyTerms.ApprovalRequired"/>; null if the patch does not change the term. Wire form: <c>approval.required</c>.</summary>
    public bool? ApprovalRequired { get => Get<bool?>(Term.ApprovalRequired); init => Set(Term.ApprovalRequired, value); }

    /// <summary>Gets the new value of <see cref="PolicyTerms.ConditionRequired"/>; null if the patch does not change the term. Wire form: <c>condition.required</c>.</summary>
    public bool? ConditionRequired { get => Get<bool?>(Term.ConditionRequired); init => Set(Term.ConditionRequired, value); }

    /// <summary>Gets the new value of <see cref="PolicyTerms.ConditionExemptReasons"/>; null if the patch does not change the term. Wire form: <c>condition.exemptReasons</c>.</summary>
    public ValueList<ReturnReason>? ConditionExemptReasons { get => Get<ValueList<ReturnReason>?>(Term.ConditionExemptReasons); init => Set(Term.ConditionExemptReasons, value); }

    /// <summary>Gets the new value of <see cref="PolicyTerms.GoodsBackRequired"/>; null if the patch does not change the term. Wire form: <c>goodsBack.required</c>.</summary>
    public bool? GoodsBackRequired { get => Get<bool?>(Term.GoodsBackRequired); init => Set(Term.GoodsBackRequired, value); }

    /// <summary>Gets the new value of <see cref="PolicyTerms.GoodsBackExemptReasons"/>; null if the patch does not change the term. Wire form: <c>goodsBack.exemptReasons</c>.</summary>
    public ValueList<ReturnReason>? GoodsBackExemptReasons { get => Get<ValueList<ReturnReason>?>(Term.GoodsBackExemptReasons); init => Set(Term.GoodsBackExemptReasons, value); }

    /// <summary>Gets the new value of <see cref="PolicyTerms.NonRefundableCategories"/>; null if the patch does not change the term. Wire form: <c>nonRefundable.categories</c>.</summary>
    public EnumSet<ProductCategory>? NonRefundableCategories { get => Get<EnumSet<ProductCategory>?>(Term.NonRefundableCategories); init => Set(Term.NonRefundableCategories, value); }

    /// <summary>Gets the new value of <see cref="PolicyTerms.NonRefundableExceptReasons"/>; null if the patch does not change the term. Wire form: <c>nonRefundable.exceptReasons</c>.</summary>
    public ValueList<ReturnReason>? NonRefundableExceptReasons { get => Get<ValueList<ReturnReason>?>(Term.NonRefundableExceptReasons); init => Set(Term.NonRefundableExceptReasons, value); }

    /// <summary>Gets the changes of <see cref="PolicyTerms.Fees"/>; null if the patch does not change any of them. Wire form: <c>fees</c>.</summary>
    public FeePatch? Fees
    {
        get
        {
            FeePatch patch = FeePatch.None;
            foreach (ComponentKind kind in FeeTerms.Kinds)
            {
                if (Get<FeeRefund?>(Term.OfFee(kind)) is { } refund)
                    patch = patch.With(kind, refund);
            }

            return patch == FeePatch.None ? null : patch;
        }

        init
        {
            foreach (ComponentKind kind in FeeTerms.Kinds)
                Set(Term.OfFee(kind), value?[kind]);
        }
    }

    /// <summary>
    /// Gets the changed entries of <see cref="PolicyTerms.RestockingFeePercentByReason"/>; null if the patch does not change the term. Wire form:
    /// <c>restockingFee.percentByReason</c>.
    /// </summary>
    public ReasonMapPatch<Percentage>? RestockingFeePercentByReason { get => Get<ReasonMapPatch<Percentage>?>(Term.RestockingFeePercentByReason); init => Set(Term.RestockingFeePercentByReason, value); }

    /// <summary>Gets the new value of <see cref="PolicyTerms.FeeAllocation"/>; null if the patch does not change the term. Wire form: <c>feeAllocation</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of its enumeration.</exception>
    public FeeAllocation? FeeAllocation { get => Get<FeeAllocation?>(Term.FeeAllocation); init => Set(Term.FeeAllocation, value); }

    /// <summary>Gets the new value of <see cref="PolicyTerms.ServiceBearsReturnShipping"/>; null if the patch does not change the term. Wire form: <c>returnShipping.serviceBears</c>.</summary>
    public EnumSet<Fault>? ServiceBearsReturnShipping { get => Get<EnumSet<Fault>?>(Term.ServiceBearsReturnShipping); init => Set(Term.ServiceBearsReturnShipping, value); }

    /// <summary>Gets the new value of <see cref="PolicyTerms.RefundTo"/>; null if the patch does not change the term. Wire form: <c>refundTo</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of its enumeration.</exception>
    public RefundTo? RefundTo { get => Get<RefundTo?>(Term.RefundTo); init => Set(Term.RefundTo, value); }

    /// <summary>Gets the new value of <see cref="PolicyTerms.Waivable"/>; null if the patch does not change the term. Wire form: <c>waivable</c>.</summary>
    /// <exception cref="InvalidInputException">A rule in it can never be waived.</exception>
    public EnumSet<Rule>? Waivable { get => Get<EnumSet<Rule>?>(Term.Waivable); init => Set(Term.Waivable, value); }

    /// <summary>Gets the new value of <see cref="PolicyTerms.CancellableBeforeShipment"/>; null if the patch does not change the term. Wire form: <c>cancellation.beforeShipment</c>.</summary>
    public bool? CancellableBeforeShipment { get => Get<bool?>(Term.CancellableBeforeShipment); init => Set(Term.CancellableBeforeShipment, value); }

    /// <summary>
    /// Gets the groups that the patch names without changing a term, as <c>"window": {}</c> in the wire form does: names from <see cref="Term.Groups"/>, in their
    /// order. A finding that rests on a group which an agreement names cites that agreement, changed or not.
    /// </summary>
    /// <exception cref="InvalidInputException">There is no such group, or the group is a single value, which cannot be named without a value: <see cref="ErrorCode.Malformed"/>.</exception>
    public ValueList<string> Mentions
    {
        get => _mentions;
        init
        {
            foreach (string group in value)
                RequireGroup(group);
            _mentions = Term.Groups.Where(group => value.Contains(group)).ToValueList();
        }
    }

    /// <summary>Gets the names of all groups that the patch names, with or without a change, in the order of <see cref="Term.Groups"/>.</summary>
    public ValueList<string> Names => Term.Groups
        .Where(group => _mentions.Contains(group) || Term.All.Any(term => term.Group == group && Changes[term.Index] is not null))
        .ToValueList();

    /// <summary>Returns the patch that turns some terms into others. Lists are replaced as a whole; entries of reasons are changed one by one.</summary>
    /// <param name="before">The terms before.</param>
    /// <param name="after">The terms after.</param>
    /// <returns>The patch that turns the old terms into the new terms.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static TermsPatch FromDifference(PolicyTerms before, PolicyTerms after)
    {
        Guard.Against.Null(before);
        Guard.Against.Null(after);
        var patch = new TermsPatch();
        foreach (Term term in Term.All)
            patch.Changes[term.Index] = term.Type.Difference(before.Values[term.Index], after.Values[term.Index]);
        return patch;
    }

    /// <summary>Returns the patch that sets every term, whether it differs from the standard terms or not.</summary>
    /// <param name="terms">The terms.</param>
    /// <returns>The patch that turns the standard terms into these terms.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="terms"/> is null.</exception>
    public static TermsPatch To(PolicyTerms terms)
    {
        Guard.Against.Null(terms);
        var patch = new TermsPatch();
        foreach (Term term in Term.All)
            patch.Changes[term.Index] = term.Type.CheckChange(term.Type.ChangeTo(terms.Values[term.Index]), term.Path);
        return patch;
    }

    /// <summary>Creates a patch from changes of single terms.</summary>
    /// <param name="changes">The terms, each once, with their changes, of the term's <see cref="Term.ChangeType"/>.</param>
    /// <returns>The patch.</returns>
    /// <exception cref="ArgumentNullException">A term or a change is null.</exception>
    /// <exception cref="ArgumentException">A term is changed twice, or a change is of another type.</exception>
    /// <exception cref="InvalidInputException">A change has a value that the term cannot have. The path starts with the term's.</exception>
    public static TermsPatch Create(params ReadOnlySpan<KeyValuePair<Term, object>> changes)
    {
        var patch = new TermsPatch();
        foreach ((Term term, object change) in changes)
        {
            ref object? place = ref patch.Changes[Guard.Against.Null(term).Index];
            if (place is not null)
                throw new ArgumentException($"The term '{term}' is changed twice; change it once.", nameof(changes));
            place = term.Checked(Guard.Against.Null(change));
        }

        return patch;
    }

    /// <summary>Returns the patch with another change of a term.</summary>
    /// <param name="term">The term.</param>
    /// <param name="change">The change, of the term's <see cref="Term.ChangeType"/>; null leaves the term as it was.</param>
    /// <returns>The extended patch.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="term"/> is null.</exception>
    /// <exception cref="ArgumentException">The change is of another type.</exception>
    /// <exception cref="InvalidInputException">The change has a value that the term cannot have. The path starts with the term's.</exception>
    public TermsPatch With(Term term, object? change)
    {
        Guard.Against.Null(term);
        var patch = new TermsPatch(this);
        patch.Changes[term.Index] = change is null ? null : term.Checked(change);
        return patch;
    }

    /// <summary>Returns whether two patches make the same changes and mention the same groups.</summary>
    /// <param name="other">The other patch.</param>
    /// <returns>True if they are equal.</returns>
    public bool Equals(TermsPatch? other) =>
        ReferenceEquals(this, other) || (other is not null && _mentions == other._mentions && Changes.AsSpan().SequenceEqual(other.Changes));

    /// <summary>Returns a hash code of the changes.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(_mentions);
        foreach (object? change in Changes)
            hash.Add(change);
        return hash.ToHashCode();
    }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.AppendJoin(", ", Term.All.Where(term => Changes[term.Index] is not null).Select(term => $"{term.Path} = {Changes[term.Index]}"));
        return Changes.Any(change => change is not null);
    }

    private T Get<T>(Term term) => (T)Changes[term.Index]!;

    private void Set(Term term, object? change) => Changes[term.Index] = change is null ? null : term.Type.CheckChange(change, term.Path);

    private static void RequireGroup(string group)
    {
        if (!Term.All.Any(term => term.Group == group && (term.Member is not null || term.IsObject)))
            throw new InvalidInputException(ErrorCode.Malformed, "", $"'{group}' is not a group of terms that can be named without a change; give one of {string.Join(", ", Term.All.Where(term => term.Member is not null || term.IsObject).Select(term => term.Group).Distinct())}.");
    }
}
