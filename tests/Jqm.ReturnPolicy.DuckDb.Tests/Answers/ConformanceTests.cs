using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.DuckDb.Tests.Answers;

/// <summary>The agreed cases, answered in SQL.</summary>
public sealed class ConformanceTests
{
    private const int Fewest = 600;

    [Fact]
    public void Every_agreed_document_gets_the_agreed_answer_and_the_bytes_of_the_library()
    {
        using var database = new Database();
        foreach (ConformanceCase agreed in ConformanceCases.All)
        {
            string answer = database.Value("SELECT jqm_answer($1)", agreed.Document)!;
            agreed.Compare(answer).ThrowIfAny();
            Assert.Equal(Library.Answer(agreed.Document), answer);
        }
    }

    [Fact]
    public void Policies_and_agreements_as_arguments_give_the_answer_of_the_document_that_contains_them()
    {
        using var byRequest = new Database(PolicyEvaluator.Standard);
        using var byOrder = new Database(new PolicyEvaluator([Policy.Standard], [], GovernedBy.Order));
        int compared = 0;
        foreach (ConformanceCase agreed in ConformanceCases.All)
        {
            if (JsonNode.Parse(agreed.Document) is not JsonObject document)
                continue;
            Database database = (string?)document["governedBy"] == "order" ? byOrder : byRequest;
            string policies = document["policies"]?.ToJsonString() ?? "{\"agreements\":[]}";
            string agreements = document["agreements"]?.ToJsonString() ?? "[]";
            foreach (string member in (string[])["policies", "agreements", "governedBy"])
                document.Remove(member);
            string answer = database.Value("SELECT jqm_answer($1, $2, $3)", document.ToJsonString(), policies, agreements)!;
            agreed.Compare(answer).ThrowIfAny();
            compared++;
        }

        Assert.InRange(compared, Fewest, int.MaxValue);
    }
}
