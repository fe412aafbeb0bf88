using System.Text;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads a value; the cursor is at its first token before and at its last one after.</summary>
internal delegate T Reader<out T>(ref Cursor cursor);

/// <summary>
/// Reads the tokens of a JSON text in order. A <c>malformed</c> error is thrown with its position. Any other error is stored in <see cref="Later"/>, because
/// <c>malformed</c> outranks it and may follow. This file reads objects and lists; the others read single values.
/// </summary>
internal ref partial struct Cursor
{
    private readonly ReadOnlySpan<byte> _json;
    private int _start;
    private Utf8JsonReader _reader;

    /// <summary>Starts at the first token of a value.</summary>
    /// <param name="utf8Json">The text.</param>
    /// <param name="start">The position of the value.</param>
    public Cursor(ReadOnlySpan<byte> utf8Json, int start = 0)
    {
        _json = utf8Json;
        _start = start;
        _reader = new Utf8JsonReader(utf8Json[start..]);
        _reader.Read();
    }

    /// <summary>
    /// The first error with a code other than <c>malformed</c>. While the error is pending, no values are created. The error is thrown when the rest of the text has the required
    /// form.
    /// </summary>
    public FormException? Later { get; private set; }

    /// <summary>Where the currency of amounts is stated.</summary>
    public CurrencyScope Scope { readonly get; set; }

    /// <summary>The position of the current token.</summary>
    public readonly long Offset => _start + _reader.TokenStartIndex;

    /// <summary>The text from the current token to the end of the document.</summary>
    public readonly ReadOnlySpan<byte> Rest => _json[(int)Offset..];

    public readonly bool IsNull => _reader.TokenType == JsonTokenType.Null;

    /// <summary>Requires that nothing follows the value.</summary>
    public void End() => _reader.Read();

    /// <summary>Throws a <c>malformed</c> error at once. Stores another error if it is the first.</summary>
    public void Postpone(FormException error)
    {
        if (error.Code == ErrorCode.Malformed)
            throw error;
        Later ??= error;
    }

    /// <summary>Moves to the name of the next member.</summary>
    /// <returns>False at the end of the object.</returns>
    public bool NextName()
    {
        _reader.Read();
        return _reader.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>Moves from the name of a member to its value.</summary>
    public void MoveToValue() => _reader.Read();

    /// <summary>The name of the current member.</summary>
    public readonly string PropertyName() => _reader.GetString()!;

    /// <summary>Moves to the name of the next member of an object whose names are free.</summary>
    /// <returns>False at the end of the object.</returns>
    public bool NextFreeName(ref SeenNames seen)
    {
        if (!NextName())
            return false;
        bool isNew = _reader.ValueIsEscaped ? seen.AddEscaped(_json, PropertyName()) : seen.Add(_json, (int)Offset + 1, _reader.ValueSpan.Length);
        return isNew ? true : throw Repeated();
    }

    public readonly void RequireObject()
    {
        if (_reader.TokenType != JsonTokenType.StartObject)
            throw Wrong("an object");
    }

    public readonly void BeginList()
    {
        if (_reader.TokenType != JsonTokenType.StartArray)
            throw Wrong("a list");
    }

    /// <summary>Moves to the next element, which is not null.</summary>
    public bool NextElement()
    {
        _reader.Read();
        if (IsNull)
            throw Wrong("an element");
        return _reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Skips a value; a repeated property in it is an error all the same.</summary>
    public void Skip()
    {
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var seen = new SeenNames();
                while (NextFreeName(ref seen))
                {
                    MoveToValue();
                    Skip();
                }

                break;
            case JsonTokenType.StartArray:
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
                    Skip();
                break;
        }
    }

    /// <summary>Moves to the end of the current list without reading its elements.</summary>
    /// <param name="length">The length of the list's text.</param>
    public void JumpOver(int length)
    {
        // To the reader, the list ends at once, and the text goes on behind the real end.
        var end = new Utf8JsonReader("]"u8, isFinalBlock: false, _reader.CurrentState);
        end.Read();
        _start = (int)Offset + length;
        _reader = new Utf8JsonReader(_json[_start..], isFinalBlock: true, end.CurrentState);
    }

    /// <summary>The text from a position to the end of the current token.</summary>
    public readonly ReadOnlySpan<byte> TextFrom(long start) => _json[(int)start..(int)(_start + _reader.BytesConsumed)];

    /// <summary>Looks ahead for a member of the current object that has a value.</summary>
    /// <param name="member">The name.</param>
    /// <param name="value">A cursor at its value.</param>
    public readonly bool FindAhead(string member, out Cursor value)
    {
        value = this;
        value.RequireObject();
        while (value.NextName())
        {
            bool found = value._reader.ValueTextEquals(member);
            value.MoveToValue();
            if (found && !value.IsNull)
                return true;
            value._reader.Skip();
        }

        return false;
    }

    /// <summary>Looks ahead for the word that says of which kind the object is.</summary>
    public readonly T KindAhead<T>(string member, WireNameTable<T> words)
        where T : unmanaged, Enum => FindAhead(member, out Cursor value) ? value.Word(words) : throw Missing(member);

    public readonly FormException Missing(string member) => FormException.Missing(Offset, member);

    /// <summary>Says that the current value is of another kind than the wanted one. Quotes the value if it is a single token.</summary>
    public readonly FormException Wrong(string wanted) => new(Offset, $"{Quoted()} is {Kind(_reader.TokenType)}; it must be {wanted}.");

    private readonly string Quoted() => _reader.TokenType switch
    {
        JsonTokenType.String => $"'{Excerpt()}'",
        JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => Excerpt(),
        _ => "The value",
    };

    private static string Kind(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "a truth value",
    };

    public readonly FormException Repeated() => new(Offset, $"The member '{Excerpt()}' is given twice; give it once.");

    /// <summary>The current string or name in UTF-8 with its escapes resolved, or the number as it is written.</summary>
    public readonly ReadOnlySpan<byte> Bytes() => _reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(_reader.GetString()!) : _reader.ValueSpan;

    /// <summary>The current string, name, number or truth value, cut short when it is long.</summary>
    public readonly string Excerpt()
    {
        const int Most = 60;
        string text = Encoding.UTF8.GetString(Bytes());
        if (text.Length <= Most)
            return text;
        int length = char.IsHighSurrogate(text[Most - 1]) ? Most - 1 : Most;
        return text[..length] + "…";
    }
}
