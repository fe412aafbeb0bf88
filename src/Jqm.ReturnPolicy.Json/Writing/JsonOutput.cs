using System.Buffers;
using System.Text;

namespace Jqm.ReturnPolicy.Json;

/// <summary>Writes a value.</summary>
internal delegate void Writer<in T>(JsonOutput output, T value);

/// <summary>Writes compact JSON whose strings are escaped as RFC 8785 says: nothing that need not be. Reuses its buffer.</summary>
internal sealed class JsonOutput
{
    /// <summary>Sign, nineteen digits, the point.</summary>
    private const int LongestAmount = 21;

    private static readonly SearchValues<char> ToEscape = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code), '"', '\\']);

    private byte[] _buffer = new byte[1024];
    private int _length;
    private bool _needsComma;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public void Clear()
    {
        _length = 0;
        _needsComma = false;
    }

    public void CopyTo(IBufferWriter<byte> output) => output.Write(Written);

    public void BeginObject()
    {
        BeginValue(1)[0] = (byte)'{';
        _needsComma = false;
    }

    public void EndObject()
    {
        Take(1)[0] = (byte)'}';
        _needsComma = true;
    }

    public void BeginList()
    {
        BeginValue(1)[0] = (byte)'[';
        _needsComma = false;
    }

    public void EndList()
    {
        Take(1)[0] = (byte)']';
        _needsComma = true;
    }

    /// <summary>Writes a list.</summary>
    public void List<T>(ValueList<T> items, Writer<T> write)
    {
        BeginList();
        foreach (T item in items.AsSpan())
            write(this, item);
        EndList();
    }

    /// <summary>Writes a member that is a list.</summary>
    public void List<T>(ReadOnlySpan<byte> name, ValueList<T> items, Writer<T> write)
    {
        Member(name);
        List(items, write);
    }

    /// <summary>Writes a member that is a list, unless the list is empty.</summary>
    public void OptionalList<T>(ReadOnlySpan<byte> name, ValueList<T> items, Writer<T> write)
    {
        if (items.Count > 0)
            List(name, items, write);
    }

    /// <summary>Writes a member, unless it is null.</summary>
    public void OptionalMember<T>(ReadOnlySpan<byte> name, T? value, Writer<T> write)
        where T : class
    {
        if (value is null)
            return;
        Member(name);
        write(this, value);
    }

    /// <summary>Starts a member whose name needs no escapes.</summary>
    public void Member(ReadOnlySpan<byte> name)
    {
        Span<byte> space = BeginValue(name.Length + 3);
        space[name.Length + 2] = (byte)':';
        space[name.Length + 1] = (byte)'"';
        space[0] = (byte)'"';
        name.CopyTo(space[1..]);
        _needsComma = false;
    }

    /// <summary>Starts an object as it was written before, up to the value of a member.</summary>
    public void Opening(ReadOnlySpan<byte> written)
    {
        written.CopyTo(BeginValue(written.Length));
        _needsComma = false;
    }

    /// <summary>Starts a member with a name of somebody's choice.</summary>
    public void FreeMember(string name)
    {
        Value(name);
        Take(1)[0] = (byte)':';
        _needsComma = false;
    }

    public void Value(string text)
    {
        if (!text.AsSpan().ContainsAny(ToEscape))
        {
            Span<byte> plain = BeginValue(checked(text.Length * 3 + 2));
            int written = Encoding.UTF8.GetBytes(text, plain[1..]);
            plain[0] = (byte)'"';
            plain[written + 1] = (byte)'"';
            _length -= plain.Length - written - 2;
            _needsComma = true;
            return;
        }

        ValueWithEscapes(text);
    }

    private void ValueWithEscapes(string text)
    {
        Span<byte> space = BeginValue(checked(text.Length * 6 + 2));
        int length = 0;
        space[length++] = (byte)'"';
        ReadOnlySpan<char> rest = text;
        while (true)
        {
            int plain = 0;
            while (plain < rest.Length && rest[plain] is >= ' ' and not ('"' or '\\'))
                plain++;
            length += Encoding.UTF8.GetBytes(rest[..plain], space[length..]);
            if (plain == rest.Length)
                break;
            length += Escape(rest[plain], space[length..]);
            rest = rest[(plain + 1)..];
        }

        space[length++] = (byte)'"';
        _length -= space.Length - length;
        _needsComma = true;
    }

    /// <summary>A string of ASCII that needs no escapes.</summary>
    public void Word(ReadOnlySpan<byte> word)
    {
        Span<byte> space = BeginValue(word.Length + 2);
        space[0] = (byte)'"';
        word.CopyTo(space[1..]);
        space[^1] = (byte)'"';
        _needsComma = true;
    }

    /// <summary>Writes the words of a set, in the order of the enumeration.</summary>
    public void Words<T>(WireNameTable<T> words, EnumSet<T> members)
        where T : unmanaged, Enum
    {
        BeginList();
        foreach (T member in members)
            Word(words[member]);
        EndList();
    }

    public void Value(int number)
    {
        Span<byte> digits = stackalloc byte[11];
        System.Buffers.Text.Utf8Formatter.TryFormat(number, digits, out int length);
        digits[..length].CopyTo(BeginValue(length));
        _needsComma = true;
    }

    public void Value(bool flag)
    {
        ReadOnlySpan<byte> word = flag ? "true"u8 : "false"u8;
        word.CopyTo(BeginValue(word.Length));
        _needsComma = true;
    }

    public void Null()
    {
        "null"u8.CopyTo(BeginValue(4));
        _needsComma = true;
    }

    public void Value(Money amount)
    {
        Span<byte> text = stackalloc byte[LongestAmount];
        amount.TryFormat(text, out int length, "A", System.Globalization.CultureInfo.InvariantCulture);
        Word(text[..length]);
    }

    public void Value(Instant instant)
    {
        Span<byte> text = stackalloc byte[InstantText.Longest];
        Word(text[..InstantText.Write(instant, text)]);
    }

    public void Value(LocalDate date)
    {
        Span<byte> text = stackalloc byte[10];
        InstantText.WriteDate(date, text);
        Word(text);
    }

    public void Member(ReadOnlySpan<byte> name, string text)
    {
        Member(name);
        Value(text);
    }

    public void OptionalMember(ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
            Member(name, text);
    }

    public void Member(ReadOnlySpan<byte> name, int number)
    {
        Member(name);
        Value(number);
    }

    public void Member(ReadOnlySpan<byte> name, Money amount)
    {
        Member(name);
        Value(amount);
    }

    public void MemberUnlessZero(ReadOnlySpan<byte> name, Money amount)
    {
        if (!amount.IsZero)
            Member(name, amount);
    }

    public void Member(ReadOnlySpan<byte> name, Instant instant)
    {
        Member(name);
        Value(instant);
    }

    public void OptionalMember(ReadOnlySpan<byte> name, Instant? instant)
    {
        if (instant is { } given)
            Member(name, given);
    }

    public void Member(ReadOnlySpan<byte> name, bool flag)
    {
        Member(name);
        Value(flag);
    }

    public void OptionalMember(ReadOnlySpan<byte> name, bool? flag)
    {
        if (flag is { } given)
            Member(name, given);
    }

    public void Member<T>(ReadOnlySpan<byte> name, WireNameTable<T> words, T member)
        where T : unmanaged, Enum
    {
        Member(name);
        Word(words[member]);
    }

    public void OptionalMember<T>(ReadOnlySpan<byte> name, WireNameTable<T> words, T? member)
        where T : unmanaged, Enum
    {
        if (member is { } given)
            Member(name, words, given);
    }

    public void MemberUnless(ReadOnlySpan<byte> name, bool flag, bool unless)
    {
        if (flag != unless)
            Member(name, flag);
    }

    public void MemberUnless<T>(ReadOnlySpan<byte> name, WireNameTable<T> words, T member, T unless)
        where T : unmanaged, Enum
    {
        if (!EqualityComparer<T>.Default.Equals(member, unless))
            Member(name, words, member);
    }

    public void OptionalMember(ReadOnlySpan<byte> name, int? number)
    {
        if (number is { } given)
            Member(name, given);
    }

    public void OptionalMember(ReadOnlySpan<byte> name, Money? amount)
    {
        if (amount is { } given)
            Member(name, given);
    }

    public void OptionalMember(ReadOnlySpan<byte> name, LocalDate? date)
    {
        if (date is not { } given)
            return;
        Member(name);
        Value(given);
    }

    private static int Escape(char character, Span<byte> space)
    {
        space[0] = (byte)'\\';
        byte letter = character switch
        {
            '"' => (byte)'"',
            '\\' => (byte)'\\',
            '\b' => (byte)'b',
            '\t' => (byte)'t',
            '\n' => (byte)'n',
            '\f' => (byte)'f',
            '\r' => (byte)'r',
            _ => (byte)'u',
        };
        space[1] = letter;
        if (letter != 'u')
            return 2;
        space[2] = (byte)'0';
        space[3] = (byte)'0';
        space[4] = (byte)(character < 0x10 ? '0' : '1');
        space[5] = "0123456789abcdef"u8[character & 0xF];
        return 6;
    }

    /// <summary>Makes room for a value, after the comma that it may need.</summary>
    private Span<byte> BeginValue(int length)
    {
        if (_needsComma)
            Take(1)[0] = (byte)',';
        return Take(length);
    }

    private Span<byte> Take(int length)
    {
        int end = checked(_length + length);
        if (end > _buffer.Length)
            Array.Resize(ref _buffer, (int)Math.Min(Math.Max(end, _buffer.Length * 2L), Array.MaxLength));
        Span<byte> space = _buffer.AsSpan(_length, length);
        _length = end;
        return space;
    }
}
