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
    public void Every_example_can_be_asked_every_question(string name, Operation operation)
    {
        var state = new PlaygroundState(Examples.Read(name));
        state.Edit(tree => OperationInput.Change(tree, operation));
        Assert.Null(state.Answered.Answer.Error);
        Assert.Equal(operation, state.Answered.Answer.Operation);
    }

    [Theory]
    [InlineData("""{"request":[],"return":[],"at":[]}""")]
    [InlineData("""{"request":{"items":[1],"id":{}}}""")]
    public void Input_of_another_form_does_no_harm(string text)
    {
        foreach (Operation operation in Enum.GetValues<Operation>())
        {
            var state = new PlaygroundState(text);
            state.Edit(tree => OperationInput.Change(tree, operation));
            Assert.True(state.Answered.Answer.IsError);
        }
    }
}
