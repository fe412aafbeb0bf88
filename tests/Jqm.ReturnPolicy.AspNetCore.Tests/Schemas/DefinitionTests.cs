using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Jqm.ReturnPolicy.AspNetCore.Tests;

public partial class DefinitionTests
{
    /// <summary>The types that have a JSON form, but for lists and sets of them.</summary>
    private static readonly Type[] Types =
    [
        .. new JsonSerializerOptions().AddReturnPolicyConverters().Converters
            .Select(converter => converter.Type)
            .OfType<Type>()
            .Where(type => !type.IsConstructedGenericType),
    ];

    [Fact]
    public void Every_type_with_a_json_form_has_a_definition()
    {
        Assert.InRange(Types.Length, 70, 200);
        Assert.All(Types, type => Assert.True(WireSchema.Definitions.ContainsKey(type.Name), type.Name));
    }

    [Fact]
    public void The_words_of_every_enumeration_are_in_its_definition()
    {
        foreach (Type type in Types.Where(type => type.IsEnum))
        {
            Assert.Equal(
                Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName),
                WireSchema.Definitions[type.Name]!["enum"]!.AsArray().Select(word => word!.GetValue<string>()));
        }
    }

    [Fact]
    public void The_currencies_are_those_of_the_library() => Assert.Equal(
        Currency.All.Select(currency => currency.Code).Order(StringComparer.Ordinal),
        WireSchema.Definitions["Currency"]!["enum"]!.AsArray().Select(code => code!.GetValue<string>()));

    [Fact]
    public void The_terms_are_those_of_the_library()
    {
        JsonObject groups = WireSchema.Definitions["TermsPatch"]!["properties"]!.AsObject();
        Assert.Equal(
            Term.All.Select(term => term.Path),
            groups.SelectMany(group => Term.All.Any(term => term.Group == group.Key && term.Member is not null) ? group.Value!["properties"]!.AsObject().Select(member => $"{group.Key}.{member.Key}") : [group.Key]));
        Assert.Equal(
            ReturnReason.Known.Select(reason => reason.Code),
            groups["reasons"]!["properties"]!.AsObject().Select(member => member.Key).Where(name => name.Length > 0));
    }

    [Fact]
    public void Every_reference_resolves_to_a_definition()
    {
        foreach (Match reference in Reference().Matches(WireSchema.Json.ToJsonString()))
            Assert.True(WireSchema.Definitions.ContainsKey(reference.Groups["name"].Value), reference.Value);
    }

    [Fact]
    public void The_examples_of_the_case_format_are_accepted()
    {
        string page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "case-format.md")).ReplaceLineEndings("\n");
        int accepted = 0;
        foreach (JsonObject example in Example().Matches(page).SelectMany(match => ObjectsOf(match.Groups["json"].Value)))
        {
            string definition = example switch
            {
                _ when example.ContainsKey("event") => "CaseEvent",
                _ when example.ContainsKey("command") => "CaseCommand",
                _ when example.ContainsKey("state") => "ReturnCase",
                _ when example.ContainsKey("entries") => "RefundLedger",
                _ => "LedgerEntry",
            };
            Assert.True(WireSchema.IsValid(definition, example), example.ToJsonString());
            JsonObject more = example.DeepClone().AsObject();
            more["more"] = 1;
            Assert.False(WireSchema.IsValid(definition, more), example.ToJsonString());
            accepted++;
        }

        Assert.InRange(accepted, 20, 100);
    }

    [Fact]
    public void Values_as_they_are_written_are_accepted()
    {
        Assert.True(WireSchema.IsValid("Money", Written(Money.Of(-5m, Currency.USD))));
        Assert.True(WireSchema.IsValid("PolicyTerms", Written(PolicyTerms.Standard)));
        Assert.True(WireSchema.IsValid("TermsPatch", Written(TermsPatch.To(PolicyTerms.Standard))));
        Assert.True(WireSchema.IsValid("ReturnReason", Written(ReturnReason.Defective)));
        Assert.All(Clause.All, clause => Assert.True(WireSchema.IsValid("Clause", Written(clause))));
    }

    private static JsonNode? Written<T>(T value) => JsonNode.Parse(ReturnPolicyJson.ToUtf8Bytes(value));

    private static List<JsonObject> ObjectsOf(string json)
    {
        // One object over several lines, or an object a line.
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { AllowMultipleValues = true });
        List<JsonObject> objects = [];
        while (reader.Read())
            objects.Add(JsonNode.Parse(ref reader)!.AsObject());
        return objects;
    }

    [GeneratedRegex("```json\n(?<json>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("\"\\$ref\":\"#/\\$defs/(?<name>[^\"]+)\"")]
    private static partial Regex Reference();

    [Theory]
    [InlineData("2024-02-29", true)]
    [InlineData("2000-02-29", true)]
    [InlineData("2400-02-29", true)]
    [InlineData("2023-02-29", false)]
    [InlineData("1900-02-29", false)]
    [InlineData("2100-02-29", false)]
    [InlineData("2026-02-28", true)]
    public void The_29th_of_february_is_a_day_of_leap_years_only(string date, bool valid)
    {
        string instant = date + "T00:00:00Z";
        Assert.Equal(valid, WireSchema.IsValid("Instant", JsonValue.Create(instant)));
        Assert.Equal(valid, WireSchema.IsValid("LocalDate", JsonValue.Create(date)));
        Assert.Equal(valid, WireSchema.IsValid("Deadline", JsonValue.Create(instant)));
    }

    [Fact]
    public void An_instant_of_every_day_is_valid_exactly_if_the_library_reads_it()
    {
        for (int year = 1899; year <= 3000; year++)
        {
            foreach (string day in new[] { "02-28", "02-29", "02-30", "12-31" })
            {
                string instant = FormattableString.Invariant($"{year}-{day}T00:00:00Z");
                Assert.True(Reads(instant) == WireSchema.IsValid("Instant", JsonValue.Create(instant)), instant);
            }
        }
    }

    private static bool Reads(string instant)
    {
        try
        {
            ReturnPolicyJson.Read<Instant>(System.Text.Encoding.UTF8.GetBytes($"\"{instant}\""));
            return true;
        }
        catch (InvalidInputException)
        {
            return false;
        }
    }
}
