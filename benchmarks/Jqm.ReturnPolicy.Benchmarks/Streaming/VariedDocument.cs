using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>Writes a document anew with other ids, dearer products and all instants some days later, so that no two documents of a stream are alike.</summary>
/// <param name="writer">Where the document goes.</param>
/// <param name="random">Where the changes come from.</param>
/// <param name="days">All instants are fewer than these days later. 1 leaves the policies of documents as they are.</param>
internal sealed class VariedDocument(Utf8JsonWriter writer, Random random, int days)
{
    public static readonly JsonWriterOptions Form = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(ReadOnlySpan<byte> document, int number)
    {
        int later = random.Next(days);
        int cents = random.Next(100);
        string member = "";
        var reader = new Utf8JsonReader(document);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    member = reader.GetString()!;
                    writer.WritePropertyName(member);
                    break;
                case JsonTokenType.String when member is "id" or "number" or "order" or "request" && reader.CurrentDepth <= 2:
                    writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{reader.GetString()}-{number}"));
                    break;
                case JsonTokenType.String when member == "unitPrice":
                    writer.WriteStringValue(Dearer(reader.GetString()!, cents));
                    break;
                case JsonTokenType.String:
                    writer.WriteStringValue(Later(reader.GetString()!, later));
                    break;
                case JsonTokenType.StartObject:
                    writer.WriteStartObject();
                    break;
                case JsonTokenType.EndObject:
                    writer.WriteEndObject();
                    break;
                case JsonTokenType.StartArray:
                    writer.WriteStartArray();
                    break;
                case JsonTokenType.EndArray:
                    writer.WriteEndArray();
                    break;
                default:
                    writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                    break;
            }
        }

        writer.Flush();
    }

    /// <summary>A dearer product keeps what was paid within the total, and what was taken off within the lines.</summary>
    private static string Dearer(string price, int minorUnits)
    {
        int point = price.IndexOf('.', StringComparison.Ordinal);
        int decimals = price.Length - 1 - point;
        return point > 0 && decimals is (2 or 3) && decimal.TryParse(price, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal before)
            ? (before + new decimal(minorUnits, 0, 0, false, (byte)decimals)).ToString(CultureInfo.InvariantCulture)
            : price;
    }

    private static string Later(string text, int days)
    {
        if (text.Length < 20 || text[10] != 'T' || text[^1] != 'Z' || !InstantPattern.ExtendedIso.Parse(text).TryGetValue(default, out Instant instant))
            return text;
        return InstantPattern.ExtendedIso.Format(instant + Duration.FromDays(days));
    }
}
