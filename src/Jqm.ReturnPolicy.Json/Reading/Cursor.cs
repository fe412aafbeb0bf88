using System.Text;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Json;

/// <summary>
/// Goes over the tokens of a document and reads single values. Whatever is not of the form is thrown with its place in the bytes;
/// a fault of the second rank is kept in <see cref="Later"/> until the form is known to hold.
/// </summary>
internal ref struct Cursor
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 64 };

    private Utf8JsonReader _reader;

    /// <summary>Starts at the first token of a document.</summary>
    public Cursor(ReadOnlySpan<byte> utf8Json)
    {
        _reader = new Utf8JsonReader(utf8Json, Strict);
        _reader.Read();
    }

    /// <summary>The first fault of the second rank.</summary>
    public LaterFault? Later { get; private set; }

    public readonly long Offset => _reader.TokenStartIndex;

    public readonly bool IsNull => _reader.TokenType == JsonTokenType.Null;

    /// <summary>Requires that nothing follows the value at hand.</summary>
    public void End() => _reader.Read();

    public ObjectScan BeginObject(MemberTable table)
    {
        if (_reader.TokenType != JsonTokenType.StartObject)
            throw Wrong("an object");
        return new ObjectScan(table, Offset);
    }

    /// <summary>Goes on to the next member that has a value.</summary>
    public bool NextMember(ref ObjectScan scan)
    {
        while (NextMemberOrNull(ref scan))
        {
            if (!IsNull)
                return true;
        }

        return false;
    }

    /// <summary>Goes on to the next member, which may be null.</summary>
    public bool NextMemberOrNull(ref ObjectScan scan)
    {
        _reader.Read();
        if (_reader.TokenType == JsonTokenType.EndObject)
            return false;
        int member = scan.Table.Find(ref _reader, scan.Seen == 0 ? 0 : scan.Member + 1);
        if (member < 0)
            throw new FormFault(Offset, $"There is no member '{_reader.GetString()}' here; the members are {string.Join(", ", scan.Table.Names)}.");
        uint bit = 1u << member;
        if ((scan.Seen & bit) != 0)
            throw Repeated();
        scan.Seen |= bit;
        scan.Member = member;
        scan.NameStart = Offset;
        _reader.Read();
        if (!IsNull)
            scan.Present |= bit;
        return true;
    }

    /// <summary>Goes on to the next member of an object whose names are free.</summary>
    public bool NextFreeMember(HashSet<string> seen, out string name, out long nameStart)
    {
        _reader.Read();
        nameStart = Offset;
        if (_reader.TokenType == JsonTokenType.EndObject)
        {
            name = "";
            return false;
        }

        name = _reader.GetString()!;
        if (!seen.Add(name))
            throw Repeated();
        _reader.Read();
        return true;
    }

    public void RequireObject()
    {
        if (_reader.TokenType != JsonTokenType.StartObject)
            throw Wrong("an object");
    }

    public void BeginList()
    {
        if (_reader.TokenType != JsonTokenType.StartArray)
            throw Wrong("a list");
    }

    /// <summary>Goes on to the next element; a null is none.</summary>
    public bool NextElement()
    {
        _reader.Read();
        if (_reader.TokenType == JsonTokenType.EndArray)
            return false;
        if (IsNull)
            throw Wrong("an element");
        return true;
    }

    /// <summary>Passes over a value that is not read; a repeated property in it is a fault all the same.</summary>
    public void Skip()
    {
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var seen = new HashSet<string>(StringComparer.Ordinal);
                while (NextFreeMember(seen, out _, out _))
                    Skip();
                break;
            case JsonTokenType.StartArray:
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
                    Skip();
                break;
        }
    }

    /// <summary>A string, which may be empty.</summary>
    public readonly string Text()
    {
        RequireString("a string");
        return _reader.GetString()!;
    }

    /// <summary>A string that names something.</summary>
    public readonly string Name()
    {
        RequireString("a string");
        if (_reader.ValueSpan.IsEmpty)
            throw new FormFault(Offset, "The string is empty; give it at least one character.");
        return _reader.GetString()!;
    }

    /// <summary>The same place, to read the word there later: what it has to be is known when the rest is read.</summary>
    public readonly Cursor AtWord()
    {
        RequireString("a string");
        return this;
    }

    public readonly bool Flag() => _reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Wrong("true or false"),
    };

    public T Word<T>(WordTable<T> words)
        where T : unmanaged, Enum
    {
        RequireString("a string");
        return words.TryFind(ref _reader, out T member)
            ? member
            : throw new FormFault(Offset, $"The word '{Excerpt()}' is not known here; the words are {words.All}.");
    }

    public EnumSet<T> WordSet<T>(WordTable<T> words)
        where T : unmanaged, Enum
    {
        EnumSet<T> set = default;
        BeginList();
        while (NextElement())
            set = set.With(Word(words));
        return set;
    }

    public readonly ReturnReason Reason()
    {
        RequireString("a string");
        if (!_reader.ValueIsEscaped)
        {
            foreach (ref readonly ReasonWord known in KnownReasons.AsSpan())
            {
                if (_reader.ValueSpan.SequenceEqual(known.Utf8))
                    return known.Reason;
            }
        }

        return new ReturnReason(Name());
    }

    public readonly Clause Clause()
    {
        RequireString("a string");
        if (!_reader.ValueIsEscaped && _reader.ValueSpan.Length == 3)
        {
            foreach (Clause clause in Jqm.ReturnPolicy.Clause.All)
            {
                if (clause.Number[0] == _reader.ValueSpan[0] && clause.Number[2] == _reader.ValueSpan[2] && _reader.ValueSpan[1] == '.')
                    return clause;
            }
        }

        return Jqm.ReturnPolicy.Clause.FromNumber(Name());
    }

    /// <summary>An integer; one that is too large for the type stands at its end.</summary>
    public readonly int Integer()
    {
        if (_reader.TokenType != JsonTokenType.Number)
            throw Wrong("an integer");
        ReadOnlySpan<byte> digits = _reader.ValueSpan;
        bool negative = digits[0] == '-';
        if (negative)
            digits = digits[1..];
        long number = 0;
        foreach (byte character in digits)
        {
            if (character is < (byte)'0' or > (byte)'9')
                throw new FormFault(Offset, $"The number {Excerpt()} has a fraction or an exponent; an integer is wanted.");
            number = Math.Min(number * 10 + (character - '0'), int.MaxValue);
        }

        return (int)(negative ? -number : number);
    }

    /// <summary>A quantity, of which the upper bound is checked where it is known.</summary>
    public int Quantity()
    {
        int quantity = Integer();
        if (quantity >= 1)
            return quantity;
        Postpone(ErrorCode.QuantityOutOfRange, Offset, $"The quantity is {Excerpt()}; it must be at least 1.");
        return 1;
    }

    public readonly RawAmount Amount()
    {
        RequireString("a decimal string such as \"19.99\"");
        return RawAmount.TryRead(Bytes(), out RawAmount amount)
            ? amount
            : throw new FormFault(Offset, $"'{Excerpt()}' is not an amount; write it like 19.99.");
    }

    /// <summary>An amount whose currency is known already.</summary>
    public readonly Money Amount(Currency currency)
    {
        RawAmount amount = Amount();
        try
        {
            return amount.In(currency, "");
        }
        catch (InvalidInputException fault)
        {
            throw new FormFault(Offset, fault.Message, fault.Code);
        }
    }

    /// <summary>A place in a list, or a version: an integer from 0.</summary>
    public readonly int Place()
    {
        int place = Integer();
        return place >= 0 ? place : throw new FormFault(Offset, $"The number is {Excerpt()}; it counts from 0.");
    }

    /// <summary>Looks ahead for the word that says of what kind the object at hand is.</summary>
    public readonly T KindAhead<T>(string member, WordTable<T> words)
        where T : unmanaged, Enum
    {
        Cursor ahead = this;
        ahead.RequireObject();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (ahead.NextFreeMember(seen, out string name, out _))
        {
            if (name == member && !ahead.IsNull)
                return ahead.Word(words);
            ahead.Skip();
        }

        throw new FormFault(Offset, $"The member '{member}' is missing; give it.");
    }

    /// <summary>Looks ahead for the currency of the object at hand, whose amounts may stand before it.</summary>
    public readonly Currency CurrencyAhead(MemberTable table, int currencyMember)
    {
        Cursor ahead = this;
        ObjectScan scan = ahead.BeginObject(table);
        while (ahead.NextMember(ref scan))
        {
            if (scan.Member != currencyMember)
                ahead.Skip();
            else if (Currency.TryFromCode(ahead.Text(), out Currency currency))
                return currency;
            else
                throw new FormFault(ahead.Offset, $"'{ahead.Excerpt()}' is not a currency; give an upper-case code of ISO 4217, such as USD.", ErrorCode.UnknownCurrency);
        }

        throw new FormFault(scan.Start, "The member 'currency' is missing; give it.");
    }

    public readonly Instant Instant(int lastYear = 2999)
    {
        RequireString("an instant such as \"2026-01-05T03:12:00Z\"");
        return InstantText.TryRead(Bytes(), lastYear, out Instant instant)
            ? instant
            : throw new FormFault(Offset, $"'{Excerpt()}' is not an instant of the years 1900 to 2999; write it like 2026-01-05T03:12:00Z.");
    }

    public readonly LocalDate Date()
    {
        RequireString("a date such as \"2026-01-05\"");
        return InstantText.TryReadDate(Bytes(), out LocalDate date)
            ? date
            : throw new FormFault(Offset, $"'{Excerpt()}' is not a date; write it like 2026-01-05.");
    }

    /// <summary>Keeps the first fault of the second rank.</summary>
    public void Postpone(ErrorCode code, long offset, string message) => Later ??= new LaterFault(code, offset, message);

    public readonly FormFault Wrong(string wanted) => new(Offset, $"Here stands {Kind(_reader.TokenType)}; {wanted} is wanted.");

    private static string Kind(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "a truth value",
    };

    private readonly void RequireString(string wanted)
    {
        if (_reader.TokenType != JsonTokenType.String)
            throw Wrong(wanted);
    }

    private readonly ReadOnlySpan<byte> Bytes() => _reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(_reader.GetString()!) : _reader.ValueSpan;

    private readonly FormFault Repeated() => new(Offset, $"The member '{_reader.GetString()}' stands twice; give it once.");

    /// <summary>What stands here, cut short where it is long.</summary>
    private readonly string Excerpt()
    {
        const int Most = 60;
        string text = _reader.TokenType == JsonTokenType.String ? _reader.GetString()! : Encoding.UTF8.GetString(_reader.ValueSpan);
        if (text.Length <= Most)
            return text;
        int length = char.IsHighSurrogate(text[Most - 1]) ? Most - 1 : Most;
        return text[..length] + "…";
    }

    private readonly record struct ReasonWord(byte[] Utf8, ReturnReason Reason);

    private static readonly ReasonWord[] KnownReasons = Array.ConvertAll(
        ReturnReason.Known.AsSpan().ToArray(),
        reason => new ReasonWord(Encoding.UTF8.GetBytes(reason.Code), reason));
}
