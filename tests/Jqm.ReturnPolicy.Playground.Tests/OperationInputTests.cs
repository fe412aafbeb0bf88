using System.Text.Json.Nodes;
using Jqm.ReturnPolicy.Json;

namespace Jqm.ReturnPolicy.Playground;

public class OperationInputTests
{
    public static TheoryData<string, Operation> Changes
    {
        get
        {
            var changes = new TheoryData<string, Operation>();
            foreach (string name in Examples.Names)
            {
                foreach (Operation operation in Enum.GetValues<Operation>())
                    changes.Add(name, operation);
            }

            return changes;
        }
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Created_input_is_announced_and_gives_no_money_for_invented_facts(string name, Operation operation)
    {
        var state = new PlaygroundState(Examples.Read(name));
        Operation? asked = state.Answered.Answer.Operation;
        state.Ask(operation);
        Assert.Equal(asked != operation, state.Notices.Contains(PageTexts.InputCreated));
        if (asked == operation)
            return;
        string json = state.Answered.Json;
        Assert.DoesNotContain("\"eligible\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\"approved\"", json, StringComparison.Ordinal);
        if (state.Answered.Answer.Error is { } error)
            Assert.Contains(error.Path, new[] { "request.items[0].reason", "allowances[0].amount" });
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Question_that_comes_back_has_its_input_and_its_answer_again(string name, Operation operation)
    {
        var state = new PlaygroundState(Examples.Read(name));
        Operation asked = state.Answered.Answer.Operation!.Value;
        JsonNode before = state.Tree!.DeepClone();
        string answer = state.Answered.Json;
        foreach (Operation other in new[] { operation, Operation.Cancel, Operation.Allow, asked })
            state.Ask(other);
        Assert.True(JsonNode.DeepEquals(before, state.Tree));
        Assert.Equal(answer, state.Answered.Json);
        Assert.Empty(state.Notices);
    }

    [Fact]
    public void Created_return_is_neither_approved_nor_inspected()
    {
        var state = new PlaygroundState(Examples.Read(Examples.First));
        state.Ask(Operation.Settle);
        Assert.Equal(SettlementVerdict.Rejected, state.Answered.Answer.Settlement!.Verdict);
        foreach (string rule in new[] { "approval", "inspection" })
            Assert.DoesNotContain($"\"rule\":\"{rule}\",\"status\":\"met\"", state.Answered.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void Prior_refunds_are_set_aside_for_a_cancellation_with_a_notice()
    {
        var state = new PlaygroundState(Examples.Read("partial-return-second"));
        state.Ask(Operation.Cancel);
        Assert.Null(state.Tree!["priorRefunds"]);
        Assert.Contains(PageTexts.PriorRefundsSetAside, state.Notices);
        state.Ask(Operation.Assess);
        Assert.Single(state.Tree["priorRefunds"]!.AsArray());
    }

    [Fact]
    public void Input_of_another_document_does_not_come_back()
    {
        var state = new PlaygroundState(Examples.Read("partial-return-second"));
        state.Ask(Operation.Cancel);
        state.SetText(Examples.Read("cancel-before-shipment"));
        state.Ask(Operation.Settle);
        Assert.DoesNotContain("R-377", state.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("priorRefunds", state.Text, StringComparison.Ordinal);
        Assert.Equal([PageTexts.InputCreated], state.Notices);
    }

    [Fact]
    public void Input_that_the_document_already_has_for_the_new_question_is_kept()
    {
        var state = new PlaygroundState(Examples.Read("partial-return-second").Replace("\"settle\"", "\"cancel\"", StringComparison.Ordinal));
        state.Ask(Operation.Settle);
        Assert.False(state.Answered.Answer.IsError);
        Assert.Contains("R-377", state.Text, StringComparison.Ordinal);
        Assert.Empty(state.Notices);
    }

    [Theory]
    [InlineData("""{"request":[],"return":[],"at":[]}""")]
    [InlineData("""{"request":{"items":[1],"id":{}}}""")]
    public void Input_of_another_form_does_no_harm(string text)
    {
        foreach (Operation operation in Enum.GetValues<Operation>())
        {
            var state = new PlaygroundState(text);
            state.Ask(operation);
            Assert.True(state.Answered.Answer.IsError);
        }
    }
}
