using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Jqm.ReturnPolicy;

/// <summary>
/// An exact amount of one currency, counted in its minor units: 19.99 USD is 1,999 cents. It may be negative. Amounts are equal
/// when number and currency are; zero dollars is not zero euros. Adding, subtracting and comparing amounts of two currencies
/// throws, zero included; overflow throws. There is no rounding: shares are taken by <see cref="ExactSharing"/>.
/// </summary>
/// <remarks>
/// The default value has no currency. It equals itself, and prints as <c>(no money)</c>; arithmetic, comparison and formatting of its
/// amount throw <see cref="InvalidOperationException"/>.
/// </remarks>
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

    /// <summary>The number of minor units: cents, fen, yen, fils.</summary>
    public long MinorUnits { get; }

    /// <summary>The currency.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public Currency Currency => _currency.IsDefault ? throw NoMoney() : _currency;

    /// <summary>Whether the amount is zero.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public bool IsZero => _currency.IsDefault ? throw NoMoney() : MinorUnits == 0;

    /// <summary>An amount of minor units.</summary>
    /// <param name="minorUnits">The number of minor units.</param>
    /// <param name="currency">The currency.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="InvalidOperationException"><paramref name="currency"/> is the default value.</exception>
    public static Money FromMinorUnits(long minorUnits, Currency currency) =>
        currency.IsDefault ? throw NoMoney() : new Money(minorUnits, currency);

    /// <summary>Nothing, in a currency.</summary>
    /// <param name="currency">The currency.</param>
    /// <returns>Zero.</returns>
    /// <exception cref="InvalidOperationException"><paramref name="currency"/> is the default value.</exception>
    public static Money Zero(Currency currency) => FromMinorUnits(0, currency);

    /// <summary>Exactly this amount of major units: <c>Money.Of(19.99m, Currency.USD)</c>. Nothing is rounded.</summary>
    /// <param name="amount">The amount, with no more decimals than the currency has; zeros at the end do not count here.</param>
    /// <param name="currency">The currency.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="InvalidOperationException"><paramref name="currency"/> is the default value.</exception>
    /// <exception cref="InvalidInputException">
    /// The amount has more decimals than the currency (<see cref="ErrorCode.AmountPrecision"/>), or is too large to count in 64 bits
    /// (<see cref="ErrorCode.AmountOutOfRange"/>).
    /// </exception>
    public static Money Of(decimal amount, Currency currency)
    {
        decimal scale = PowerOfTen(currency.Decimals);
        if (amount > long.MaxValue / scale || amount < long.MinValue / scale)
            throw new InvalidInputException(ErrorCode.AmountOutOfRange, "", FormattableString.Invariant($"The amount {amount} {currency} is too large to be counted."));
        decimal minorUnits = amount * scale;
        if (decimal.Truncate(minorUnits) != minorUnits)
            throw new InvalidInputException(ErrorCode.AmountPrecision, "", FormattableString.Invariant($"The amount {amount} has more decimals than {currency}, which has {currency.Decimals}."));
        return new Money((long)minorUnits, currency);
    }

    /// <summary>The amount in major units, exactly: 19.99 for 1,999 cents.</summary>
    /// <returns>A decimal with as many decimals as the currency has.</returns>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public decimal ToDecimal()
    {
        int decimals = Currency.Decimals;
        ulong magnitude = MinorUnits < 0 ? unchecked(0UL - (ulong)MinorUnits) : (ulong)MinorUnits;
        return new decimal(unchecked((int)magnitude), unchecked((int)(magnitude >> 32)), 0, MinorUnits < 0, (byte)decimals);
    }

    /// <summary>The sum. <c>a + b</c> is the same.</summary>
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

    /// <summary>The difference. <c>a - b</c> is the same.</summary>
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

    /// <summary>The amount with the other sign. <c>-a</c> is the same.</summary>
    /// <returns>The negated amount.</returns>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    /// <exception cref="OverflowException">The result does not fit into 64 bits.</exception>
    public Money Negate() => new(-MinorUnits, Currency);

    /// <summary>The amount for several units. <c>a * n</c> is the same.</summary>
    /// <param name="quantity">How many.</param>
    /// <returns>The product.</returns>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    /// <exception cref="OverflowException">The product does not fit into 64 bits.</exception>
    public Money Multiply(int quantity) => new(MinorUnits * quantity, Currency);

    /// <summary>Which of two amounts of one currency is greater.</summary>
    /// <param name="other">An amount of the same currency.</param>
    /// <returns>Below zero when this one is smaller, above when it is greater, else zero.</returns>
    /// <exception cref="InvalidInputException">The currencies differ: <see cref="ErrorCode.CurrencyMismatch"/>.</exception>
    /// <exception cref="InvalidOperationException">One of them is the default value.</exception>
    public int CompareTo(Money other)
    {
        RequireSameCurrency(other);
        return MinorUnits.CompareTo(other.MinorUnits);
    }

    /// <summary>Which of two amounts of one currency is greater; null comes before all.</summary>
    /// <param name="obj">An amount of the same currency, or null.</param>
    /// <returns>Below zero when this one is smaller, above when it is greater, else zero.</returns>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is not money.</exception>
    /// <exception cref="InvalidInputException">The currencies differ: <see cref="ErrorCode.CurrencyMismatch"/>.</exception>
    /// <exception cref="InvalidOperationException">One of them is the default value.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Money other => CompareTo(other),
        _ => throw new ArgumentException("An amount can be compared with an amount only.", nameof(obj)),
    };

    /// <summary>Whether number and currency are the same.</summary>
    /// <param name="other">The other amount.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(Money other) => MinorUnits == other.MinorUnits && _currency == other._currency;

    /// <summary>Whether the other object is money of the same number and currency.</summary>
    /// <param name="obj">The other object.</param>
    /// <returns>True when it is.</returns>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Money other && Equals(other);

    /// <summary>A hash code of number and currency.</summary>
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

    /// <summary>Whether number and currency are the same.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they are.</returns>
    public static bool operator ==(Money left, Money right) => left.Equals(right);

    /// <summary>Whether number or currency differ.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when one does.</returns>
    public static bool operator !=(Money left, Money right) => !left.Equals(right);

    /// <summary>Whether the left amount is smaller.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">An amount of the same currency.</param>
    /// <returns>True when it is.</returns>
    /// <exception cref="InvalidInputException">The currencies differ: <see cref="ErrorCode.CurrencyMismatch"/>.</exception>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left amount is greater.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">An amount of the same currency.</param>
    /// <returns>True when it is.</returns>
    /// <exception cref="InvalidInputException">The currencies differ: <see cref="ErrorCode.CurrencyMismatch"/>.</exception>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left amount is smaller or the same.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">An amount of the same currency.</param>
    /// <returns>True when it is.</returns>
    /// <exception cref="InvalidInputException">The currencies differ: <see cref="ErrorCode.CurrencyMismatch"/>.</exception>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left amount is greater or the same.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">An amount of the same currency.</param>
    /// <returns>True when it is.</returns>
    /// <exception cref="InvalidInputException">The currencies differ: <see cref="ErrorCode.CurrencyMismatch"/>.</exception>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    private static InvalidOperationException NoMoney() =>
        new("This is default(Money) or default(Currency), which has no currency. Make money by Money.Of or Money.FromMinorUnits.");

    private void RequireSameCurrency(Money other)
    {
        if (_currency != other._currency || _currency.IsDefault)
            ThrowMismatch(this, other);
    }

    // By value: an amount whose address is handed on is kept in memory, and a sum waits for it at every addition.
    private static void ThrowMismatch(Money one, Money other) => throw (one._currency.IsDefault || other._currency.IsDefault
        ? NoMoney()
        : new InvalidInputException(ErrorCode.CurrencyMismatch, "", $"{one} and {other} are of two currencies; amounts meet in one currency only."));
}
