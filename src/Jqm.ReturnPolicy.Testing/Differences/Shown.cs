using System.Text.Json;

namespace Jqm.ReturnPolicy.Testing;

/// <summary>A JSON value with what is needed to show it: the name of its member, and the currency of the amounts around it.</summary>
/// <param name="Json">The value.</param>
/// <param name="Name">The name of the member that holds the value, or the list with the value.</param>
/// <param name="Currency">The currency of the amounts around the value; null if it is not known.</param>
internal readonly record struct Shown(JsonElement Json, string Name, Currency? Currency)
{
    private const int MostCharacters = 120;

    /// <summary>The members that hold amounts, as the wire form names them.</summary>
    private static readonly HashSet<string> Amounts = new(StringComparer.Ordinal)
    {
        "adjustment", "allowed", "amount", "charged", "cost", "discount", "merchantShare", "owed", "pendingShare", "refunded", "serviceShare", "shippingCost", "tax", "total", "unitPrice",
        "withheld",
    };

    /// <summary>Gets whether the value states its currency, itself or in the order that it contains.</summary>
    public bool StatesCurrency => CurrencyIn(Json) is not null;

    /// <summary>A whole text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="currencies">The currencies of the amounts in it, for a text that does not state its currency; empty if they are not known.</param>
    public static Shown Of(JsonElement json, IReadOnlyList<Currency> currencies) =>
        new(json, "", CurrencyIn(json) ?? (currencies.Distinct().Count() == 1 ? currencies[0] : null));

    /// <summary>The value of a member of this object.</summary>
    public Shown Member(JsonProperty member) => new(member.Value, member.Name, CurrencyIn(member.Value) ?? Currency);

    /// <summary>An item of this list.</summary>
    public Shown Item(JsonElement item) => new(item, Name, CurrencyIn(item) ?? Currency);

    /// <summary>The value in a few words: amounts with their currency, plain words without quotes, an object by its members, a list of objects by their number.</summary>
    public string Text() => Json.ValueKind switch
    {
        JsonValueKind.String => TextOf(Json.GetString()!),
        JsonValueKind.Object => TotalOf() is { } total ? $"a refund of {total.Format(Language.English)}" : $"{{{string.Join(", ", Json.EnumerateObject().Select(MemberText))}}}",
        JsonValueKind.Array when Json.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object) => FormattableString.Invariant($"[{Json.GetArrayLength()} {(Json.GetArrayLength() == 1 ? "item" : "items")}]"),
        _ => Shortened(Json.GetRawText()),
    };

    private static string Shortened(string raw) => raw.Length > MostCharacters ? raw[..MostCharacters] + "…" : raw;

    private string MemberText(JsonProperty member) => $"{member.Name}: {Member(member).Text()}";

    private string TextOf(string text)
    {
        if (AmountOf(text) is { } amount)
            return amount.Format(Language.English);
        return text.Length > 0 && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or ':' or '/') ? text : Json.GetRawText();
    }

    private Money? TotalOf() => Json.TryGetProperty("total", out JsonElement total) && total.ValueKind == JsonValueKind.String ? new Shown(total, "total", Currency).AmountOf(total.GetString()!) : null;

    private Money? AmountOf(string text) => Currency is { } currency && Amounts.Contains(Name) && Money.TryParse(text, currency, out Money amount) ? amount : null;

    /// <summary>The currency that an object states, itself or in the order that it contains.</summary>
    private static Currency? CurrencyIn(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return null;
        if (json.TryGetProperty("currency", out JsonElement code) && code.ValueKind == JsonValueKind.String && Jqm.ReturnPolicy.Currency.TryFromCode(code.GetString(), out Currency currency))
            return currency;
        return json.TryGetProperty("order", out JsonElement order) ? CurrencyIn(order) : null;
    }
}
