namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads a value; the cursor is at its first token before and at its last one after.</summary>
internal delegate T Reader<out T>(ref Cursor cursor);

/// <summary>Reads the current member into a draft.</summary>
internal delegate void MemberReader<TDraft>(ref Cursor cursor, ref TDraft draft);

/// <summary>Checks the form of an object that was read.</summary>
internal delegate void DraftCheck<TDraft>(ref Cursor cursor, ref TDraft draft, in ObjectScan scan);

/// <summary>Makes the value of a draft.</summary>
internal delegate T DraftMaker<TDraft, out T>(ref TDraft draft);

/// <summary>
/// Declares the members of a JSON object: their names, which of them are required, and how each is read into a draft; then how the value is made of the draft.
/// </summary>
/// <typeparam name="TDraft">The members as they were read.</typeparam>
/// <typeparam name="T">The value.</typeparam>
internal sealed class ObjectForm<TDraft, T>
    where TDraft : struct
{
    private readonly List<string> _names = [];
    private readonly string? _operation;
    private MemberReader<TDraft>[] _members = [];
    private MemberTable _table = new();
    private uint _required;
    private string? _currencyOf;
    private DraftCheck<TDraft>? _check;
    private DraftMaker<TDraft, T>? _make;

    /// <summary>Starts a form.</summary>
    /// <param name="operation">The operation whose inputs the members are; null for other objects.</param>
    public ObjectForm(string? operation = null) => _operation = operation;

    /// <summary>Declares a member that must have a value.</summary>
    public ObjectForm<TDraft, T> Required(string name, MemberReader<TDraft> read)
    {
        _required |= 1u << _names.Count;
        return Optional(name, read);
    }

    /// <summary>Declares a member that may be left out or null.</summary>
    public ObjectForm<TDraft, T> Optional(string name, MemberReader<TDraft> read)
    {
        if (_names.Count == 32)
            throw new InvalidOperationException("An object has at most 32 members, a bit each.");
        _names.Add(name);
        _members = [.. _members, read];
        _table = new MemberTable([.. _names]) { Operation = _operation };
        return this;
    }

    /// <summary>Declares members that are accepted and not read.</summary>
    public ObjectForm<TDraft, T> Ignored(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
            Optional(name, static (ref cursor, ref _) => cursor.Skip());
        return this;
    }

    /// <summary>Declares members that another form has, too.</summary>
    public ObjectForm<TDraft, T> With(Func<ObjectForm<TDraft, T>, ObjectForm<TDraft, T>> declare) => declare(this);

    /// <summary>Declares that amounts in the object are in the currency that its member states.</summary>
    /// <param name="member">The member with the currency, or an object in it with one (<c>order</c>).</param>
    public ObjectForm<TDraft, T> InCurrencyOf(string member)
    {
        _currencyOf = member;
        return this;
    }

    /// <summary>Adds a check of the form, which is made whatever else is wrong.</summary>
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

    /// <summary>Reads a value.</summary>
    public T Read(ref Cursor cursor)
    {
        TDraft draft = default;
        return Read(ref cursor, ref draft);
    }

    /// <summary>Reads a value into a draft that may have members already.</summary>
    /// <returns>The value; none when an error is pending, for then there may be nothing to make it of.</returns>
    public T Read(ref Cursor cursor, ref TDraft draft)
    {
        CurrencyScope outer = cursor.Scope;
        ObjectScan scan = cursor.BeginObject(_table);
        if (_currencyOf is not null)
            cursor.Scope = new CurrencyScope { Start = scan.Start, Member = _currencyOf };
        while (cursor.NextMember(ref scan))
            _members[scan.Member](ref cursor, ref draft);
        scan.Require(_required);
        _check?.Invoke(ref cursor, ref draft, in scan);
        T value = cursor.Later is null ? Make(ref cursor, scan.Start, ref draft) : default!;
        if (_currencyOf is not null)
            cursor.Scope = outer;
        return value;
    }

    private T Make(ref Cursor cursor, long start, ref TDraft draft)
    {
        try
        {
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
}
