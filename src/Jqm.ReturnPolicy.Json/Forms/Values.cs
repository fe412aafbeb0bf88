namespace Jqm.ReturnPolicy.Json;

/// <summary>The forms of values that are a single token.</summary>
internal static class Values
{
    public static readonly Form<string> Name = new ValueForm<string>(static (ref c) => c.Name(), static (o, v) => o.Value(v));
    public static readonly Form<string> Text = new ValueForm<string>(static (ref c) => c.Text(), static (o, v) => o.Value(v));
    public static readonly Form<bool> Flag = new ValueForm<bool>(static (ref c) => c.Flag(), static (o, v) => o.Value(v));
    public static readonly Form<int> Integer = new ValueForm<int>(static (ref c) => c.Integer(), static (o, v) => o.Value(v));
    public static readonly Form<Currency> Currency = new ValueForm<Currency>(static (ref c) => c.Currency(), static (o, v) => o.Value(v.Code));
    public static readonly Form<Instant> Instant = new ValueForm<Instant>(static (ref c) => c.Instant(), static (o, v) => o.Value(v));
    public static readonly Form<ReturnReason> Reason = new ValueForm<ReturnReason>(static (ref c) => c.Reason(), static (o, v) => o.Value(v.Code));
    public static readonly Form<Clause> Clause = new ValueForm<Clause>(static (ref c) => c.Clause(), static (o, v) => o.Value(v.Number));

    public static Form<T> Word<T>(WireNameTable<T> words)
        where T : unmanaged, Enum => new ValueForm<T>((ref c) => c.Word(words), (o, v) => o.Word(words[v]));

    /// <summary>Returns the form of a set, a list of words in the order of the enumeration.</summary>
    public static Form<EnumSet<T>> Words<T>(WireNameTable<T> words)
        where T : unmanaged, Enum
    {
        Form<T> word = Word(words);
        return new ValueForm<EnumSet<T>>((ref c) => [.. word.ReadList(ref c)], (o, v) => word.WriteList(o, v.ToValueList()));
    }
}
