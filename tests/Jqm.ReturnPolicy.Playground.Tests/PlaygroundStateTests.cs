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
        state.Restore(opened + "  ", opened, replacesInput: false);
        Assert.Equal(opened + "  ", state.Text);
        Assert.Equal(opened, state.OpenedText);
        Assert.False(state.ReplacesInput);
    }
}
