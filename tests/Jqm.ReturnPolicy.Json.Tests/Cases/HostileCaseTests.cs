using System.Text;
using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>Whatever the bytes, reading a case gives a case or <see cref="InvalidInputException"/>.</summary>
public sealed class HostileCaseTests
{
    private static readonly byte[] Sample = Encoding.UTF8.GetBytes(Worked.Json);

    [Fact]
    [Trait("Category", "Law")]
    public void A_case_that_breaks_off_anywhere_is_malformed_as_a_whole()
    {
        foreach (int length in LawCases.SomeOf(Enumerable.Range(0, Sample.Length)))
            Expect.Fault("", ErrorCode.Malformed, () => ReturnPolicyJson.Read<ReturnCase>(Sample.AsSpan(0, length)));
    }

    [Fact]
    [Trait("Category", "Law")]
    public void A_flipped_bit_anywhere_gives_a_case_or_the_one_exception()
    {
        foreach (int at in LawCases.SomeOf(Enumerable.Range(0, Sample.Length)))
        {
            byte[] bytes = (byte[])Sample.Clone();
            bytes[at] ^= (byte)(1 << at / 8 % 8);
            Read(bytes);
        }
    }

    [Theory]
    [Trait("Category", "Law")]
    [InlineData("\"\"")]
    [InlineData("\"ZZ\"")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("-1")]
    [InlineData("2147483647")]
    [InlineData("\"99999999999999.99\"")]
    [InlineData("\"2999-12-31T23:59:59Z\"")]
    [InlineData("\"settle\"")]
    public void Any_value_replaced_by_another_gives_a_case_or_the_one_exception(string instead)
    {
        string[] paths = PathsIn(JsonNode.Parse(Sample)!).ToArray();
        Assert.InRange(paths.Length, 400, int.MaxValue);
        foreach (string path in LawCases.SomeOf(paths, first: instead.Length))
        {
            JsonNode copy = JsonNode.Parse(Sample)!;
            Replace(copy, path, JsonNode.Parse(instead));
            Read(Encoding.UTF8.GetBytes(copy.ToJsonString()));
        }
    }

    private static void Read(byte[] bytes)
    {
        try
        {
            _ = ReturnPolicyJson.Read<ReturnCase>(bytes).State;
        }
        catch (InvalidInputException fault)
        {
            Assert.NotEqual("", fault.Message);
        }
    }

    /// <summary>The paths of everything below a node, as <see cref="JsonNode.GetPath"/> writes them.</summary>
    private static IEnumerable<string> PathsIn(JsonNode node)
    {
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray elements => elements,
            _ => [],
        };
        foreach (JsonNode? child in children)
        {
            yield return child!.GetPath();
            foreach (string below in PathsIn(child))
                yield return below;
        }
    }

    private static void Replace(JsonNode root, string path, JsonNode? instead)
    {
        JsonNode node = root;
        string[] steps = path[2..].Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
        for (int i = 0; i < steps.Length - 1; i++)
            node = node is JsonArray list ? list[int.Parse(steps[i], System.Globalization.CultureInfo.InvariantCulture)]! : node[steps[i]]!;
        if (node is JsonArray elements)
            elements[int.Parse(steps[^1], System.Globalization.CultureInfo.InvariantCulture)] = instead;
        else
            node[steps[^1]] = instead;
    }
}
