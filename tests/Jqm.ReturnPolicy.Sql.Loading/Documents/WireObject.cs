using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime.Text;

namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>
/// Reads the members of an object of the wire form into cells. It accepts every value that a column can contain, whether it is right or wrong, and throws
/// <see cref="InexpressibleException"/> for the others.
/// </summary>
internal sealed partial class WireObject
{
    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);

    /// <summary>Reads an object.</summary>
    /// <param name="element">The object.</param>
    /// <param name="path">The path of the object, for messages.</param>
    /// <param name="known">The members that the object takes.</param>
    public WireObject(JsonElement element, string path, params ReadOnlySpan<string> known)
    {
        Path = path;
        if (element.ValueKind != JsonValueKind.Object)
            throw new InexpressibleException(Inexpressible.WrongType, path);
        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (!known.Contains(member.Name))
                throw new InexpressibleException(Inexpressible.UnknownMember, At(member.Name));
            if (!_members.TryAdd(member.Name, member.Value))
                throw new InexpressibleException(Inexpressible.RepeatedMember, At(member.Name));
        }
    }

    public string Path { get; }

    /// <summary>The path of a member.</summary>
    public string At(string name) => Path.Length == 0 ? name : $"{Path}.{name}";

    /// <summary>The value of a member; null if it is left out, or null.</summary>
    public JsonElement? Find(string name) => _members.TryGetValue(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>The value of a required object or list.</summary>
    public JsonElement Require(string name) => Find(name) ?? throw new InexpressibleException(Inexpressible.LeftOutList, At(name));

    /// <summary>A text; null if the member is left out.</summary>
    public string? Text(string name)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.String)
            throw new InexpressibleException(Inexpressible.WrongType, At(name));
        string text;
        try
        {
            text = value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            throw new InexpressibleException(Inexpressible.NotJson, At(name));
        }

        return text.Contains('\0') ? throw new InexpressibleException(Inexpressible.NulCharacter, At(name)) : text;
    }

    /// <summary>Checks a name that no table has: it is a text, and not empty.</summary>
    public void NameWithoutColumn(string name, bool required = false)
    {
        if (Find(name) is { } value ? value.ValueKind != JsonValueKind.String || value.GetRawText() == "\"\"" : required)
            throw new InexpressibleException(Inexpressible.MemberWithoutColumn, At(name));
    }

    /// <summary>Checks a text that no table has, and that may be empty.</summary>
    public void TextWithoutColumn(string name)
    {
        if (Find(name) is { } value && value.ValueKind != JsonValueKind.String)
            throw new InexpressibleException(Inexpressible.MemberWithoutColumn, At(name));
    }

    /// <summary>True or false; null if the member is left out.</summary>
    public bool? Boolean(string name) => Find(name) is not { } value ? null : value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new InexpressibleException(Inexpressible.WrongType, At(name)),
    };

    /// <summary>A quantity; null if the member is left out.</summary>
    public long? Whole(string name)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.Number || value.GetRawText().AsSpan().ContainsAny(".eE"))
            throw new InexpressibleException(Inexpressible.WrongType, At(name));
        return long.TryParse(value.GetRawText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole) && value.GetRawText() != "-0"
            ? whole
            : throw new InexpressibleException(Inexpressible.NumberBeyondColumn, At(name));
    }

    /// <summary>An amount; null if the member is left out.</summary>
    /// <param name="name">The member.</param>
    /// <param name="decimals">The number of decimals of the currency; null if the currency is unknown.</param>
    public decimal? Amount(string name, int? decimals)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.String)
            throw new InexpressibleException(Inexpressible.WrongType, At(name));
        string text = value.GetString()!;
        if (!FormOfAmount().IsMatch(text) || (text[0] == '-' && text.All(character => character is '-' or '0' or '.')))
            throw new InexpressibleException(Inexpressible.FormOfAmount, At(name));
        string fraction = text.Contains('.') ? text[(text.IndexOf('.') + 1)..] : "";
        string significant = fraction.TrimEnd('0');
        if (decimals is { } most && fraction.Length > most && significant.Length <= most)
            throw new InexpressibleException(Inexpressible.TrailingZeros, At(name));
        BigInteger digits = BigInteger.Parse(text.Split('.')[0].TrimStart('-') + significant, CultureInfo.InvariantCulture);
        if (significant.Length > 10 || digits >= BigInteger.Pow(10, 28))
            throw new InexpressibleException(Inexpressible.NumberBeyondColumn, At(name));
        return decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    /// <summary>An instant as seconds since 1970 and nanoseconds; nulls if the member is left out.</summary>
    public (object? Seconds, object? Nanos) Instant(string name)
    {
        if (Text(name) is not { } text)
            return (null, null);
        if (!FormOfInstant().IsMatch(text) || !InstantPattern.ExtendedIso.Parse(text).TryGetValue(default, out Instant instant))
            throw new InexpressibleException(Inexpressible.FormOfInstant, At(name));
        long seconds = instant.ToUnixTimeSeconds();
        return (seconds, (long)(instant - NodaTime.Instant.FromUnixTimeSeconds(seconds)).NanosecondOfDay);
    }

    /// <summary>The elements of a list, with their paths; none if the list is left out.</summary>
    public IEnumerable<(JsonElement Element, string Path, long Position)> List(string name) => Find(name) is { } list ? Elements(list, At(name)) : [];

    /// <summary>The elements of a list that is required.</summary>
    public IEnumerable<(JsonElement Element, string Path, long Position)> RequiredList(string name) => Elements(Require(name), At(name));

    /// <summary>Elements with positions that rise, have gaps, and begin below zero: the SQL text needs their order only.</summary>
    private static IEnumerable<(JsonElement Element, string Path, long Position)> Elements(JsonElement list, string path) => list.ValueKind == JsonValueKind.Array
        ? list.EnumerateArray().Select((element, i) => (element, $"{path}[{i}]", 3L * i - 4))
        : throw new InexpressibleException(Inexpressible.WrongType, path);

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?\z")]
    private static partial Regex FormOfAmount();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?Z\z")]
    private static partial Regex FormOfInstant();
}
