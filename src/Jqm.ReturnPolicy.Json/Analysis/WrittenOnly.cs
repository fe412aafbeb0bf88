namespace Jqm.ReturnPolicy.Json;

/// <summary>Refuses to read what is only written.</summary>
internal static class WrittenOnly
{
    private const string NotRead = "A comparison of policies is written and not read; compare the policies again.";

    /// <summary>Reads no member.</summary>
    /// <exception cref="NotSupportedException">It is called.</exception>
    public static void Member(ref Cursor cursor, ref ValueTuple draft) => throw new NotSupportedException(NotRead);

    /// <summary>The form of a value that is written and not read.</summary>
    public static Form<T> Form<T>(ObjectForm<ValueTuple, T> members) => new ValueForm<T>(static (ref _) => throw new NotSupportedException(NotRead), members.Write);
}
