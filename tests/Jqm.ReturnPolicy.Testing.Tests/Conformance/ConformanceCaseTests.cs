using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Testing.Tests;

public sealed class ConformanceCaseTests
{
    private static readonly string[] Files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "conformance"), "*.ndjson");

    [Fact]
    public void Every_line_of_the_agreed_files_is_a_case()
    {
        string[] lines = [.. Files.SelectMany(File.ReadAllLines)];
        Assert.Equal(3, Files.Length);
        Assert.Equal(
            lines.Select(line => JsonNode.Parse(line)!["input"]!.ToJsonString()).Order(StringComparer.Ordinal),
            ConformanceCases.All.Select(agreed => JsonNode.Parse(agreed.Document)!.ToJsonString()).Order(StringComparer.Ordinal));
        Assert.Equal(ConformanceCases.All, [.. ConformanceCases.Named, .. ConformanceCases.Random]);
        Assert.Equal(ConformanceCases.All, ConformanceCases.TheoryData.Select(row => Assert.IsType<ConformanceCase>(Assert.Single(row))));
    }

    [Fact]
    public void A_named_case_has_a_description()
    {
        Assert.All(ConformanceCases.Named, agreed => Assert.False(string.IsNullOrWhiteSpace(agreed.Purpose)));
        Assert.All(ConformanceCases.Random, agreed => Assert.Null(agreed.Purpose));
        ConformanceCase scope = ConformanceCases.Get("scope-settle");
        Assert.Equal(("scope-settle", "goods of an order that another service fulfilled"), (scope.Name, scope.Purpose));
        Assert.Equal(["0.1"], scope.Clauses);
        Assert.Equal("outOfScope", JsonDocument.Parse(scope.ExpectedAnswer).RootElement.GetProperty("verdict").GetString());
    }

    [Fact]
    public void A_case_prints_its_name_and_is_found_by_it()
    {
        Assert.All(ConformanceCases.All, agreed =>
        {
            Assert.Equal((agreed.Name, agreed.Name), (agreed.ToString(), ((IFormattable)agreed).ToString(null, null)));
            Assert.Same(agreed, ConformanceCases.Get(agreed.Name));
            Assert.Same(agreed, ConformanceCase.Parse(agreed.Name, null));
        });
        Assert.False(ConformanceCase.TryParse("no-such-case", null, out ConformanceCase? none));
        Assert.Null(none);
        Assert.False(ConformanceCase.TryParse(null, null, out _));
        Assert.Equal("There is no conformance case 'no-such-case'. ConformanceCases.All lists them.", Assert.Throws<FormatException>(() => ConformanceCase.Parse("no-such-case", null)).Message);
        Assert.Equal("There is no conformance case 'no-such-case'. ConformanceCases.All lists them.", Assert.Throws<KeyNotFoundException>(() => ConformanceCases.Get("no-such-case")).Message);
        Assert.Throws<ArgumentNullException>(() => ConformanceCase.Parse(null!, null));
        Assert.Throws<ArgumentNullException>(() => ConformanceCases.Get(null!));
    }

    [Fact]
    public void An_answer_that_is_not_the_agreed_one_is_found()
    {
        ConformanceCase scope = ConformanceCases.Get("scope-settle");
        Assert.Empty(scope.Compare(scope.ExpectedAnswer));
        Assert.Equal("1 difference:\nverdict: outOfScope → rejected", scope.Compare(Replaced(scope, "\"request\":\"R-1\",\"policy\":{\"id\":\"jqm-standard\",\"version\":\"1\"},\"verdict\":\"outOfScope\"", "\"request\":\"R-1\",\"policy\":{\"id\":\"jqm-standard\",\"version\":\"1\"},\"verdict\":\"rejected\"")).ToString());
        Assert.Throws<ArgumentNullException>(() => scope.Compare(null!));
        Assert.Throws<FormatException>(() => scope.Compare("503"[..0]));
    }

    [Fact]
    public void The_sentence_of_an_error_is_free_and_its_code_and_path_are_not()
    {
        ConformanceCase[] errors = [.. ConformanceCases.Named.Where(agreed => JsonNode.Parse(agreed.ExpectedAnswer)!["error"] is not null)];
        Assert.InRange(errors.Length, 40, int.MaxValue);
        Assert.All(errors, agreed =>
        {
            JsonNode answer = JsonNode.Parse(agreed.ExpectedAnswer)!;
            answer["error"]!["message"] = "Another sentence.";
            Assert.Empty(agreed.Compare(answer.ToJsonString()));
            answer["error"]!["path"] = "elsewhere";
            Assert.Equal("error.path", Assert.Single(agreed.Compare(answer.ToJsonString())).Path);
        });
    }

    private static string Replaced(ConformanceCase agreed, string part, string instead)
    {
        Assert.Contains(part, agreed.ExpectedAnswer, StringComparison.Ordinal);
        return agreed.ExpectedAnswer.Replace(part, instead, StringComparison.Ordinal);
    }
}
