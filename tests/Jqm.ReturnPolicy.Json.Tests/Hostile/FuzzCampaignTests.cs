using System.Text;
using Jqm.ReturnPolicy.Fuzzing;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>A short version of the fuzz campaign, and proof that its checks would notice.</summary>
public class FuzzCampaignTests
{
    [Fact]
    public void Thousands_of_hostile_inputs_get_answers_or_documented_errors_and_nothing_else()
    {
        Tally tally = new Campaign(seed: 20261124, inputs: LawCases.SomeOf(6_000), hugeOnceIn: LawCases.SomeOf(1_500)).Run();
        Assert.True(tally.Findings == 0, string.Join(Environment.NewLine, tally.Failures));
        Assert.Equal(Enum.GetValues<InputKind>(), tally.Inputs.Keys);
        Assert.True(tally.Errors.Count >= 14, $"Only {tally.Errors.Count} codes were seen: the inputs do not get far.");
        Assert.True(tally.Answers.Values.Sum() >= LawCases.SomeOf(1_000), $"Only {tally.Answers.Values.Sum()} inputs were answered: the others are not worth much.");
    }

    [Fact]
    public void The_same_seed_makes_the_same_inputs_on_any_thread()
    {
        var one = new InputSource(Corpus.Shipped, seed: 7);
        var other = new InputSource(Corpus.Shipped, seed: 7);
        int inputs = LawCases.SomeOf(200);
        for (int number = inputs - 1; number >= 0; number--)
            other.Make(number);
        for (int number = 0; number < inputs; number++)
            Assert.Equal(one.Make(number).Bytes, other.Make(number).Bytes);
    }

    [Theory]
    [InlineData("order.lines[1].id", true)]
    [InlineData("order", true)]
    [InlineData("", true)]
    [InlineData("terms.a.b[0]", true)]
    [InlineData("order.lines[2]", false)]
    [InlineData("order.line", false)]
    [InlineData("orders", false)]
    [InlineData("order.lines[x]", false)]
    public void A_path_without_a_target_is_a_finding(string path, bool leads)
    {
        byte[] document = """{"order":{"lines":[{"id":"1"},{"id":"2"}]},"terms":{"a.b[0]":1}}"""u8.ToArray();
        Assert.Equal(leads, ErrorCheck.Check(document, ErrorCode.Malformed, path, "It is wrong.") is null);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Two\nlines.")]
    [InlineData("Two\u2028lines.")]
    public void A_message_that_is_not_one_line_is_a_finding(string message) =>
        Assert.NotNull(ErrorCheck.Check("{}"u8, ErrorCode.Malformed, "", message));

    [Fact]
    public void A_reader_that_throws_or_forgets_is_a_finding()
    {
        Assert.NotNull(PartReader.Of<string>("text", _ => throw new InvalidCastException(), Encoding.UTF8.GetBytes).Check([]).Finding);
        Assert.NotNull(PartReader.Of("text", Encoding.UTF8.GetString, text => Encoding.UTF8.GetBytes(text + "!")).Check([1]).Finding);
        Assert.Null(PartReader.Of("text", Encoding.UTF8.GetString, Encoding.UTF8.GetBytes).Check([1]).Finding);
    }
}
