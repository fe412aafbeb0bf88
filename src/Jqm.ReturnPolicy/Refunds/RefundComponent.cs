using System.Globalization;
using System.Text;

namespace Jqm.ReturnPolicy;

/// <summary>One part of a refunded line: what was charged for the units, and how much of it is refunded.</summary>
/// <remarks>The default value is no part of a refund: its amounts and its clause throw <see cref="InvalidOperationException"/>. No answer holds one.</remarks>
public readonly record struct RefundComponent
{
    private readonly Currency _currency;
    private readonly long _charged;
    private readonly long _refunded;
    private readonly Clause? _clause;

    /// <summary>Creates a part.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="charged">What was charged for the units, not negative.</param>
    /// <param name="refunded">What of it is refunded: zero to <paramref name="charged"/>.</param>
    /// <param name="clause">The clause that says so.</param>
    /// <param name="agreementId">The id of the last agreement that names the term <c>fees</c>; null when none does.</param>
    /// <exception cref="ArgumentNullException"><paramref name="clause"/> is null.</exception>
    /// <exception cref="InvalidInputException">An amount is out of its range, or the currencies differ.</exception>
    public RefundComponent(ComponentKind kind, Money charged, Money refunded, Clause clause, string? agreementId = null)
    {
        Guard.Against.Null(clause);
        Kind = Check.Defined(kind);
        _charged = AmountCheck.Require(charged, "charged").MinorUnits;
        _currency = charged.Currency;
        _refunded = AmountCheck.Require(refunded, charged.Currency, "refunded").MinorUnits;
        if (refunded > charged)
            throw new InvalidInputException(ErrorCode.AmountOutOfRange, "refunded", $"{refunded} refunded is more than the {charged} that were charged.");
        _clause = clause;
        AgreementId = Check.OptionalName(agreementId, "agreement");
    }

    internal RefundComponent(ComponentKind kind, Currency currency, long charged, long refunded, Clause clause, string? agreementId)
    {
        Kind = kind;
        _currency = currency;
        _charged = charged;
        _refunded = refunded;
        _clause = clause;
        AgreementId = agreementId;
    }

    /// <summary>What it is.</summary>
    public ComponentKind Kind { get; }

    /// <summary>What was charged for the units.</summary>
    public Money Charged => Money.FromMinorUnits(_charged, _currency);

    /// <summary>What of it is refunded.</summary>
    public Money Refunded => Money.FromMinorUnits(_refunded, _currency);

    /// <summary>What of it is kept: charged less refunded.</summary>
    public Money Withheld => Money.FromMinorUnits(_charged - _refunded, _currency);

    /// <summary>The clause that says so: 4.3, 4.4, or 5.2 in a cancellation.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public Clause Clause => _clause ?? throw new InvalidOperationException("This is default(RefundComponent), which is no part of a refund.");

    /// <summary>The id of the last agreement that names the term <c>fees</c>; null when none does.</summary>
    public string? AgreementId { get; }

    /// <summary>The default value has no amounts to print, and printing never throws.</summary>
    private bool PrintMembers(StringBuilder builder)
    {
        if (_clause is null)
            return false;
        builder.Append(CultureInfo.InvariantCulture, $"Kind = {Kind}, Charged = {Charged}, Refunded = {Refunded}, Withheld = {Withheld}, Clause = {Clause}, AgreementId = {AgreementId}");
        return true;
    }
}
