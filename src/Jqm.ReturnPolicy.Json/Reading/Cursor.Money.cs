using System.Text.Json;

namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads amounts, and the currency that they are in.</summary>
internal ref partial struct Cursor
{
    /// <summary>Reads an amount as it is written.</summary>
    public readonly RawAmount Amount() =>
        TryAmount("19.99", out RawAmount amount) ? amount : throw new FormException(Offset, $"'{Excerpt()}' is not an amount; write it like 19.99.");

    /// <summary>Reads a string that may be an amount.</summary>
    public readonly bool TryAmount(string example, out RawAmount amount)
    {
        if (_reader.TokenType != JsonTokenType.String)
            throw Wrong($"a decimal string such as \"{example}\"");
        return RawAmount.TryRead(Bytes(), out amount);
    }

    /// <summary>Reads an amount of an input: at most 10^14 minor units.</summary>
    public Money Money() => Money(RawAmount.MostOfInput);

    /// <summary>Reads an amount that the library computed of several, and that may be greater than any one of them.</summary>
    public Money Sum() => Money(RawAmount.MostOfSum);

    /// <summary>Reads an amount that has to be the one that follows from others.</summary>
    public SumAt SumLater() => new(Amount(), Offset);

    /// <summary>Reads the currency that amounts around it are in.</summary>
    public Currency Currency()
    {
        Currency? read = ReadCurrency();
        if (read is { } currency)
            Scope = Scope with { Known = currency };
        return read ?? default;
    }

    /// <summary>Reads a currency that has to be the one of the amounts around it.</summary>
    public Currency? SameCurrency()
    {
        RequireString("a string");
        if (CurrencyInScope() is not { } currency || _reader.ValueTextEquals(currency.Code))
            return Scope.Known;
        Postpone(new FormException(Offset, $"The refund is in '{Excerpt()}'; the order is in {currency}.", ErrorCode.CurrencyMismatch));
        return null;
    }

    private Money Money(long most)
    {
        RawAmount amount = Amount();
        if (CurrencyInScope() is not { } currency)
            return default;
        if (amount.WhatIsWrong(currency, most) is not { } code)
            return amount.In(currency);
        Postpone(new FormException(Offset, amount.Explain(code, Excerpt(), currency, most), code));
        return default;
    }

    /// <summary>Returns the currency of the amounts here. Unless it was read already, looks ahead for it.</summary>
    /// <returns>The currency; null when it is not one, and that error is pending.</returns>
    private Currency? CurrencyInScope()
    {
        if (Scope.Known is { } known)
            return known;
        if (Later is not null)
            return null;
        var ahead = new Cursor(_json, (int)Scope.Start);
        if (Scope.Member != "currency")
            ahead = ahead.FindAhead(Scope.Member, out Cursor inner) ? inner : throw ahead.Missing(Scope.Member);
        if (!ahead.FindAhead("currency", out Cursor stated))
            throw ahead.Missing("currency");
        Currency? currency = stated.ReadCurrency();
        Later ??= stated.Later;
        Scope = Scope with { Known = currency };
        return currency;
    }

    private Currency? ReadCurrency()
    {
        RequireString("a string");
        if (Bytes() is [byte first, byte second, byte third] && Jqm.ReturnPolicy.Currency.TryFromCode([(char)first, (char)second, (char)third], out Currency currency))
            return currency;
        Postpone(new FormException(Offset, $"'{Excerpt()}' is not a currency; give an upper-case code of ISO 4217, such as USD.", ErrorCode.UnknownCurrency));
        return null;
    }
}
