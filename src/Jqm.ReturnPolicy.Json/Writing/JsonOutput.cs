using System.Buffers;
using System.Globalization;
using System.Text;

namespace Jqm.ReturnPolicy.Json;

/// <summary>Writes a value.</summary>
internal delegate void Writer<in T>(JsonOutput output, T value);

/// <summary>
/// Writes compact JSON whose strings are escaped as RFC 8785 says: nothing that need not be. A member whose value is null is left out. The buffer comes from a
/// pool and goes back to it when the output is disposed of.
/// </summary>
internal sealed class JsonOutput : IDisposable
{
    private const int FirstBytes = 4096;

    /// <summary>Sign, nineteen digits, the point.</summary>
    private const int LongestAmount = 21;

    private const int LongestInteger = 20;

    private static readonly SearchValues<char> ToEscape = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code), '"', '\\']);

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBytes);
    private int _length;
    private bool _needsComma;
    private byte[]? _member;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>Returns a member's name as <see cref="Member(byte[])"/> takes it. The name needs no escapes.</summary>
    public static byte[] MemberName(string name) => Encoding.ASCII.GetBytes($",\"{name}\":");

    /// <summary>Ends the use of the output, and of what <see cref="Written"/> returned.</summary>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    public void BeginObject() => Begin((byte)'{');

    public void EndObject() => End((byte)'}');

    public void BeginList() => Begin((byte)'[');

    public void EndList() => End((byte)']');

    /// <summary>Names the member that the next value becomes. If that value is null, the member is not written.</summary>
    /// <param name="name">The name, from <see cref="MemberName"/>.</param>
    public void Member(byte[] name) => _member = name;

    /// <summary>Starts a member with a name that may need escapes.</summary>
    public void FreeMember(string name)
    {
        Value(name);
        Take(1)[0] = (byte)':';
        _needsComma = false;
    }

    /// <summary>Writes the beginning of an object as it was written before, up to the value of a member.</summary>
    public void Opening(ReadOnlySpan<byte> written)
    {
        written.CopyTo(BeginValue(written.Length));
        _needsComma = false;
    }

    public void Value(string? text)
    {
        if (text is null)
            return;
        bool plain = !text.AsSpan().ContainsAny(ToEscape);
        Span<byte> space = BeginValue(checked(text.Length * (plain ? 3 : 6) + 2));
        int length = plain ? Encoding.UTF8.GetBytes(text, space[1..]) : Escape(text, space[1..]);
        EndText(space, length);
    }

    /// <summary>Writes a string of ASCII that needs no escapes.</summary>
    public void Word(ReadOnlySpan<byte> word)
    {
        Span<byte> space = BeginValue(word.Length + 2);
        word.CopyTo(space[1..]);
        EndText(space, word.Length);
    }

    /// <summary>Writes the word of an enumeration's member.</summary>
    public void Word<T>(WireNameTable<T> words, T? member)
        where T : unmanaged, Enum
    {
        if (member is { } given)
            Word(words[given]);
    }

    /// <summary>Writes the word of an enumeration's member, unless it is the one that is meant when the word is left out.</summary>
    public void WordUnless<T>(WireNameTable<T> words, T member, T usual)
        where T : unmanaged, Enum
    {
        if (!EqualityComparer<T>.Default.Equals(member, usual))
            Word(words[member]);
    }

    public void Value(long? number)
    {
        if (number is not { } given)
            return;
        Span<byte> space = BeginValue(LongestInteger);
        given.TryFormat(space, out int length, default, CultureInfo.InvariantCulture);
        EndValue(space.Length - length);
    }

    public void Value(bool? flag)
    {
        if (flag is { } given)
            Literal(given ? "true"u8 : "false"u8);
    }

    public void Null() => Literal("null"u8);

    public void Value(Money? amount)
    {
        if (amount is not { } given)
            return;
        Span<byte> space = BeginValue(LongestAmount + 2);
        given.TryFormat(space[1..^1], out int length, "A", CultureInfo.InvariantCulture);
        EndText(space, length);
    }

    /// <summary>Writes an amount, unless it is zero, which is meant when the amount is left out.</summary>
    public void ValueUnlessZero(Money amount)
    {
        if (!amount.IsZero)
            Value(amount);
    }

    public void Value(Instant? instant)
    {
        if (instant is not { } given)
            return;
        Span<byte> space = BeginValue(InstantText.Longest + 2);
        EndText(space, InstantText.Write(given, space[1..]));
    }

    public void Value(LocalDate? date)
    {
        if (date is not { } given)
            return;
        Span<byte> space = BeginValue(InstantText.DateLength + 2);
        InstantText.WriteDate(given, space[1..]);
        EndText(space, InstantText.DateLength);
    }

    private void Literal(ReadOnlySpan<byte> word)
    {
        word.CopyTo(BeginValue(word.Length));
        EndValue();
    }

    private static int Escape(ReadOnlySpan<char> text, Span<byte> space)
    {
        int length = 0;
        for (int plain; (plain = text.IndexOfAny(ToEscape)) >= 0; text = text[(plain + 1)..])
        {
            length += Encoding.UTF8.GetBytes(text[..plain], space[length..]);
            length += Escape(text[plain], space[length..]);
        }

        return length + Encoding.UTF8.GetBytes(text, space[length..]);
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
        ((int)character).TryFormat(space[2..], out _, "x4", CultureInfo.InvariantCulture);
        return 6;
    }

    private void Begin(byte bracket)
    {
        BeginValue(1)[0] = bracket;
        _needsComma = false;
    }

    private void End(byte bracket)
    {
        Take(1)[0] = bracket;
        _needsComma = true;
        _member = null;
    }

    /// <summary>Makes room for a value, after the comma and the member's name that it may need.</summary>
    private Span<byte> BeginValue(int length)
    {
        if (_member is { } member)
        {
            ReadOnlySpan<byte> name = _needsComma ? member : member.AsSpan(1);
            _member = null;
            Span<byte> space = Take(checked(name.Length + length));
            name.CopyTo(space);
            return space[name.Length..];
        }

        if (_needsComma)
            Take(1)[0] = (byte)',';
        return Take(length);
    }

    /// <summary>Puts a text in quotes, and ends it. The text begins at the second byte of its room.</summary>
    private void EndText(Span<byte> space, int length)
    {
        space[0] = (byte)'"';
        space[length + 1] = (byte)'"';
        EndValue(space.Length - length - 2);
    }

    /// <summary>Ends a value, and gives back the room that it did not need.</summary>
    private void EndValue(int unused = 0)
    {
        _length -= unused;
        _needsComma = true;
    }

    private Span<byte> Take(int length)
    {
        int end = checked(_length + length);
        if (end > _buffer.Length)
            Grow(end);
        Span<byte> space = _buffer.AsSpan(_length, length);
        _length = end;
        return space;
    }

    private void Grow(int end)
    {
        byte[] full = _buffer;
        _buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(end, full.Length * 2L), Array.MaxLength));
        full.CopyTo(_buffer, 0);
        ArrayPool<byte>.Shared.Return(full);
    }
}
