using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads single values: strings, words, numbers, instants.</summary>
internal ref partial struct Cursor
{
    private static readonly byte[][] KnownReasons = [.. ReturnReason.Known.Select(static reason => Encoding.UTF8.GetBytes(reason.Code))];

    /// <summary>Reads a string, which may be empty.</summary>
    public readonly string Text()
    {
        RequireString("a string");
        return _reader.GetString()!;
    }

    /// <summary>Reads a string that names something.</summary>
    public readonly string Name()
    {
        RequireString("a string");
        return _reader.ValueSpan.IsEmpty
            ? throw new FormException(Offset, "The string is empty; give it at least one character.")
            : _reader.GetString()!;
    }

    /// <summary>Returns the current position, to read the word there when it is known which words are right.</summary>
    public readonly WordAt WordLater()
    {
        RequireString("a string");
        return new WordAt(_reader.GetString()!, Offset);
    }

    public readonly bool Flag() => _reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Wrong("true or false"),
    };

    public readonly T Word<T>(WireNameTable<T> words)
        where T : unmanaged, Enum
    {
        if (_reader.TokenType != JsonTokenType.String)
            throw Wrong($"one of the strings {words.All}");
        return words.TryFind(Bytes(), out T member)
            ? member
            : throw new FormException(Offset, $"'{Excerpt()}' is not one of the possible values: {words.All}.");
    }

    public ReturnReason Reason()
    {
        RequireString("a string");
        ReadOnlySpan<byte> code = Bytes();
        for (int i = 0; i < KnownReasons.Length; i++)
        {
            if (code.SequenceEqual(KnownReasons[i]))
                return ReturnReason.Known[i];
        }

        return Checked(Name(), static code => new ReturnReason(code));
    }

    public Clause Clause()
    {
        RequireString("a string");
        if (!_reader.ValueIsEscaped && _reader.ValueSpan is [byte part, (byte)'.', byte number])
        {
            foreach (Clause clause in Jqm.ReturnPolicy.Clause.All)
            {
                if (clause.Number[0] == part && clause.Number[2] == number)
                    return clause;
            }
        }

        return Checked(Name(), Jqm.ReturnPolicy.Clause.FromNumber);
    }

    /// <summary>Reads an integer. A number beyond 32 bits is read as the nearest one of 32 bits; messages quote the digits that are given.</summary>
    public readonly int Integer()
    {
        if (_reader.TokenType != JsonTokenType.Number)
            throw Wrong("an integer such as 30");
        ReadOnlySpan<byte> text = _reader.ValueSpan;
        if (Utf8Parser.TryParse(text, out int number, out int length) && length == text.Length)
            return number;
        return text.IndexOfAny("."u8[0], "e"u8[0], "E"u8[0]) < 0
            ? text[0] == '-' ? int.MinValue : int.MaxValue
            : throw new FormException(Offset, $"The number {Excerpt()} has a fraction or an exponent; give an integer.");
    }

    /// <summary>Reads a quantity. Its upper bound is checked where it is known, but for the one of all quantities.</summary>
    public int Quantity()
    {
        int quantity = Integer();
        if (quantity is >= 1 and < int.MaxValue)
            return quantity;
        Postpone(new FormException(
            Offset,
            quantity < 1 ? $"The quantity is {Excerpt()}; it must be at least 1." : $"The quantity is {Excerpt()}; it must be at most 1,000,000.",
            ErrorCode.QuantityOutOfRange));
        return 1;
    }

    /// <summary>Returns a message about the integer here, so that it quotes the digits that are given and not the nearest number of 32 bits.</summary>
    public readonly string Quoting(string message) =>
        _reader.TokenType == JsonTokenType.Number ? message.Replace(Integer().ToString(CultureInfo.InvariantCulture), Excerpt(), StringComparison.Ordinal) : message;

    /// <summary>Reads an index in a list, or a version: an integer from 0.</summary>
    public readonly int Index() => Integer() switch
    {
        < 0 => throw new FormException(Offset, $"The number is {Excerpt()}; it counts from 0."),
        int.MaxValue => throw new FormException(Offset, FormattableString.Invariant($"The number is {Excerpt()}; it is at most {int.MaxValue - 1}.")),
        var index => index,
    };

    public readonly Instant Instant() => Instant(2999);

    /// <summary>Reads an instant that was computed, and may be of a later year than one that is given.</summary>
    public readonly Instant Deadline() => Instant(9999);

    public readonly LocalDate Date()
    {
        RequireString("a date such as \"2026-01-05\"");
        return InstantText.TryReadDate(Bytes(), out LocalDate date)
            ? date
            : throw new FormException(Offset, $"'{Excerpt()}' is not a date; write it like 2026-01-05.");
    }

    private readonly Instant Instant(int lastYear)
    {
        RequireString("an instant such as \"2026-01-05T03:12:00Z\"");
        if (InstantText.TryRead(Bytes(), lastYear, out Instant instant))
            return instant;
        string text = Excerpt();
        throw new FormException(Offset, InstantText.WithoutOffset(text) is { } utc
            ? $"'{text}' has an offset; instants are written in UTC: {utc}."
            : $"'{text}' is not an instant of the years 1900 to 2999; write it like 2026-01-05T03:12:00Z.");
    }

    private readonly void RequireString(string wanted)
    {
        if (_reader.TokenType != JsonTokenType.String)
            throw Wrong(wanted);
    }

    /// <summary>Makes a value of a string; what is wrong with it is an error at the string.</summary>
    private T Checked<T>(string text, Func<string, T> make)
    {
        try
        {
            return make(text);
        }
        catch (InvalidInputException error)
        {
            Postpone(new FormException(Offset, error.Message, error.Code));
            return default!;
        }
    }
}
