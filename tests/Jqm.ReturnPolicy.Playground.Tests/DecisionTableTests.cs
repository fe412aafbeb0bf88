using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Playground;

public class DecisionTableTests
{
    [Fact]
    public void Table_of_the_standard_policy_agrees_with_the_evaluator()
    {
        var table = new DecisionTable(TermsComparison.Standard, Language.English);
        Assert.Equal(PolicyTerms.Standard.Reasons.Count, table.Reasons.Count);
        TableRow late = RowOf(table, "A request (assess)", "Submitted after the window");
        Assert.Equal(["Not eligible", "2.1"], [late.Cells[0].Text, late.Cells[0].Clauses]);
        TableRow customized = RowOf(table, "Returned goods (settle)", "Product category: customized product");
        int wrongItem = table.Reasons.ToList().IndexOf(ReturnReason.WrongItem);
        Assert.Equal(["Rejected", "5.1"], [customized.Cells[wrongItem].Text, customized.Cells[wrongItem].Clauses]);
    }

    [Fact]
    public void Changed_term_changes_the_table()
    {
        var state = new PlaygroundState(Examples.Read("new-policy-version"));
        var table = new DecisionTable(state.Answered.Terms!, Language.English);
        Assert.All(RowOf(table, "The reason itself", "Days to submit").Cells, cell => Assert.Equal("14", cell.Text));
        Assert.Equal("Referred", RowOf(table, "A request (assess)", "Submitted after the window").Cells[0].Text);
    }

    [Fact]
    public void Reason_of_an_agreement_has_a_column()
    {
        var state = new PlaygroundState(Examples.Read(Examples.First));
        TermLayer layer = TermLayer.AllOf(state.Tree!)[^1];
        state.Edit(tree => layer.Set(tree, layer.PathOf(Term.Reasons).Member("tooSmall"), JsonNode.Parse("""{"accepted":true,"fault":"merchant","clause":"1.9"}""")));
        Assert.Contains(new ReturnReason("tooSmall"), new DecisionTable(state.Answered.Terms!, Language.Chinese).Reasons);
    }

    private static TableRow RowOf(DecisionTable table, string group, string heading) => table.Groups.Single(each => each.Heading == group).Rows.Single(row => row.Heading == heading);
}
