using System.Text;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>Whatever the bytes, reading a step, a ledger or a case gives one or <see cref="InvalidInputException"/>. Tried on short ones; HostileCaseTests goes through a long case.</summary>
public sealed class HostileStepTests
{
    private static readonly string[] Others =
        ["\"\"", "\"ZZ\"", "null", "[]", "{}", "[{}]", "-1", "0.5", "2147483648", "\"99999999999999.99\"", "\"2999-12-31T23:59:59Z\"", "\"settle\""];

    public static TheoryData<string> Names => new(GoodCaseJson.Shortest.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void What_breaks_off_anywhere_is_malformed_as_a_whole(string name)
    {
        byte[] json = Sample(name);
        for (int length = 0; length < json.Length; length++)
            Expect.Fault("", ErrorCode.Malformed, () => GoodCaseJson.Read(name, json[..length]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_flipped_bit_anywhere_gives_a_value_or_the_one_exception(string name)
    {
        byte[] json = Sample(name);
        for (int at = 0; at < json.Length; at++)
        {
            byte[] bytes = (byte[])json.Clone();
            bytes[at] ^= (byte)(1 << at % 8);
            Read(name, bytes);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_value_replaced_by_another_gives_a_value_or_the_one_exception(string name)
    {
        byte[] json = Sample(name);
        List<Range> values = ValuesIn(json);
        int refused = 0;
        foreach (Range value in values)
        {
            foreach (string other in Others)
                refused += Read(name, [.. json[..value.Start], .. Encoding.UTF8.GetBytes(other), .. json[value.End..]]) ? 0 : 1;
        }

        Assert.InRange(refused, values.Count, int.MaxValue);
    }

    private static byte[] Sample(string name) => Encoding.UTF8.GetBytes(GoodCaseJson.Shortest[name]);

    /// <summary>Whether what the bytes say can be read.</summary>
    private static bool Read(string name, byte[] bytes)
    {
        try
        {
            GoodCaseJson.Read(name, bytes);
            return true;
        }
        catch (InvalidInputException fault)
        {
            Assert.NotEqual("", fault.Message);
            return false;
        }
    }

    /// <summary>Where the values stand, those in others included.</summary>
    private static List<Range> ValuesIn(byte[] json)
    {
        var values = new List<Range>();
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.EndObject or JsonTokenType.EndArray)
                continue;
            Utf8JsonReader behind = reader;
            behind.Skip();
            values.Add((int)reader.TokenStartIndex..(int)behind.BytesConsumed);
        }

        return values;
    }
}
