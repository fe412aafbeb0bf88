namespace Jqm.ReturnPolicy.DuckDb.Tests.PolicyTexts;

public sealed class PolicyArgumentTests
{
    private const string Agreement = """{"id":"AG-7","merchant":"M-77","terms":{"window":{"days":400}}}""";
    private const string Late = """{"op":"assess","id":"d","order":{"number":"JQM-1","merchant":"M-77","currency":"USD","lines":[{"id":"1","quantity":1,"unitPrice":"19.99"}],"shipments":[{"id":"S1","shippedAt":"2026-01-06T00:00:00Z","deliveredAt":"2026-01-15T09:30:00Z"}]},"request":{"id":"R-1","order":"JQM-1","submittedAt":"2026-06-01T00:00:00Z","items":[{"line":"1","quantity":1,"reason":"defective","details":"seam open","evidence":[{"kind":"photo"}]}]}}""";

    [Theory]
    [InlineData("""[{"id":"p","version":"9"}]""", null, "ineligible|p|[]")]
    [InlineData("""[{"id":"p","version":"9"}]""", $"[{Agreement}]", "eligible|p|[AG-7]")]
    [InlineData("""{"policies":[{"id":"p","version":"9"}],"agreements":[""" + Agreement + "]}", null, "eligible|p|[AG-7]")]
    [InlineData($"[{Agreement}]", null, "eligible|jqm-standard|[AG-7]")]
    [InlineData("""{"agreements":[]}""", $"\uFEFF [{Agreement}]", "eligible|jqm-standard|[AG-7]")]
    public void Policies_are_a_list_or_the_content_of_a_policy_file(string policies, string? agreements, string expected)
    {
        using var database = new Database(PolicyEvaluator.Standard);
        string call = agreements is null ? "jqm_answer($1, $2)" : "jqm_answer($1, $2, $3)";
        string?[] arguments = agreements is null ? [Late, policies] : [Late, policies, agreements];
        Assert.Equal([expected], database.Rows($"SELECT r.verdict, r.policy_id, r.agreements FROM (SELECT jqm_result({call}) AS r)", arguments));
    }

    [Theory]
    [InlineData("", "[]", "malformed|")]
    [InlineData("[", "[]", "malformed|")]
    [InlineData("7", "[]", "malformed|")]
    [InlineData("[],\"governedBy\":\"order\"", "[]", "malformed|")]
    [InlineData("""[{"id":"p","version":"9","terms":{"window":{"days":-1}}}]""", "[]", "malformed|policies[0].terms.window.days")]
    [InlineData("""[{"id":"p","version":"9"},{"id":"p","version":"9"}]""", "[]", "duplicate|policies[1]|")]
    [InlineData("[]", "{}", "malformed|agreements")]
    [InlineData("[]", "x", "malformed|agreements")]
    [InlineData("[]", "[7]", "malformed|agreements[0]")]
    [InlineData("[]", "[]", "noPolicyInForce|")]
    [InlineData($"[{Agreement}]", "[]", "malformed|agreements")]
    [InlineData("""{"agreements":[]}""", """[{"id":"AG-7","merchant":"M-77","terms":{"window":{"zone":"Mars"}}}]""", "malformed|agreements[0].terms.window.zone")]
    public void Invalid_policies_answer_the_document_with_their_error(string policies, string agreements, string expected)
    {
        using var database = new Database(PolicyEvaluator.Standard);
        string row = Assert.Single(database.Rows("SELECT r.id, r.error_code, r.error_path, r.verdict FROM (SELECT jqm_result(jqm_answer($1, $2, $3)) AS r)", Late, policies, agreements));
        Assert.StartsWith($"d|{expected}", row, StringComparison.Ordinal);
        Assert.EndsWith("|", row, StringComparison.Ordinal);
    }

    [Fact]
    public void A_malformed_document_outranks_invalid_policies()
    {
        using var database = new Database(PolicyEvaluator.Standard);
        Assert.Equal(Library.Answer("{}"), database.Value("SELECT jqm_answer('{}', '[', '[]')"));
    }

    [Fact]
    public void Policies_of_a_column_answer_each_row_by_its_own()
    {
        using var database = new Database(PolicyEvaluator.Standard);
        database.Execute("CREATE TABLE drafts AS SELECT n, CASE WHEN n % 11 <> 0 THEN '[{\"id\":\"p\",\"version\":\"' || n % 50 || '\",\"terms\":{\"window\":{\"days\":' || (n % 50) * 10 || '}}}]' END AS policies FROM range(5000) t(n)");
        IReadOnlyList<string> rows = database.Rows("SELECT n, r.policy_version, r.verdict FROM (SELECT n, jqm_result(jqm_answer($1, policies)) AS r FROM drafts) ORDER BY n", Late);
        Assert.Equal(5000, rows.Count);
        Assert.All(rows, (row, n) => Assert.Equal(n % 11 == 0 ? $"{n}||" : $"{n}|{n % 50}|{(n % 50 * 10 >= 137 ? "eligible" : "ineligible")}", row));
    }

    [Fact]
    public void The_same_texts_are_read_once_and_the_oldest_are_dropped()
    {
        var cache = new PolicyTextCache(GovernedBy.Request, mostEntries: 3, mostBytes: 1_000);
        AnswererPool first = Get("[1]");
        Assert.Same(first, Get("[1]"));
        Assert.NotSame(first, cache.Get("[1]"u8, ""u8, hasAgreements: true));
        for (int n = 2; n < 50; n++)
        {
            AnswererPool one = Get($"[{n}]");
            Assert.Same(one, Get($"[{n}]"));
            Assert.InRange(cache.Count, 1, 3);
        }

        Assert.NotSame(first, Get("[1]"));

        // A text that is larger than the cache is kept alone.
        AnswererPool large = Get(new string(' ', 2_000) + "[]");
        Assert.Same(large, Get(new string(' ', 2_000) + "[]"));
        Assert.Equal(1, cache.Count);

        AnswererPool Get(string policies) => cache.Get(System.Text.Encoding.UTF8.GetBytes(policies), default, hasAgreements: false);
    }
}
