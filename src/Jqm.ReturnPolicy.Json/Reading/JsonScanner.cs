using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Json;

/// <summary>
/// Goes over JSON from token to token. Unlike a general reader it is told what comes next, a name or an element, by whoever reads the container, and so
/// keeps no state but its place. It is as strict as <see cref="Utf8JsonReader"/>, and accepts the same, but for text that is not <see cref="SoundText">sound</see>.
/// What it does not accept it throws as a <see cref="JsonException"/> that does not say where.
/// </summary>
internal ref struct JsonScanner
{
    private const int MaxDepth = 64;

    private readonly ReadOnlySpan<byte> _json;
    private int _at;
    private int _valueStart;
    private int _valueEnd;
    private int _depth;

    // A container has just begun: its first name or element has no comma before it.
    private bool _opened;

    // The text is known to be sound. As long as it is plain ASCII, nobody needs to know.
    private bool _sound;

    /// <summary>Starts at the value that the text is.</summary>
    public JsonScanner(ReadOnlySpan<byte> utf8Json)
    {
        _json = utf8Json;
        ReadValue(Next());
    }

    /// <summary>What the token at hand is.</summary>
    public JsonTokenType Type { get; private set; }

    /// <summary>Where the token at hand starts.</summary>
    public int Start { get; private set; }

    /// <summary>Whether the string or name at hand has escapes in it; a number has none.</summary>
    public bool IsEscaped { get; private set; }

    /// <summary>The string or name at hand without its quotes, as it is written; or the number.</summary>
    public readonly ReadOnlySpan<byte> Value => _json[_valueStart.._valueEnd];

    /// <summary>The string or name at hand in UTF-8, escapes resolved.</summary>
    public readonly ReadOnlySpan<byte> Bytes() => IsEscaped ? Encoding.UTF8.GetBytes(Text()) : Value;

    /// <summary>The string or name at hand, escapes resolved; or the number as it is written.</summary>
    public readonly string Text()
    {
        if (!IsEscaped)
            return Encoding.UTF8.GetString(Value);
        var reader = new Utf8JsonReader(_json[Start..(_valueEnd + 1)]);
        reader.Read();
        return reader.GetString()!;
    }

    /// <summary>Goes on to the next name of the object at hand, or over its end.</summary>
    /// <returns>Whether there is a name.</returns>
    public bool ReadName()
    {
        byte next = Next();
        if (next == '}')
        {
            Close(JsonTokenType.EndObject);
            return false;
        }

        next = AfterComma(next);
        if (next != '"')
            throw NotJson();
        ReadString();
        Type = JsonTokenType.PropertyName;
        return true;
    }

    /// <summary>Goes on from a name to its value.</summary>
    public void ReadMemberValue()
    {
        if (Next() != ':')
            throw NotJson();
        _at++;
        ReadValue(Next());
    }

    /// <summary>Goes on to the next element of the list at hand, or over its end.</summary>
    /// <returns>Whether there is an element.</returns>
    public bool ReadElement()
    {
        byte next = Next();
        if (next == ']')
        {
            Close(JsonTokenType.EndArray);
            return false;
        }

        ReadValue(AfterComma(next));
        return true;
    }

    /// <summary>Requires that nothing follows.</summary>
    public void ReadEnd()
    {
        if (Next() != 0 || _at < _json.Length)
            throw NotJson();
    }

    /// <summary>The next byte that is not white space, not read yet; 0 at the end of the text, and for what can stand nowhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte Next()
    {
        while (_at < _json.Length)
        {
            byte next = _json[_at];
            if (next > ' ')
                return next;
            if (next is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
                break;
            _at++;
        }

        return 0;
    }

    /// <summary>Reads the comma that stands between two names or elements, and gives what is next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte AfterComma(byte next)
    {
        if (_opened)
        {
            _opened = false;
            return next;
        }

        if (next != ',')
            throw NotJson();
        _at++;
        return Next();
    }

    private void ReadValue(byte first)
    {
        switch (first)
        {
            case (byte)'"':
                ReadString();
                Type = JsonTokenType.String;
                break;
            case (byte)'{':
                Open(JsonTokenType.StartObject);
                break;
            case (byte)'[':
                Open(JsonTokenType.StartArray);
                break;
            case (byte)'t':
                ReadWord("true"u8, JsonTokenType.True);
                break;
            case (byte)'f':
                ReadWord("false"u8, JsonTokenType.False);
                break;
            case (byte)'n':
                ReadWord("null"u8, JsonTokenType.Null);
                break;
            default:
                ReadNumber();
                break;
        }
    }

    private void Open(JsonTokenType type)
    {
        if (++_depth > MaxDepth)
            throw NotJson();
        Type = type;
        Start = _at++;
        _opened = true;
    }

    private void Close(JsonTokenType type)
    {
        _depth--;
        Type = type;
        Start = _at++;
        _opened = false;
    }

    private void ReadWord(ReadOnlySpan<byte> word, JsonTokenType type)
    {
        if (!_json[_at..].StartsWith(word))
            throw NotJson();
        Type = type;
        Start = _at;
        _at += word.Length;
    }

    private void ReadString()
    {
        Start = _at;
        IsEscaped = false;
        _valueStart = _at + 1;
        int end = EndOfPlain(_valueStart);
        if (At(end) != '"')
            end = EndOfOther(end);
        _valueEnd = end;
        _at = end + 1;
    }

    /// <summary>Where a string ends that is not all plain.</summary>
    private int EndOfOther(int at)
    {
        if (!_sound && !SoundText.Is(_json))
            throw NotJson();
        _sound = true;
        while (true)
        {
            switch (At(at))
            {
                case (byte)'"':
                    return at;
                case (byte)'\\':
                    IsEscaped = true;
                    at = EndOfPlain(EndOfEscape(at));
                    break;
                case < (byte)' ':
                    throw NotJson();
                default:
                    at = EndOfPlain(at + 1);
                    break;
            }
        }
    }

    /// <summary>Where characters of ASCII end that stand for themselves: at a quote, a backslash, a control character, or the end of the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int EndOfPlain(int at)
    {
        for (; at + Vector128<byte>.Count <= _json.Length; at += Vector128<byte>.Count)
        {
            Vector128<byte> block = Vector128.Create(_json.Slice(at, Vector128<byte>.Count));
            uint ends = (Vector128.Equals(block, Vector128.Create((byte)'"'))
                | Vector128.Equals(block, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(block.AsSByte(), Vector128.Create((sbyte)' ')).AsByte()).ExtractMostSignificantBits();
            if (ends != 0)
                return at + BitOperations.TrailingZeroCount(ends);
        }

        while (at < _json.Length && _json[at] is >= (byte)' ' and < 0x80 and not ((byte)'"' or (byte)'\\'))
            at++;
        return at;
    }

    private readonly int EndOfEscape(int at)
    {
        switch (At(at + 1))
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                return at + 2;
            case (byte)'u' when char.IsAsciiHexDigit((char)At(at + 2)) && char.IsAsciiHexDigit((char)At(at + 3))
                && char.IsAsciiHexDigit((char)At(at + 4)) && char.IsAsciiHexDigit((char)At(at + 5)):
                return at + 6;
            default:
                throw NotJson();
        }
    }

    private void ReadNumber()
    {
        Type = JsonTokenType.Number;
        IsEscaped = false;
        Start = _at;
        _valueStart = _at;
        int at = _at;
        if (At(at) == '-')
            at++;
        at = At(at) == '0' ? at + 1 : EndOfDigits(at);
        if (At(at) == '.')
            at = EndOfDigits(at + 1);
        if (At(at) is (byte)'e' or (byte)'E')
        {
            at++;
            if (At(at) is (byte)'+' or (byte)'-')
                at++;
            at = EndOfDigits(at);
        }

        _valueEnd = at;
        _at = at;
    }

    /// <summary>Where digits end, of which there is at least one.</summary>
    private readonly int EndOfDigits(int at)
    {
        int end = at;
        while (char.IsAsciiDigit((char)At(end)))
            end++;
        return end > at ? end : throw NotJson();
    }

    /// <summary>The byte at a place; 0, which no token holds, behind the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte At(int place) => place < _json.Length ? _json[place] : (byte)0;

    private static JsonException NotJson() => new();
}
