using System.Text.Json;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>Reads with a serializer, and throws the invalid input that the serializer wraps.</summary>
internal static class Unwrapped
{
    public static object? Read(Func<object?> deserialize)
    {
        try
        {
            return deserialize();
        }
        catch (JsonException error) when (error.GetInvalidInput() is { } input)
        {
            throw input;
        }
    }
}
