using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Jqm.ReturnPolicy.AspNetCore;

/// <summary>
/// Finds the error of a body that the framework refused although no converter of the library threw. Such a body is not JSON, is missing or null, or does not match a type of the
/// application. The framework answers such a body without a reason, so the body is read again.
/// </summary>
internal static class BodyDiagnosis
{
    /// <summary>Keeps the body of a request, so that it can be read again. Other bodies than JSON, such as files, are not kept.</summary>
    public static void Keep(HttpRequest request)
    {
        if (RequestBody.IsJson(request))
            request.EnableBuffering();
    }

    /// <summary>Returns what is wrong with the body of a request; null if the body is right, or was not kept.</summary>
    /// <param name="context">The request.</param>
    /// <param name="type">The type that the endpoint binds the body to.</param>
    /// <param name="options">The options that the endpoint reads with.</param>
    public static async Task<Problem?> FindAsync(HttpContext context, Type type, JsonSerializerOptions options)
    {
        if (BodyError.Of(context) is { } recorded)
            return recorded;
        Stream body = context.Request.Body;
        if (!RequestBody.IsJson(context.Request) || !body.CanSeek || !options.TryGetTypeInfo(type, out JsonTypeInfo? form))
            return null;
        body.Position = 0;
        if (await body.ReadAsync(new byte[1], context.RequestAborted) == 0)
            return Problem.Malformed("", "The body is empty; send JSON.");
        body.Position = 0;
        try
        {
            return await JsonSerializer.DeserializeAsync(body, form, context.RequestAborted) is null
                ? Problem.Malformed("", "The body is null; send the value that this endpoint takes.")
                : null;
        }
        catch (JsonException error)
        {
            return Of(error);
        }
    }

    private static Problem Of(JsonException error)
    {
        if (error.GetInvalidInput() is { } input)
            return Problem.Of(input);

        // The serializer wraps the exception of its reader, which is of the same type, where the text itself is wrong.
        return error.InnerException is JsonException
            ? Problem.Malformed("", FormattableString.Invariant($"The body is not JSON: it has an error at line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}; send one JSON value in UTF-8."))
            : Problem.Malformed(PathOf(error), SentenceOf(error));
    }

    /// <summary>The path as the wire form writes it; the serializer begins it with <c>$</c>.</summary>
    private static string PathOf(JsonException error) => (error.Path ?? "").TrimStart('$').TrimStart('.');

    /// <summary>
    /// The sentence of the serializer, which says which members are missing, for example, without the position that it adds. For a value of another type, it names
    /// types of the application only, and often not that of the value.
    /// </summary>
    private static string SentenceOf(JsonException error)
    {
        string sentence = error.Message.Split(" Path: $", 2)[0];
        string value = PathOf(error) is { Length: > 0 } path ? $"The value at '{path}'" : "The body";
        return sentence.StartsWith("The JSON value could not be converted", StringComparison.Ordinal)
            ? $"{value} is not of the type that this endpoint takes here; send a value of that type."
            : sentence;
    }
}
