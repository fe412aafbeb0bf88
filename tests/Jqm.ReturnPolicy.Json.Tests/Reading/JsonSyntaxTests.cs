using System.Text;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>A text is accepted as JSON, in every part of a document, exactly if <see cref="Utf8JsonReader"/> accepts it.</summary>
public class JsonSyntaxTests
{
#if UNDER_MUTATION
    private const int Mutations = 1_000;
#else
    private static readonly int Mutations = LawCases.SomeOf(20_000);
#endif

    public static TheoryData<string> Texts =>
    [
        "0", "-0", "01", "-", "-a", "1.", ".5", "1.5", "1e", "1e+", "1E-5", "1e5x", "+1", "00", "1 2", "9.", "1.e1", "- 1",
        "true", "tru", "trux", "truex", "True", "false", "fals", "falsy", "null", "nul", "nulx", "nullnull", "NaN",
        "\"\"", "\"", "\"a", "\"\\\"", "\"\\", "\"\\x\"", "\"\\uG234\"", "\"\\u1G34\"", "\"\\u12G4\"", "\"\\u123G\"", "\"\\u123\"", "\"\\u0041\"", "\"\\/\\b\\f\\n\\r\\t\\\\\"", "\"a\tb\"", "\"a\u0001\"", "\"\u007F\"", "\"é\u2028\"",
        "\"0123456789abcdef\"", "\"0123456789abcde\\\"", "\"0123456789abcdef0123456789abcdef\u001F\"", "'a'",
        "[]", "[ ]", "[,]", "[1,]", "[,1]", "[1,2]", "[1 2]", "[1,,2]", "[", "]", "[}", "[1", "[1,", "[\"a\"\"b\"]", "[[],[]]", "[[][]]", "[]]", "[1]x", "[true false]",
        "{}", "{ }", "{,}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{,\"a\":1}", "{\"a\":1 \"b\":2}", "{\"a\":1,\"b\":2}", "{\"a\"1}", "{a:1}", "{\"a\":1", "{\"a\":", "{]", "{\"a\":1]", "{}}", "{1:1}", "{\"a\"::1}", "{\"a\":1,,\"b\":2}",
        "", " ", "\t\r\n", "\u00A0", "\u000C[]", "[] \n", "[]\0", "\0", "//", "[]/**/", "\uFEFF",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_JSON_alone_and_as_a_skipped_member_exactly_if_Utf8JsonReader_accepts_it(string text)
    {
        RequireSameDecision(Encoding.UTF8.GetBytes(text));
        RequireSameDecision(WithPassedOver(text));
        RequireSameDecision(WithPassedOver($"[{text}]"));
        RequireSameDecision(WithPassedOver($$"""{"a":{{text}}}"""));
    }

    [Fact]
    public void Nesting_ends_where_that_of_a_general_reader_does()
    {
        for (int depth = 55; depth <= 66; depth++)
        {
            RequireSameDecision(Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth)));
            RequireSameDecision(WithPassedOver(new string('[', depth) + new string(']', depth)));
        }
    }

    [Fact]
    public void A_string_with_invalid_text_at_any_index_is_malformed()
    {
        for (int length = 0; length < 40; length++)
        {
            byte[] text = WithPassedOver($"\"{new string('a', length)}?{new string('b', 40 - length)}\"");
            int at = text.AsSpan().IndexOf((byte)'?');
            foreach (byte[] broken in new byte[][] { [0x80], [0xFF], [0xC3], [0xC3, 0x28], [.. "\\ud83d"u8], [.. "\\ude00"u8] })
                Expect.Fault("", ErrorCode.Malformed, () => ReturnPolicyJson.Read<EvaluationDocument>([.. text[..at], .. broken, .. text[(at + 1)..]]));
        }
    }

    [Fact]
    public void A_mutated_document_is_JSON_exactly_if_Utf8JsonReader_accepts_it()
    {
        byte[] likely = "{}[]\",:\\ \n0123456789-.eEtfnul/\u0001\u007Fx"u8.ToArray();
        var random = new Random(20261124);
        int json = 0;
        for (int i = 0; i < Mutations; i++)
        {
            List<byte> text = [.. ConformanceCases.All[random.Next(ConformanceCases.All.Count)].Input];
            for (int changes = random.Next(1, 4); changes > 0; changes--)
            {
                int at = random.Next(text.Count);
                switch (random.Next(3))
                {
                    case 0: text[at] = likely[random.Next(likely.Length)]; break;
                    case 1: text.Insert(at, likely[random.Next(likely.Length)]); break;
                    default: text.RemoveAt(at); break;
                }
            }

            if (RequireSameDecision([.. text]))
                json++;
        }

        Assert.InRange(json, Mutations / 20, Mutations * 19 / 20);
    }

    /// <summary>
    /// A document with some JSON as a member that is passed over, close to the end, and valid otherwise: any other error would hide
    /// whether that JSON was read.
    /// </summary>
    private static byte[] WithPassedOver(string json) => Encoding.UTF8.GetBytes(
        $$"""{"op":"settle","order":{"number":"N","merchant":"M","currency":"USD","lines":[{"id":"1","quantity":1,"unitPrice":"1.00"}]},"return":{"request":"R","order":"N","submittedAt":"2026-01-01T00:00:00Z","inspected":[{"line":"1","quantity":1}]},"priorRefunds":[{"lines":[],"total":{{json}}}]}""");

    private static bool RequireSameDecision(byte[] text)
    {
        bool isJson = IsJson(text.AsSpan().StartsWith("\uFEFF"u8) ? text.AsSpan(3) : text);
        InputError? error = new DocumentEvaluator().Answer(text).Error;
        bool refused = error is not null && error.Message.StartsWith("This is not JSON", StringComparison.Ordinal);
        bool unsound = error is not null && (error.Message.StartsWith("The text is not valid UTF-8", StringComparison.Ordinal) || error.Message.StartsWith("An escape is half", StringComparison.Ordinal));
        if (!unsound)
            Assert.True(isJson != refused, $"{(isJson ? "JSON" : "Not JSON")}: {Encoding.UTF8.GetString(text)}: {error?.Message}");
        return isJson;
    }

    private static bool IsJson(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = 64 });
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
