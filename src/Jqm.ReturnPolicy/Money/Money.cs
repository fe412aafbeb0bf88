using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Jqm.ReturnPolicy;

/// <summary>
/// An exact amount in one currency, counted in minor units: 19.99 USD is 1,999 cents. An amount may be negative. Amounts are equal if number and
/// currency are equal: zero dollars do not equal zero euros. Adding, subtracting and comparing amounts of two currencies throws, zero included.
/// Overflow throws. Nothing is rounded, except where a <see cref="MidpointRounding"/> is given. To divide an amount, use <see cref="ExactSharing"/>.
/// </summary>
/// <remarks>
/// The default value has no currency. It equals itself, and its text is <c>(no money)</c> in every format. Arithmetic and comparison with the default value throw
/// <see cref="InvalidOperationException"/>.
/// </remarks>
/// <example>
/// <code>
/// var price = Money.Of(19.99m, Currency.USD);
/// var rounded = Money.Of(19.995m, Currency.USD, MidpointRounding.ToEven);
/// var parsed = Money.Parse("1,234.50", Currency.USD, MoneyStyles.AllowThousands);
/// var sum = Money.Sum([price, rounded, parsed], Currency.USD);
/// string text = $"{sum} {sum:C} {sum:N}"; // 1274.49 USD 1,274.49 USD 1,274.49
/// </code>
/// </example>
public readonly partial struct Money :
    IEquatable<Money>,
    IComparable<Money>,
    IComparable,
    IAdditionOperators<Money, Money, Money>,
    ISubtractionOperators<Money, Money, Money>,
    IUnaryNegationOperators<Money, Money>,
    IMultiplyOperators<Money, int, Money>,
    IComparisonOperators<Money, Money, bool>
{
    private readonly Currency _currency;

    private Money(long minorUnits, Currency currency)
    {
        MinorUnits = minorUnits;
        _currency = currency;
    }

    /// <summary>Gets the amount in minor units of the currency, such as cents, yen or fils.</summary>
    public long MinorUnits { get; }

    /// <summary>Gets the currency of the amount.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public Currency Currency => _currency.IsDefault ? throw NoMoney() : _currency;

    /// <summary>Gets whether the amount is zero.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public bool IsZero => _currency.IsDefault ? throw NoMoney() : MinorUnits == 0;

    /// <summary>Creates an amount from a number of minor units.</summary>
    /// <param name="minorUnits">The number of minor units.</param>
    /// <param name="currency">The currency.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="InvalidOperationException"><paramref name="currency"/> is the default value.</exception>
    public static Money FromMinorUnits(long minorUnits, Currency currency) =>
        currency.IsDefault ? throw NoMoney() : new Money(minorUnits, currency);

    /// <summary>Returns a zero amount in a currency.</summary>
    /// <param name="currency">The currency.</param>
    /// <returns>Zero.</returns>
    /// <exception cref="InvalidOperationException"><paramref name="currency"/> is the default value.</exception>
    public static Money Zero(Currency currency) => FromMinorUnits(0, currency);

    /// <summary>Creates an amount from a number of major units: <c>Money.Of(19.99m, Currency.USD)</c>. Nothing is rounded.</summary>
    /// <param name="amount">The number, with no more decimals than the currency has. Zeros at its end do not count.</param>
    /// <param name="currency">The currency.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="InvalidOperationException"><paramref name="currency"/> is the default value.</exception>
    /// <exception cref="InvalidInputException">
    /// The amount has more decimals than the currency (<see cref="ErrorCode.AmountPrecision"/>), or is too large for 64 bits
    /// (<see cref="ErrorCode.AmountOutOfRange"/>).
    /// </exception>
    public static Money Of(decimal amount, Currency currency)
    {
        decimal scale = PowerOfTen(currency.Decimals);
        if (amount > long.MaxValue / scale || amount < long.MinValue / scale)
            throw new InvalidInputException(ErrorCode.AmountOutOfRange, "", FormattableString.Invariant($"The amount {currency} {amount} is too large; give at most {long.MaxValue:N0} minor units."));
        decimal minorUnits = amount * scale;
        if (decimal.Truncate(minorUnits) != minorUnits)
            throw new InvalidInputException(ErrorCode.AmountPrecision, "", FormattableString.Invariant($"The amount {currency} {amount} has too many decimals; {currency} has {currency.Decimals}. To round the amount, give a MidpointRounding."));
        return new Money((long)minorUnits, currency);
    }

    /// <summary>Creates an amount from a number of major units and rounds it to the decimals of the currency: <c>Money.Of(0.125m, Currency.USD, MidpointRounding.ToEven)</c>.</summary>
    /// <param name="amount">The number.</param>
    /// <param name="currency">The currency.</param>
    /// <param name="rounding">How the number is rounded to the currency's decimals.</param>
    /// <returns>The rounded amount.</returns>
    /// <exception cref="InvalidOperationException"><paramref name="currency"/> is the default value.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rounding"/> is not defined.</exception>
    /// <exception cref="InvalidInputException">The amount is too large for 64 bits: <see cref="ErrorCode.AmountOutOfRange"/>.</exception>
    public static Money Of(decimal amount, Currency currency, MidpointRounding rounding) =>
        Of(decimal.Round(amount, currency.Decimals, Check.Defined(rounding)), currency);

    /// <summary>Returns the sum of amounts of one currency.</summary>
    /// <param name="amounts">The amounts. If there are none, the sum is zero.</param>
    /// <param name="currency">The currency of the amounts and of the sum.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="amounts"/> is null.</exception>
    /// <exception cref="InvalidInputException">An amount is in another currency: <see cref="ErrorCode.CurrencyMismatch"/> at its index, <c>[2]</c>.</exception>
    /// <exception cref="InvalidOperationException">An amount or the currency is the default value.</exception>
    /// <exception cref="OverflowException">The sum does not fit into 64 bits.</exception>
    public static Money Sum(IEnumerable<Money> amounts, Currency currency)
    {
        Guard.Against.Null(amounts);
        Money zero = Zero(currency);
        Int128 sum = 0;
        int index = 0;
        foreach (Money amount in amounts)
        {
            if (amount.Currency != zero.Currency)
                throw AmountCheck.NotOfSum(amount, currency, FormattableString.Invariant($"[{index}]"));
            sum += amount.MinorUnits;
            index++;
        }

        return new Money((long)sum, currency);
    }

    /// <summary>Returns the tax that this amount includes at a rate: amount × rate ÷ (100 + rate), calculated exactly and then rounded.</summary>
    /// <param name="percent">The tax rate in percent, zero or more: 20 if the amount is 120 % of the amount without tax.</param>
    /// <param name="rounding">How the tax is rounded to a minor unit.</param>
    /// <returns>The included tax; the amount without tax is the difference.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is negative, or <paramref name="rounding"/> is not defined.</exception>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public Money GetIncludedTax(decimal percent, MidpointRounding rounding)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        return new Money(TaxFraction.IncludedTax(MinorUnits, percent, Check.Defined(rounding)), Currency);
    }

    /// <summary>Returns the amount in major units, exactly: 19.99 for 1,999 cents.</summary>
    /// <returns>A decimal with as many decimals as the currency has.</returns>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public decimal ToDecimal()
    {
        int decimals = Currency.Decimals;
        ulong magnitude = MinorUnits < 0 ? unchecked(0UL - (ulong)MinorUnits) : (ulong)MinorUnits;
        return new decimal(unchecked((int)magnitude), unchecked((int)(magnitude >> 32)), 0, MinorUnits < 0, (byte)decimals);
    }

    /// <summary>Adds an amount of the same currency, as <c>a + b</c> does.</summary>
    /// <param name="other">An amount of the same currency.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="InvalidInputException">The currencies differ: <see cref="ErrorCode.CurrencyMismatch"/>.</exception>
    /// <exception cref="InvalidOperationException">One of them is the default value.</exception>
    /// <exception cref="OverflowException">The sum does not fit into 64 bits.</exception>
    public Money Add(Money other)
    {
        RequireSameCurrency(other);
        return new Money(MinorUnits + other.MinorUnits, _currency);
    }

    /// <summary>Subtracts an amount of the same currency, as <c>a - b</c> does.</summary>
    /// <param name="other">An amount of the same currency.</param>
    /// <returns>The difference.</returns>
    /// <exception cref="InvalidInputException">The currencies differ: <see cref="ErrorCode.CurrencyMismatch"/>.</exception>
    /// <exception cref="InvalidOperationException">One of them is the default value.</exception>
    /// <exception cref="OverflowException">The difference does not fit into 64 bits.</exception>
    public Money Subtract(Money other)
    {
        RequireSameCurrency(other);
        return new Money(MinorUnits - other.MinorUnits, _currency);
    }

    /// <summary>Returns the amount with the opposite sign, as <c>-a</c> does.</summary>
    /// <returns>The negated amount.</returns>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    /// <exception cref="OverflowException">The result does not fit into 64 bits.</exception>
    public Money Negate() => new(-MinorUnits, Currency);

    /// <summary>Multiplies the amount by a quantity, as <c>a * n</c> does.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <returns>The product.</returns>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    /// <exception cref="OverflowException">The product does not fit into 64 bits.</exception>
    public Money Multiply(int quantity) => new(MinorUnits * quantity, Currency);

    /// <summary>Compares two amounts of one currency.</summary>
    /// <param name="other">An amount of the same currency.</param>
    /// <returns>Less than zero if this amount is smaller, greater than zero if this amount is greater, otherwise zero.</returns>
    /// <exception cref="InvalidInputException">The currencies differ: <see cref="ErrorCode.CurrencyMismatch"/>.</exception>
    /// <exception cref="InvalidOperationException">One of them is the default value.</exception>
    public int CompareTo(Money other)
    {
        RequireSameCurrency(other);
        return MinorUnits.CompareTo(other.MinorUnits);
    }

    /// <summary>Compares two amounts of one currency. Null precedes every amount.</summary>
    /// <param name="obj">An amount of the same currency, or null.</param>
    /// <returns>Less than zero if this amount is smaller, greater than zero if this amount is greater, otherwise zero.</returns>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is not money.</exception>
    /// <exception cref="InvalidInputException">The currencies differ: <see cref="ErrorCode.CurrencyMismatch"/>.</exception>
    /// <exception cref="InvalidOperationException">One of them is the default value.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Money other => CompareTo(other),
        _ => throw new ArgumentException("Money can be compared with Money only.", nameof(obj)),
    };

    /// <summary>Returns whether two amounts have the same number and currency.</summary>
    /// <param name="other">The other amount.</param>
    /// <returns>True if the amounts are equal.</returns>
    public bool Equals(Money other) => MinorUnits == other.MinorUnits && _currency == other._currency;

    /// <summary>Returns whether an object is an amount of the same number and currency.</summary>
    /// <param name="obj">The other object.</param>
    /// <returns>True if it is.</returns>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Money other && Equals(other);

    /// <summary>Returns a hash code of number and currency.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(MinorUnits, _currency);

    /// <inheritdoc cref="Add"/>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    public static Money operator +(Money left, Money right) => left.Add(right);

    /// <inheritdoc cref="Subtract"/>
    /// <param name="left">The amount to take from.</param>
    /// <param name="right">What is taken.</param>
    public static Money operator -(Money left, Money right) => left.Subtract(right);

    /// <inheritdoc cref="Negate"/>
    /// <param name="value">The amount.</param>
    public static Money operator -(Money value) => value.Negate();

    /// <inheritdoc cref="Multiply"/>
    /// <param name="left">The amount of one.</param>
    /// <param name="right">How many.</param>
    public static Money operator *(Money left, int right) => left.Multiply(right);

    /// <summary>Returns whether two amounts have the same number and currency.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if the amounts are equal.</returns>
    public static bool operator ==(Money left, Money right) => left.Equals(right);

    /// <summary>Returns whether two amounts differ in number or currency.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if the amounts differ.</returns>
    public static bool operator !=(Money left, Money right) => !left.Equals(right);

    /// <summary>Returns whether the left amount is less than the right amount.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">An amount of the same currency.</param>
    /// <returns>True if it is.</returns>
    /// <exception cref="InvalidInputException">The currencies differ: <see cref="ErrorCode.CurrencyMismatch"/>.</exception>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Returns whether the left amount is greater than the right amount.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">An amount of the same currency.</param>
    /// <returns>True if it is.</returns>
    /// <exception cref="InvalidInputException">The currencies differ: <see cref="ErrorCode.CurrencyMismatch"/>.</exception>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Returns whether the left amount is less than or equal to the right amount.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">An amount of the same currency.</param>
    /// <returns>True if it is.</returns>
    /// <exception cref="InvalidInputException">The currencies differ: <see cref="ErrorCode.CurrencyMismatch"/>.</exception>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Returns whether the left amount is greater than or equal to the right amount.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">An amount of the same currency.</param>
    /// <returns>True if it is.</returns>
    /// <exception cref="InvalidInputException">The currencies differ: <see cref="ErrorCode.CurrencyMismatch"/>.</exception>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    private static InvalidOperationException NoMoney() =>
        new("This is default(Money) or default(Currency), which has no currency. Create an amount with Money.Of or Money.FromMinorUnits.");

    private void RequireSameCurrency(Money other)
    {
        if (_currency != other._currency || _currency.IsDefault)
            ThrowMismatch(this, other);
    }

    // Takes copies: an amount whose address is passed on cannot stay in registers, which slows every addition down.
    private static void ThrowMismatch(Money one, Money other) => throw (one._currency.IsDefault || other._currency.IsDefault
        ? NoMoney()
        : new InvalidInputException(ErrorCode.CurrencyMismatch, "", $"{AmountMessageText.Of(one)} and {AmountMessageText.Of(other)} are in two currencies; only amounts of one currency can be added, subtracted or compared."));
}
