using System.Numerics;
using System.Text;

namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads the current member into a draft.</summary>
internal delegate void MemberReader<TDraft>(ref Cursor cursor, ref TDraft draft);

/// <summary>Checks the form of an object that was read.</summary>
internal delegate void DraftCheck<TDraft>(ref Cursor cursor, ref TDraft draft, long start);

/// <summary>Makes the value of a draft.</summary>
internal delegate T DraftMaker<TDraft, out T>(ref TDraft draft);

/// <summary>
/// Declares the members of a JSON object once: their names, which of them are required, and how each is read into a draft and written from the value. Then declares how the value
/// is created from the draft. Members are written in the order of their declaration.
/// </summary>
/// <typeparam name="TDraft">The members as they were read.</typeparam>
/// <typeparam name="T">The value.</typeparam>
/// <param name="operation">The operation whose inputs the members are, for messages; null for other objects.</param>
internal sealed class ObjectForm<TDraft, T>(string? operation = null) : Form<T>
    where TDraft : struct
{
    private Member[] _members = [];
    private uint _required;
    private string? _currencyOf;
    private bool _isPatch;
    private bool _isMadeAlways;
    private DraftCheck<TDraft>? _check;
    private DraftMaker<TDraft, T>? _make;

    /// <summary>Declares a member that must have a value.</summary>
    public ObjectForm<TDraft, T> Required(string name, MemberReader<TDraft> read, Writer<T> write)
    {
        _required |= 1u << _members.Length;
        return Optional(name, read, write);
    }

    /// <summary>Declares a member that may be left out or null.</summary>
    public ObjectForm<TDraft, T> Optional(string name, MemberReader<TDraft> read, Writer<T> write)
    {
        if (_members.Length == 32)
            throw new InvalidOperationException("An object has at most 32 members, a bit each.");
        _members = [.. _members, new Member(name, Encoding.UTF8.GetBytes(name), JsonOutput.MemberName(name), read, write)];
        return this;
    }

    /// <summary>Declares members that are accepted, not read, and not written.</summary>
    public ObjectForm<TDraft, T> Ignored(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
            Optional(name, static (ref c, ref _) => c.Skip(), static (_, _) => { });
        return this;
    }

    /// <summary>Declares that amounts in the object are in the currency that its member states.</summary>
    /// <param name="member">The member with the currency, or an object in it with one (<c>order</c>).</param>
    public ObjectForm<TDraft, T> InCurrencyOf(string member)
    {
        _currencyOf = member;
        return this;
    }

    /// <summary>Declares that the object is a merge patch: null removes a member, which the terms need, and changes nothing where there is no such member.</summary>
    public ObjectForm<TDraft, T> Patches()
    {
        _isPatch = true;
        return this;
    }

    /// <summary>Adds a check of the required form, which runs even if other members are invalid.</summary>
    public ObjectForm<TDraft, T> Checked(DraftCheck<TDraft> check)
    {
        _check = check;
        return this;
    }

    /// <summary>Declares how the value is made.</summary>
    public ObjectForm<TDraft, T> Makes(DraftMaker<TDraft, T> make)
    {
        _make = make;
        return this;
    }

    /// <summary>Declares how the value is made, even when an error is pending: no member of the draft depends on one.</summary>
    public ObjectForm<TDraft, T> AlwaysMakes(DraftMaker<TDraft, T> make)
    {
        _isMadeAlways = true;
        return Makes(make);
    }

    public override T Read(ref Cursor cursor)
    {
        TDraft draft = default;
        return Read(ref cursor, ref draft);
    }

    /// <summary>Reads a value into a draft that may have members already.</summary>
    public T Read(ref Cursor cursor, ref TDraft draft)
    {
        cursor.RequireObject();
        long start = cursor.Offset;
        CurrencyScope outer = cursor.Scope;
        if (_currencyOf is not null)
            cursor.Scope = new CurrencyScope { Start = start, Member = _currencyOf };
        uint missing = _required & ~ReadMembers(ref cursor, ref draft, start);
        if (missing != 0)
            throw FormException.Missing(start, _members[BitOperations.TrailingZeroCount(missing)].Name);
        T value = Make(ref cursor, ref draft, start);
        if (_currencyOf is not null)
            cursor.Scope = outer;
        return value;
    }

    public override void Write(JsonOutput output, T value)
    {
        output.BeginObject();
        foreach (ref readonly Member member in _members.AsSpan())
        {
            output.Member(member.Written);
            member.Write(output, value);
        }

        output.EndObject();
    }

    /// <summary>Reads the members, and returns which of them have a value: one bit each.</summary>
    private uint ReadMembers(ref Cursor cursor, ref TDraft draft, long start)
    {
        uint seen = 0;
        uint present = 0;
        int index = -1;
        HashSet<string>? unknown = null;
        while (cursor.NextName())
        {
            int found = IndexOf(cursor.Bytes(), index + 1);
            if (found < 0)
            {
                SkipUnknown(ref cursor, ref unknown);
                continue;
            }

            index = found;
            uint bit = 1u << index;
            if ((seen & bit) != 0)
                throw cursor.Repeated();
            seen |= bit;
            cursor.MoveToValue();
            if (!cursor.IsNull)
            {
                present |= bit;
                _members[index].Read(ref cursor, ref draft);
            }
            else if (_isPatch)
            {
                throw new FormException(start, $"The member '{_members[index].Name}' is removed by null, but the terms need it; give it a value, or leave it as it was.");
            }
        }

        return present;
    }

    /// <summary>Returns the index of a name, or −1. The search starts at the index that is expected next.</summary>
    private int IndexOf(ReadOnlySpan<byte> name, int expected)
    {
        Member[] members = _members;
        for (int i = expected; i < members.Length; i++)
        {
            if (name.SequenceEqual(members[i].Utf8))
                return i;
        }

        for (int i = Math.Min(expected, members.Length) - 1; i >= 0; i--)
        {
            if (name.SequenceEqual(members[i].Utf8))
                return i;
        }

        return -1;
    }

    /// <summary>Refuses an unknown member, unless it is the null of a patch.</summary>
    private void SkipUnknown(ref Cursor cursor, ref HashSet<string>? seen)
    {
        string name = cursor.Excerpt();
        string names = string.Join(", ", _members.Select(static member => member.Name));
        var error = new FormException(cursor.Offset, operation is null
            ? $"The member '{name}' is unknown; the known members are {names}."
            : $"'{name}' is not an input of '{operation}'; {operation} takes {names}.");
        if (!_isPatch)
            throw error;
        if (!(seen ??= new HashSet<string>(StringComparer.Ordinal)).Add(cursor.PropertyName()))
            throw cursor.Repeated();
        cursor.MoveToValue();
        if (!cursor.IsNull)
            throw error;
    }

    private T Make(ref Cursor cursor, ref TDraft draft, long start)
    {
        try
        {
            _check?.Invoke(ref cursor, ref draft, start);
            if (_isMadeAlways || cursor.Later is null)
                return _make!(ref draft);
        }
        catch (InvalidInputException error)
        {
            cursor.Postpone(new FormException(start, error.Message, error.Code, error.Path));
        }
        catch (FormException error)
        {
            cursor.Postpone(error);
        }

        return default!;
    }

    private readonly record struct Member(string Name, byte[] Utf8, byte[] Written, MemberReader<TDraft> Read, Writer<T> Write);
}
