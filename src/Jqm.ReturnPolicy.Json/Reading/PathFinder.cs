using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Json;

/// <summary>The second walk over a document, which only a fault asks for.</summary>
internal static class PathFinder
{
    /// <summary>The path of the token that starts at a place. Walks on to the end, so that what is no JSON at all is found first.</summary>
    /// <exception cref="JsonException">The text is not JSON, or nested too deep.</exception>
    public static string PathOf(ReadOnlySpan<byte> utf8Json, long offset)
    {
        var steps = new List<(string? Name, int Place)>();
        string? path = null;
        var reader = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = 64 });
        while (reader.Read())
        {
            if (path is not null)
                continue;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    steps[^1] = (reader.GetString(), 0);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    steps.RemoveAt(steps.Count - 1);
                    break;
                default:
                    if (steps.Count > 0 && steps[^1].Name is null)
                        steps[^1] = (null, steps[^1].Place + 1);
                    break;
            }

            if (reader.TokenStartIndex >= offset)
                path = Write(steps);
            else if (reader.TokenType == JsonTokenType.StartObject)
                steps.Add(("", 0));
            else if (reader.TokenType == JsonTokenType.StartArray)
                steps.Add((null, -1));
        }

        return path ?? "";
    }

    /// <summary>The document's id, when the whole document is JSON and has exactly one that is a string.</summary>
    public static string? IdOf(ReadOnlySpan<byte> utf8Json)
    {
        string? id = null;
        int found = 0;
        var reader = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = 64 });
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
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }

        return found == 1 ? id : null;
    }

    private static string Write(List<(string? Name, int Place)> steps)
    {
        var path = new StringBuilder();
        foreach ((string? name, int place) in steps)
        {
            if (name is null)
                path.Append('[').Append(place.ToString(CultureInfo.InvariantCulture)).Append(']');
            else if (path.Length > 0)
                path.Append('.').Append(name);
            else
                path.Append(name);
        }

        return path.ToString();
    }
}
