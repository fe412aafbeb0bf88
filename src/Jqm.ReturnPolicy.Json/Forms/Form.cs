namespace Jqm.ReturnPolicy.Json;

/// <summary>The JSON form of a type: how a value is read and how it is written.</summary>
internal abstract class Form<T>
{
    /// <summary>Reads a value; the cursor is at its first token before and at its last one after.</summary>
    /// <returns>The value; none when an error is pending, for then there may be nothing to make it of.</returns>
    public abstract T Read(ref Cursor cursor);

    /// <summary>Writes a value.</summary>
    public abstract void Write(JsonOutput output, T value);

    /// <summary>Reads a list.</summary>
    /// <param name="cursor">The cursor, at the list.</param>
    /// <param name="whenEmpty">What is wrong with an empty list; null when it may be empty.</param>
    public ValueList<T> ReadList(ref Cursor cursor, string? whenEmpty = null)
    {
        long start = cursor.Offset;
        var items = new ListBuilder<T>();
        cursor.BeginList();
        while (cursor.NextElement())
            items.Add(Read(ref cursor));
        if (items.Count == 0 && whenEmpty is not null)
            throw new FormException(start, whenEmpty);
        return items.ToValueList();
    }

    /// <summary>Writes a list; null is left out.</summary>
    public void WriteList(JsonOutput output, ValueList<T>? items)
    {
        if (items is not { } given)
            return;
        output.BeginList();
        foreach (T item in given.AsSpan())
            Write(output, item);
        output.EndList();
    }

    /// <summary>Writes a list, unless it is empty, which is meant when the list is left out.</summary>
    public void WriteFilledList(JsonOutput output, ValueList<T> items)
    {
        if (items.Count > 0)
            WriteList(output, items);
    }
}

/// <summary>Writes members that may be absent.</summary>
internal static class OptionalForm
{
    /// <summary>Writes an object; null is left out.</summary>
    public static void WriteOptional<T>(this Form<T> form, JsonOutput output, T? value)
        where T : class
    {
        if (value is not null)
            form.Write(output, value);
    }
}

/// <summary>A form that is made of a function that reads and one that writes.</summary>
internal sealed class ValueForm<T>(Reader<T> read, Writer<T> write) : Form<T>
{
    public override T Read(ref Cursor cursor) => read(ref cursor);

    public override void Write(JsonOutput output, T value) => write(output, value);
}
