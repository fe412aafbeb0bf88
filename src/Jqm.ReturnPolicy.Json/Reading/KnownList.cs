namespace Jqm.ReturnPolicy.Json;

/// <summary>A list that was read before, with its text.</summary>
internal sealed class KnownList<T>(byte[] text, T value)
{
    public ReadOnlySpan<byte> Text => text;

    public T Value => value;
}
