using System.Text.Json;

namespace Jqm.ReturnPolicy.AspNetCore;

/// <summary>
/// The error of a converter, kept with its request. The framework answers an invalid body and does not pass the exception on, so the exception would be lost.
/// </summary>
internal static class BodyError
{
    private static readonly object Key = new();

    /// <summary>Returns what records errors with the request that is handled at the time.</summary>
    public static Action<JsonException> RecorderOf(IHttpContextAccessor request) => error =>
    {
        if (request.HttpContext is { } context)
            context.Items[Key] = error;
    };

    /// <summary>Returns the problem of the body of a request; null if a converter has not thrown.</summary>
    public static Problem? Of(HttpContext context) =>
        context.Items.TryGetValue(Key, out object? found) && found is JsonException error && error.GetInvalidInput() is { } input ? Problem.Of(input) : null;
}
