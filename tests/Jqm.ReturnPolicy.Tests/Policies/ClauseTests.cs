namespace Jqm.ReturnPolicy.Tests;

public sealed class ClauseTests
{
    private static readonly string[][] Rows = PolicyText.Rows("clauses.md");

    [Fact]
    public void Every_clause_of_the_policy_has_its_number_and_text()
    {
        Assert.Equal(24, Rows.Length);
        Assert.Equal(Rows.Select(row => row[0]), Clause.All.Select(clause => clause.Number));
        foreach ((string[] row, Clause clause) in Rows.Zip(Clause.All))
        {
            if (clause.Number == "8.1")
                Assert.All(new[] { "JQM Team", "service@jqmdrop.com", "+86 13003340994" }, part => Assert.Contains(part, clause.Text, StringComparison.Ordinal));
            else
                Assert.Equal(PolicyText.Plain(row[1]), clause.Text);
            Assert.True(clause.IsStandard);
            Assert.NotEmpty(clause.Title);
            Assert.DoesNotContain('.', clause.Title);
        }
    }

    [Fact]
    public void A_clause_is_found_by_its_number_and_equal_to_itself_only()
    {
        Assert.All(Clause.All, clause => Assert.Same(clause, Clause.FromNumber(clause.Number)));
        Assert.Equal(24, Clause.All.Distinct().Count());
        Assert.Equal(24, Clause.All.Select(clause => clause.Title).Distinct().Count());
        Assert.True(Clause.FromNumber("own") == Clause.FromNumber("own"));
        Assert.Equal(Clause.FromNumber("own").GetHashCode(), Clause.FromNumber("own").GetHashCode());
        Assert.True(Clause.FromNumber("1.1") != Clause.FromNumber("1.2"));
        Assert.False(Clause.FromNumber("1.1") == null);
        Assert.True(null == (Clause?)null);
        Assert.Equal("2.1", Clause.FromNumber("2.1").ToString());
    }

    [Fact]
    public void A_clause_of_another_policy_has_a_number_and_no_text()
    {
        var own = Clause.FromNumber("9.9");
        Assert.Equal(("9.9", "", "", false), (own.Number, own.Title, own.Text, own.IsStandard));
        Expect.Fault("clause", ErrorCode.Malformed, () => Clause.FromNumber(""));
        Assert.Throws<ArgumentNullException>(() => Clause.FromNumber(null!));
    }

    [Fact]
    public void Every_clause_that_an_answer_can_rest_on_is_one_of_the_policy()
    {
        string[] numbers = Rows.Select(row => row[0]).ToArray();
        Assert.All(ReasonTable.Standard, entry => Assert.Contains(entry.Value.Clause.Number, numbers));
        Assert.Equal("6.1", new ReturnShippingBearer(Party.Service).Clause.Number);
        Assert.Equal("6.2", new ReturnShippingBearer(Party.Merchant).Clause.Number);
    }
}
