using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Json;

/// <summary>Walks over a whole text once more, when an error is reported or the text has escapes.</summary>
internal static class JsonWalk
{
    /// <summary>Returns an error with its path. Where the text turns out not to be JSON, that is the error.</summary>
    public static InvalidInputException Located(ReadOnlySpan<byte> utf8Json, FormException error)
    {
        try
        {
            return new InvalidInputException(error.Code, error.Inner, error.Message).Within(PathOf(utf8Json, error.Offset));
        }
        catch (JsonException)
        {
            return NotJson(utf8Json);
        }
    }

    /// <summary>Returns the error of a text that is not JSON. Its place is found by another walk, because a cursor that jumped over a list does not count lines.</summary>
    public static InvalidInputException NotJson(ReadOnlySpan<byte> utf8Json)
    {
        JsonException error = ErrorOf(new Utf8JsonReader(utf8Json)) ?? throw new UnreachableException("The text is JSON.");
        return new InvalidInputException(ErrorCode.Malformed, "", $"This is not JSON: {WhatIsWrong(utf8Json, error)}");
    }

    /// <summary>Says what is wrong with a text that is not JSON of at most 64 levels, and where.</summary>
    /// <param name="utf8Json">The text.</param>
    /// <param name="error">The exception of the reader.</param>
    public static string WhatIsWrong(ReadOnlySpan<byte> utf8Json, JsonException error)
    {
        string place = FormattableString.Invariant($"line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}");
        return StartsWithValue(utf8Json) ? $"more text follows after its end, at {place}; give one value and nothing after it."
            : IsStartOfJson(utf8Json) ? $"it breaks off at {place}."
            : IsTooDeep(utf8Json, error) ? $"it has more than 64 levels at {place}; give at most 64."
            : $"it has an error at {place}.";
    }

    /// <summary>Returns whether an escape is half of a character.</summary>
    public static bool HasLoneSurrogate(ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                    reader.GetString();
            }
        }
        catch (InvalidOperationException)
        {
            return true;
        }

        return false;
    }

    /// <summary>Returns the document's id, if the whole document is JSON and has exactly one that is a string.</summary>
    public static string? IdOf(ReadOnlySpan<byte> utf8Json)
    {
        string? id = null;
        int found = 0;
        var reader = new Utf8JsonReader(utf8Json);
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("id"u8))
                    continue;
                found++;
                reader.Read();
                id = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }

        return found == 1 ? id : null;
    }

    /// <summary>Returns whether a text begins with a whole value.</summary>
    private static bool StartsWithValue(ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json);
        try
        {
            reader.Read();
            reader.Skip();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Returns whether more text could make a text JSON.</summary>
    private static bool IsStartOfJson(ReadOnlySpan<byte> utf8Json) => ErrorOf(new Utf8JsonReader(utf8Json, isFinalBlock: false, default)) is null;

    /// <summary>Returns whether a text could go on after an error if JSON could have any number of levels.</summary>
    private static bool IsTooDeep(ReadOnlySpan<byte> utf8Json, JsonException error)
    {
        JsonException? deeper = ErrorOf(new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = int.MaxValue }));
        return (deeper?.LineNumber, deeper?.BytePositionInLine) != (error.LineNumber, error.BytePositionInLine);
    }

    private static JsonException? ErrorOf(Utf8JsonReader reader)
    {
        try
        {
            while (reader.Read())
            {
            }

            return null;
        }
        catch (JsonException error)
        {
            return error;
        }
    }

    /// <summary>Returns the path of the token at a position. Walks to the end, because a text that is not JSON has no paths.</summary>
    private static string PathOf(ReadOnlySpan<byte> utf8Json, long offset)
    {
        var steps = new List<(string? Name, int Index)>();
        string? path = null;
        var reader = new Utf8JsonReader(utf8Json);
        while (reader.Read())
        {
            if (path is not null)
                continue;
            if (reader.TokenType == JsonTokenType.PropertyName)
                steps[^1] = (reader.GetString(), 0);
            else if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                steps.RemoveAt(steps.Count - 1);
            else if (steps is [.., (null, int index)])
                steps[^1] = (null, index + 1);

            if (reader.TokenStartIndex >= offset)
                path = Write(steps);
            else if (reader.TokenType is JsonTokenType.StartObject)
                steps.Add(("", 0));
            else if (reader.TokenType is JsonTokenType.StartArray)
                steps.Add((null, -1));
        }

        return path ?? "";
    }

    private static string Write(List<(string? Name, int Index)> steps)
    {
        var path = new StringBuilder();
        foreach ((string? name, int index) in steps)
        {
            if (name is null)
                path.Append(CultureInfo.InvariantCulture, $"[{index}]");
            else
                path.Append(path.Length > 0 ? "." : "").Append(name);
        }

        return path.ToString();
    }
}
