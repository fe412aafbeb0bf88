namespace Jqm.ReturnPolicy.Json;

/// <summary>The form of values of several kinds, each an object with members of its own. A member says of which kind the object is, wherever it is in the object.</summary>
/// <typeparam name="TDraft">The members as they were read, of whichever kind.</typeparam>
/// <typeparam name="TKind">The kinds.</typeparam>
/// <typeparam name="T">The values.</typeparam>
/// <param name="member">The member that says the kind.</param>
/// <param name="words">The words for the kinds.</param>
internal sealed class KindForm<TDraft, TKind, T>(string member, WireNameTable<TKind> words) : Form<T>
    where TDraft : struct
    where TKind : unmanaged, Enum
    where T : class
{
    private readonly Dictionary<TKind, IKind> _byKind = [];
    private readonly Dictionary<Type, IKind> _byType = [];

    private interface IKind
    {
        T Read(ref Cursor cursor, ref TDraft draft);

        void Write(JsonOutput output, T value);
    }

    /// <summary>Starts the form of one kind.</summary>
    public ObjectForm<TDraft, TOne> Kind<TOne>(TKind kind)
        where TOne : class, T
    {
        ObjectForm<TDraft, TOne> form = new ObjectForm<TDraft, TOne>().Required(member, static (ref _, ref _) => { }, (o, _) => o.Word(words[kind]));
        var one = new One<TOne>(form);
        _byKind.Add(kind, one);
        _byType.Add(typeof(TOne), one);
        return form;
    }

    public override T Read(ref Cursor cursor)
    {
        TDraft draft = default;
        return Read(ref cursor, ref draft);
    }

    /// <summary>Reads a value into a draft that may have members already.</summary>
    public T Read(ref Cursor cursor, ref TDraft draft) => _byKind[cursor.KindAhead(member, words)].Read(ref cursor, ref draft);

    public override void Write(JsonOutput output, T value) => _byType[value.GetType()].Write(output, value);

    /// <summary>Returns the form of the values of a derived type: one kind or several.</summary>
    public Form<TSome> Of<TSome>()
        where TSome : class, T => new ValueForm<TSome>(
            (ref cursor) =>
            {
                long start = cursor.Offset;
                T value = Read(ref cursor);
                if (value is not TSome and not null)
                    throw new FormException(start, $"This is a {value.GetType().Name}; give a {typeof(TSome).Name}.", inner: member);
                return (value as TSome)!;
            },
            Write);

    private sealed class One<TOne>(ObjectForm<TDraft, TOne> form) : IKind
        where TOne : class, T
    {
        public T Read(ref Cursor cursor, ref TDraft draft) => form.Read(ref cursor, ref draft);

        public void Write(JsonOutput output, T value) => form.Write(output, (TOne)value);
    }
}
