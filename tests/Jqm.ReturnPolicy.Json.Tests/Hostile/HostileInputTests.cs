using System.Text;

namespace Jqm.ReturnPolicy.Json.Tests;

public class HostileInputTests
{
    private static readonly byte[] Sample = ConformanceCases.All[0].Input;

    [Fact]
    public void A_document_that_breaks_off_anywhere_is_malformed_as_a_whole()
    {
        var evaluator = new DocumentEvaluator();
        for (int length = 0; length < Sample.Length; length++)
        {
            EvaluationAnswer answer = evaluator.Answer(Sample.AsSpan(0, length));
            Assert.Equal(ErrorCode.Malformed, answer.Error!.Code);
            Assert.Null(answer.Id);
        }
    }

    [Fact]
    public void A_flipped_bit_anywhere_gives_an_answer_or_an_error_and_no_exception()
    {
        var evaluator = new DocumentEvaluator();
        for (int at = 0; at < Sample.Length; at++)
        {
            for (int bit = 0; bit < 8; bit++)
            {
                byte[] bytes = (byte[])Sample.Clone();
                bytes[at] ^= (byte)(1 << bit);
                EvaluationAnswer answer = evaluator.Answer(bytes);
                Assert.True(answer.IsError != answer.Assessment is not null);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{} {}")]
    [InlineData("{\"id\":\"a\",}")]
    [InlineData("{/* no */}")]
    [InlineData("{\"id\":\"\\ud800\"}")]
    [InlineData("{\"id\":\"\\udc00\\ud800\"}")]
    [InlineData("{\"id\":\"\\ud800x\"}")]
    public void What_is_not_one_object_of_sound_text_is_malformed_as_a_whole(string document)
    {
        InputError error = new DocumentEvaluator().Answer(Encoding.UTF8.GetBytes(document)).Error!;
        Assert.Equal((ErrorCode.Malformed, ""), (error.Code, error.Path));
    }

    [Fact]
    public void Invalid_UTF8_is_malformed_as_a_whole()
    {
        InputError error = new DocumentEvaluator().Answer([.. "{\"id\":\""u8, 0xC0, 0x80, .. "\"}"u8]).Error!;
        Assert.Equal((ErrorCode.Malformed, ""), (error.Code, error.Path));
    }

    [Fact]
    public void Nesting_deeper_than_64_is_malformed_as_a_whole()
    {
        string document = "{\"priorRefunds\":" + new string('[', 64) + new string(']', 64) + "}";
        Assert.Equal("", new DocumentEvaluator().Answer(Encoding.UTF8.GetBytes(document)).Error!.Path);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() =>
        Assert.False(new DocumentEvaluator().Answer([.. "\uFEFF"u8, .. Sample]).IsError);
}
