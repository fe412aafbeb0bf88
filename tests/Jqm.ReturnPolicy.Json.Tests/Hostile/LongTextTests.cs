using System.Text;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>Texts of a length that nobody needs.</summary>
public class LongTextTests
{
    [Fact]
    public void A_string_of_ten_million_characters_comes_back_whole()
    {
        string id = new('x', 10_000_000);
        string document = Encoding.UTF8.GetString(ConformanceCases.All[0].Input).Replace("\"id\":\"scope-other-fulfilment\"", $"\"id\":\"{id}\"", StringComparison.Ordinal);
        Assert.Equal(id, new DocumentEvaluator().Answer(Encoding.UTF8.GetBytes(document)).Id);
    }
}
