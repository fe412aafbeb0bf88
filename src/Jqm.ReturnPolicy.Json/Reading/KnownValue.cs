namespace Jqm.ReturnPolicy.Json;

/// <summary>A value that was read before, with its text.</summary>
internal sealed class KnownValue<T>(byte[] text, T value)
{
    public ReadOnlySpan<byte> Text => text;

    public T Value => value;
}
