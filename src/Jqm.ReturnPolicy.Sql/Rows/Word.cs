using System.Text;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Sql;

/// <summary>Writes names of columns, and lists of texts.</summary>
internal static class Word
{
    /// <summary>Returns the part of a column's name, such as <c>private_label</c>.</summary>
    public static string Column<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(member.ToString());

    /// <summary>Returns a JSON array of strings.</summary>
    public static string JsonArray(IEnumerable<string> texts)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartArray();
            foreach (string text in texts)
                writer.WriteStringValue(text);
            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
