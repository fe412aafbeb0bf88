namespace Jqm.ReturnPolicy.Json;

/// <summary>A truth value.</summary>
internal sealed class FlagCodec : TermCodec
{
    public override object Read(ref Cursor cursor, Term term) => cursor.Flag();

    public override void Write(JsonOutput output, object change) => output.Value((bool)change);
}

/// <summary>An integer.</summary>
internal sealed class IntegerCodec : TermCodec
{
    public override object Read(ref Cursor cursor, Term term) => cursor.Integer();

    public override void Write(JsonOutput output, object change) => output.Value((int)change);
}

/// <summary>A string that names something.</summary>
internal sealed class NameCodec : TermCodec
{
    public override object Read(ref Cursor cursor, Term term) => cursor.Name();

    public override void Write(JsonOutput output, object change) => output.Value((string)change);
}

/// <summary>A word of an enumeration.</summary>
internal sealed class WordCodec<T>(WireNameTable<T> words) : TermCodec
    where T : unmanaged, Enum
{
    public override object Read(ref Cursor cursor, Term term) => cursor.Word(words);

    public override void Write(JsonOutput output, object change) => output.Word(words[(T)change]);
}

/// <summary>A list of words of an enumeration, which is a set.</summary>
internal sealed class WordSetCodec<T>(WireNameTable<T> words) : TermCodec
    where T : unmanaged, Enum
{
    public override object Read(ref Cursor cursor, Term term)
    {
        EnumSet<T> set = default;
        cursor.BeginList();
        while (cursor.NextElement())
        {
            EnumSet<T> one = [cursor.Word(words)];
            CheckPart(ref cursor, term, one);
            foreach (T member in one)
                set = set.With(member);
        }

        return set;
    }

    public override void Write(JsonOutput output, object change)
    {
        output.BeginList();
        foreach (T member in (EnumSet<T>)change)
            output.Word(words[member]);
        output.EndList();
    }
}

/// <summary>A list of reasons.</summary>
internal sealed class ReasonListCodec : TermCodec
{
    public override object Read(ref Cursor cursor, Term term)
    {
        var reasons = new ListBuilder<ReturnReason>();
        cursor.BeginList();
        while (cursor.NextElement())
            reasons.Add(cursor.Reason());
        return reasons.ToValueList();
    }

    public override void Write(JsonOutput output, object change)
    {
        output.BeginList();
        foreach (ReturnReason reason in (ValueList<ReturnReason>)change)
            output.Value(reason.Code);
        output.EndList();
    }
}
