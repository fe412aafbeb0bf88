using System.Text.Json;

namespace Jqm.ReturnPolicy.Json;

/// <summary>
/// Goes over the tokens of a document and reads single values. Whatever is not of the form is thrown with its place in the bytes;
/// a fault of the second rank is kept in <see cref="Later"/> until the form is known to hold.
/// </summary>
internal ref struct Cursor
{
    private readonly NamePool? _names;
    private JsonScanner _json;

    /// <summary>Starts at the first token of a document.</summary>
    /// <param name="utf8Json">The document.</param>
    /// <param name="names">The strings that were read lately; null where none are kept.</param>
    public Cursor(ReadOnlySpan<byte> utf8Json, NamePool? names)
    {
        _json = new JsonScanner(utf8Json);
        _names = names;
    }

    /// <summary>The first fault of the second rank.</summary>
    public DeferredError? Later { get; private set; }

    public readonly long Offset => _json.Start;

    public readonly bool IsNull => _json.Type == JsonTokenType.Null;

    /// <summary>Requires that nothing follows the value at hand.</summary>
    public void End() => _json.ReadEnd();

    public ObjectScan BeginObject(MemberTable table)
    {
        if (_json.Type != JsonTokenType.StartObject)
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
        if (!_json.ReadName())
            return false;
        int member = scan.Table.Find(_json);
        if (member < 0)
            throw new FormException(Offset, $"There is no member '{_json.Text()}' here; the members are {string.Join(", ", scan.Table.Names)}.");
        uint bit = 1u << member;
        if ((scan.Seen & bit) != 0)
            throw Repeated();
        scan.Seen |= bit;
        scan.Member = member;
        scan.NameStart = Offset;
        _json.ReadMemberValue();
        if (!IsNull)
            scan.Present |= bit;
        return true;
    }

    /// <summary>Goes on to the next member of an object whose names are free.</summary>
    public bool NextFreeMember(ref SeenNames seen, out string name, out long nameStart)
    {
        bool found = _json.ReadName();
        nameStart = Offset;
        name = found ? String() : "";
        if (!found)
            return false;
        if (!seen.Add(name))
            throw Repeated();
        _json.ReadMemberValue();
        return true;
    }

    public void RequireObject()
    {
        if (_json.Type != JsonTokenType.StartObject)
            throw Wrong("an object");
    }

    public void BeginList()
    {
        if (_json.Type != JsonTokenType.StartArray)
            throw Wrong("a list");
    }

    /// <summary>Goes on to the next element; a null is none.</summary>
    public bool NextElement()
    {
        if (!_json.ReadElement())
            return false;
        if (IsNull)
            throw Wrong("an element");
        return true;
    }

    /// <summary>Passes over a value that is not read; a repeated property in it is a fault all the same.</summary>
    public void Skip()
    {
        switch (_json.Type)
        {
            case JsonTokenType.StartObject:
                var seen = new SeenNames();
                while (NextFreeMember(ref seen, out _, out _))
                    Skip();
                break;
            case JsonTokenType.StartArray:
                while (_json.ReadElement())
                    Skip();
                break;
        }
    }

    /// <summary>A string, which may be empty.</summary>
    public readonly string Text()
    {
        RequireString("a string");
        return String();
    }

    /// <summary>A string that names something.</summary>
    public readonly string Name()
    {
        RequireString("a string");
        if (_json.Value.IsEmpty)
            throw new FormException(Offset, "The string is empty; give it at least one character.");
        return String();
    }

    /// <summary>The same place, to read the word there later: what it has to be is known when the rest is read.</summary>
    public readonly Cursor AtWord()
    {
        RequireString("a string");
        return this;
    }

    public readonly bool Flag() => _json.Type switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Wrong("true or false"),
    };

    public T Word<T>(WireNameTable<T> words)
        where T : unmanaged, Enum
    {
        RequireString("a string");
        return words.TryFind(_json.Bytes(), out T member)
            ? member
            : throw new FormException(Offset, $"The word '{Excerpt()}' is not known here; the words are {words.All}.");
    }

    public EnumSet<T> WordSet<T>(WireNameTable<T> words)
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
        int known = KnownReasons.Find(_json.Bytes());
        if (known >= 0)
            return ReturnReason.Known[known];
        return new ReturnReason(Name());
    }

    public readonly Clause Clause()
    {
        RequireString("a string");
        if (!_json.IsEscaped && _json.Value.Length == 3)
        {
            foreach (Clause clause in Jqm.ReturnPolicy.Clause.All)
            {
                if (clause.Number[0] == _json.Value[0] && clause.Number[2] == _json.Value[2] && _json.Value[1] == '.')
                    return clause;
            }
        }

        return Jqm.ReturnPolicy.Clause.FromNumber(Name());
    }

    /// <summary>An integer; one that is too large for the type stands at its end.</summary>
    public readonly int Integer()
    {
        if (_json.Type != JsonTokenType.Number)
            throw Wrong("an integer");
        ReadOnlySpan<byte> digits = _json.Value;
        bool negative = digits[0] == '-';
        if (negative)
            digits = digits[1..];
        long number = 0;
        foreach (byte character in digits)
        {
            if (character is < (byte)'0' or > (byte)'9')
                throw new FormException(Offset, $"The number {Excerpt()} has a fraction or an exponent; an integer is wanted.");
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
        return RawAmount.TryRead(_json.Bytes(), out RawAmount amount)
            ? amount
            : throw new FormException(Offset, $"'{Excerpt()}' is not an amount; write it like 19.99.");
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
            throw new FormException(Offset, fault.Message, fault.Code);
        }
    }

    /// <summary>A place in a list, or a version: an integer from 0.</summary>
    public readonly int Place()
    {
        int place = Integer();
        return place >= 0 ? place : throw new FormException(Offset, $"The number is {Excerpt()}; it counts from 0.");
    }

    /// <summary>Looks ahead for the word that says of what kind the object at hand is.</summary>
    public readonly T KindAhead<T>(string member, WireNameTable<T> words)
        where T : unmanaged, Enum
    {
        Cursor ahead = this;
        ahead.RequireObject();
        var seen = new SeenNames();
        while (ahead.NextFreeMember(ref seen, out string name, out _))
        {
            if (name == member && !ahead.IsNull)
                return ahead.Word(words);
            ahead.Skip();
        }

        throw new FormException(Offset, $"The member '{member}' is missing; give it.");
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
                throw new FormException(ahead.Offset, $"'{ahead.Excerpt()}' is not a currency; give an upper-case code of ISO 4217, such as USD.", ErrorCode.UnknownCurrency);
        }

        throw new FormException(scan.Start, "The member 'currency' is missing; give it.");
    }

    public readonly Instant Instant(int lastYear = 2999)
    {
        RequireString("an instant such as \"2026-01-05T03:12:00Z\"");
        return InstantText.TryRead(_json.Bytes(), lastYear, out Instant instant)
            ? instant
            : throw new FormException(Offset, $"'{Excerpt()}' is not an instant of the years 1900 to 2999; write it like 2026-01-05T03:12:00Z.");
    }

    public readonly LocalDate Date()
    {
        RequireString("a date such as \"2026-01-05\"");
        return InstantText.TryReadDate(_json.Bytes(), out LocalDate date)
            ? date
            : throw new FormException(Offset, $"'{Excerpt()}' is not a date; write it like 2026-01-05.");
    }

    /// <summary>Keeps the first fault of the second rank.</summary>
    public void Postpone(ErrorCode code, long offset, string message) => Later ??= new DeferredError(code, offset, message);

    public readonly FormException Wrong(string wanted) => new(Offset, $"Here stands {Kind(_json.Type)}; {wanted} is wanted.");

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
        if (_json.Type != JsonTokenType.String)
            throw Wrong(wanted);
    }

    private readonly string String() => _names is null || _json.IsEscaped ? _json.Text() : _names.Get(_json.Value);

    private readonly FormException Repeated() => new(Offset, $"The member '{_json.Text()}' stands twice; give it once.");

    /// <summary>What stands here, cut short where it is long.</summary>
    public readonly string Excerpt()
    {
        const int Most = 60;
        string text = _json.Text();
        if (text.Length <= Most)
            return text;
        int length = char.IsHighSurrogate(text[Most - 1]) ? Most - 1 : Most;
        return text[..length] + "…";
    }

    private static readonly NameTable KnownReasons = new(ReturnReason.Known.Select(reason => reason.Code).ToArray());
}
