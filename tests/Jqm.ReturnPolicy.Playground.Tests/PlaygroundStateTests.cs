using System.Text.Json.Nodes;
using Jqm.ReturnPolicy.Json;

namespace Jqm.ReturnPolicy.Playground;

public class PlaygroundStateTests
{
    private static readonly JsonPath Quantity = JsonPath.Root.Member("request").Member("items").Item(0).Member("quantity");

    public static TheoryData<string> Names => [.. Examples.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_example_has_an_answer_and_a_form_that_keeps_it(string name)
    {
        var state = new PlaygroundState(Examples.Read(name));
        Assert.False(state.Answered.Answer.IsError);
        string answer = state.Answered.Json;
        state.Edit(_ => { });
        Assert.Equal(answer, state.Answered.Json);
        Assert.NotNull(state.Answered.Terms);
    }

    [Fact]
    public void Edit_of_the_tree_changes_text_answer_and_tree()
    {
        var state = new PlaygroundState(Examples.Read(Examples.First));
        int changes = 0;
        state.Changed += () => changes++;
        state.Set(Quantity, 2);
        Assert.Contains("\"quantity\": 2", state.Text, StringComparison.Ordinal);
        Assert.Equal(2, (int)Quantity.Find(state.Tree!)!);
        Assert.Equal(2, state.Answered.Answer.Assessment!.Items[0].Quantity);
        Assert.Equal(1, changes);
    }

    [Fact]
    public void Edit_keeps_text_in_other_scripts_and_numbers_as_they_were_written()
    {
        var state = new PlaygroundState("""{"op":"assess","id":"订单 \u0026 <b>","n":1.50e3}""");
        state.Edit(_ => { });
        Assert.Contains("订单 & <b>", state.Text, StringComparison.Ordinal);
        Assert.Contains("1.50e3", state.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"op\":")]
    [InlineData("""{"op":"assess","op":"assess"}""")]
    [InlineData("""{"id":"\ud800"}""")]
    public void Text_without_a_tree_is_an_error_and_is_not_edited(string text)
    {
        var state = new PlaygroundState(text);
        state.Set(Quantity, 2);
        Assert.Null(state.Tree);
        Assert.Equal(text, state.Text);
        Assert.True(state.Answered.Answer.IsError);
        Assert.Null(state.Answered.Terms);
    }

    [Fact]
    public void Open_lets_input_be_kept_before_it_is_replaced()
    {
        var state = new PlaygroundState(Examples.Read(Examples.First));
        var kept = new List<string>();
        state.Replacing += () => kept.Add(state.Text);
        state.Set(Quantity, 2);
        string own = state.Text;
        state.Open(Examples.Read("wrong-item"));
        Assert.Equal([own], kept);
        Assert.True(state.ReplacesInput);
    }

    [Fact]
    public void Open_replaces_documented_examples_without_keeping_them()
    {
        var state = new PlaygroundState(Examples.Read(Examples.First));
        state.Replacing += () => Assert.Fail("An example was kept.");
        foreach (string name in Examples.Names)
            state.Open(Examples.Read(name));
        Assert.False(state.ReplacesInput);
    }

    [Fact]
    public void Restored_input_is_compared_with_the_document_as_it_was_opened()
    {
        string opened = Examples.Read("wrong-item");
        var state = new PlaygroundState(Examples.Read(Examples.First));
        state.Open(opened + " ");
        state.Open(opened);
        state.Restore(opened + "  ", opened, setAside: null, replacesInput: false);
        Assert.Equal(opened + "  ", state.Text);
        Assert.Equal(opened, state.OpenedText);
        Assert.False(state.ReplacesInput);
    }

    [Fact]
    public void Restored_input_has_the_inputs_of_the_other_questions()
    {
        var state = new PlaygroundState(Examples.Read("partial-return-second"));
        state.Set(JsonPath.Root.Member("return").Member("request"), "R-own");
        JsonNode settled = state.Tree!.DeepClone();
        foreach (Operation operation in new[] { Operation.Assess, Operation.Cancel, Operation.Allow })
            state.Ask(operation);
        (string text, string opened, string? setAside) = (state.Text, state.OpenedText, state.SetAside);
        state.Open(Examples.Read("wrong-item"));
        Assert.Null(state.SetAside);
        state.Restore(text, opened, setAside, replacesInput: false);
        Assert.Equal(setAside, state.SetAside);
        state.Ask(Operation.Settle);
        Assert.True(JsonNode.DeepEquals(settled, state.Tree));
        Assert.Empty(state.Notices);
    }

    [Fact]
    public void Input_that_is_set_aside_is_kept_before_an_example_replaces_an_example()
    {
        JsonObject tree = DocumentText.Parse(Examples.Read(Examples.First))!;
        var state = new PlaygroundState(DocumentText.Format(tree));
        state.Ask(Operation.Cancel);
        state.SetText(Examples.Read(Examples.First));
        var kept = new List<string?>();
        state.Replacing += () => kept.Add(state.SetAside);
        state.Open(Examples.Read("wrong-item"));
        Assert.Contains("submittedAt", Assert.Single(kept), StringComparison.Ordinal);
        Assert.True(state.ReplacesInput);
    }

    [Fact]
    public void Input_that_is_set_aside_belongs_to_its_document()
    {
        var state = new PlaygroundState(Examples.Read(Examples.First));
        state.Ask(Operation.Cancel);
        string text = state.Text;
        Assert.NotNull(state.SetAside);
        state.SetText(Examples.Read("wrong-item"));
        Assert.Null(state.SetAside);
        state.SetText("{");
        Assert.NotNull(state.SetAside);
        state.SetText(text);
        Assert.NotNull(state.SetAside);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"inputs":[]}""")]
    [InlineData("""{"inputs":{"assess":7},"document":[],"priorRefunds":7}""")]
    public void Text_that_is_no_input_sets_nothing_aside(string setAside)
    {
        var state = new PlaygroundState(Examples.Read(Examples.First), setAside);
        Assert.Null(state.SetAside);
        state.Ask(Operation.Settle);
        Assert.Equal([PageTexts.InputCreated], state.Notices);
    }
}
