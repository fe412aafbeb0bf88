using System.Globalization;
using System.Text;

namespace Jqm.ReturnPolicy;

/// <summary>A component of a refunded line, such as product, tax or shipping: the charged, refunded and withheld amounts for the units.</summary>
/// <remarks>The default value is not a valid component: its amounts and its clause throw <see cref="InvalidOperationException"/>. No answer contains the default value.</remarks>
[JsonConverter(typeof(WireFormGuard))]
public readonly record struct RefundComponent
{
    private readonly Currency _currency;
    private readonly byte _kind;
    private readonly long _charged;
    private readonly long _refunded;
    private readonly long _allowed;
    private readonly Clause? _clause;
    private readonly OutsideEquality<ComponentFacts> _facts;

    /// <summary>Creates a component of a refunded line.</summary>
    /// <param name="kind">The kind of the component.</param>
    /// <param name="charged">The amount that was charged for the units: not negative.</param>
    /// <param name="refunded">The refunded part of the charge: zero to <paramref name="charged"/>.</param>
    /// <param name="clause">The clause that decides about the component.</param>
    /// <param name="agreementId">The id of the last agreement that names the term <c>fees</c>, of a product <c>restockingFee</c>; null if no agreement names the term.</param>
    /// <param name="allowed">The amount that earlier allowances gave back of a product: zero to the withheld amount; null for zero.</param>
    /// <exception cref="ArgumentNullException"><paramref name="clause"/> is null.</exception>
    /// <exception cref="InvalidInputException">An amount is out of its range, an allowance is of a component other than the product, or the currencies differ.</exception>
    public RefundComponent(ComponentKind kind, Money charged, Money refunded, Clause clause, string? agreementId = null, Money? allowed = null)
    {
        Guard.Against.Null(clause);
        _kind = (byte)Check.Defined(kind);
        _charged = AmountCheck.Require(charged, "charged").MinorUnits;
        _currency = charged.Currency;
        _refunded = AmountCheck.Require(refunded, charged.Currency, "refunded").MinorUnits;
        if (refunded > charged)
            throw new InvalidInputException(ErrorCode.AmountOutOfRange, "refunded", $"The refunded amount is {AmountMessageText.Of(refunded)}, but {AmountMessageText.Of(charged)} was charged; give at most the charged amount.");
        _clause = clause;
        AgreementId = Check.OptionalName(agreementId, "agreement");
        if (allowed is not { } before)
            return;
        _allowed = AmountCheck.Require(before, charged.Currency, "allowed").MinorUnits;
        if (before > charged - refunded)
            throw new InvalidInputException(ErrorCode.AmountOutOfRange, "allowed", $"The allowed amount is {AmountMessageText.Of(before)}, but {AmountMessageText.Of(charged - refunded)} is withheld; give at most the withheld amount.");
        if (_allowed > 0 && kind != ComponentKind.Product)
            throw new InvalidInputException(ErrorCode.AmountOutOfRange, "allowed", $"The allowed amount of the component '{MessageText.Word(kind)}' is {AmountMessageText.Of(before)}; only the component 'product' can have an allowed amount.");
    }

    /// <param name="kind">The kind of the component.</param>
    /// <param name="currency">The currency of the amounts.</param>
    /// <param name="charged">What was charged for the units, in minor units.</param>
    /// <param name="refunded">The refunded part of it, in minor units.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="agreementId">The id of the agreement, if any.</param>
    /// <param name="ground">Why it is refunded or withheld.</param>
    /// <param name="allowed">What allowances gave back before, in minor units.</param>
    /// <param name="feePercent">The restocking fee, in hundredths of a percent.</param>
    internal RefundComponent(ComponentKind kind, Currency currency, long charged, long refunded, Clause clause, string? agreementId, RefundGround ground, long allowed = 0, int feePercent = 0)
    {
        _allowed = allowed;
        _facts = new(new ComponentFacts(ground, feePercent));
        _kind = (byte)kind;
        _currency = currency;
        _charged = charged;
        _refunded = refunded;
        _clause = clause;
        AgreementId = agreementId;
    }

    /// <summary>Gets the kind of the component.</summary>
    public ComponentKind Kind => (ComponentKind)_kind;

    /// <summary>Gets the amount that was charged for the units.</summary>
    public Money Charged => Money.FromMinorUnits(_charged, _currency);

    /// <summary>Gets the refunded part of the charge.</summary>
    public Money Refunded => Money.FromMinorUnits(_refunded, _currency);

    /// <summary>Gets the withheld part of the charge: the charged amount less the refunded amount.</summary>
    public Money Withheld => Money.FromMinorUnits(_charged - _refunded, _currency);

    /// <summary>Gets the amount that earlier allowances gave back of a product, which is part of <see cref="Withheld"/> (reading R28).</summary>
    public Money Allowed => Money.FromMinorUnits(_allowed, _currency);

    /// <summary>
    /// Gets the reason why the component is refunded or withheld. Null on an answer that was read from JSON, until its <c>WithFacts</c> is called. The reason is not part of
    /// equality or of the wire form.
    /// </summary>
    public RefundGround? Ground => _facts.Value.Ground;

    /// <summary>The restocking fee that applied, in hundredths of a percent; zero where none did, and where the ground is not known.</summary>
    internal int FeePercent => _facts.Value.FeePercent;

    /// <summary>Gets the clause that decides about the component: 4.3, 4.4, or 5.2 in a cancellation.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public Clause Clause => _clause ?? throw new InvalidOperationException("This is default(RefundComponent), which is no part of a refund.");

    /// <summary>Gets the id of the last agreement that names the term <c>fees</c>, of a product <c>restockingFee</c>; null if no agreement names the term.</summary>
    public string? AgreementId { get; }

    /// <summary>The same component with the ground of its amounts, as the calculation would decide it.</summary>
    internal RefundComponent WithGround(RefundGround ground, int feePercent) =>
        new(Kind, _currency, _charged, _refunded, Clause, AgreementId, ground, _allowed, feePercent);

    /// <summary>The default value has no amounts to print, and printing never throws.</summary>
    private bool PrintMembers(StringBuilder builder)
    {
        if (_clause is null)
            return false;
        builder.Append(CultureInfo.InvariantCulture, $"Kind = {Kind}, Charged = {Charged}, Refunded = {Refunded}, Withheld = {Withheld}, Allowed = {Allowed}, Clause = {Clause}, AgreementId = {AgreementId}");
        return true;
    }
}
