using System.Text;

namespace Jqm.ReturnPolicy.Json.Tests;

[Properties(MaxTest = 500, Arbitrary = [typeof(Arbitraries)])]
public sealed class CaseRoundTripLaws
{
    [Property]
    public void A_case_replayed_from_its_json_equals_the_case(ReturnableOrder order, PolicyTerms terms, Dice dice)
    {
        if (Story.Play(order.Value, terms, dice.Roll()) is not { } story)
            return;
        byte[] json = ReturnPolicyJson.ToUtf8Bytes(story.Case);
        ReturnCase read = ReturnPolicyJson.ReadCase(json);
        Assert.Equal(story.Case, read);
        Assert.Equal(story.Case.State, read.State);
        Assert.Equal(story.Case.Due, read.Due);
        Assert.Equal(json, ReturnPolicyJson.ToUtf8Bytes(read));
    }

    [Property]
    public void Every_event_stands_alone_and_is_read_back_as_it_was_written(ReturnableOrder order, PolicyTerms terms, Dice dice)
    {
        if (Story.Play(order.Value, terms, dice.Roll()) is not { } story)
            return;
        CaseEvent[] read = story.Case.Events.Select(happened => ReturnPolicyJson.ReadEvent(ReturnPolicyJson.ToUtf8Bytes(happened))).ToArray();
        Assert.Equal(story.Case.Events.AsEnumerable(), read);
        Assert.Equal(story.Case, ReturnCase.Replay(read));
    }

    [Property]
    public void Every_command_is_read_back_as_it_was_written_and_comes_to_the_same(ReturnableOrder order, PolicyTerms terms, Dice dice)
    {
        if (Story.Play(order.Value, terms, dice.Roll()) is not { } story)
            return;
        ReturnCase? again = null;
        foreach (CaseCommand command in story.Commands)
        {
            string json = ReturnPolicyJson.ToJson(command);
            CaseCommand read = ReturnPolicyJson.ReadCommand(Encoding.UTF8.GetBytes(json));
            Assert.Equal(json, ReturnPolicyJson.ToJson(read));

            // An evaluator has no value to compare; what it says of the request is in the event.
            if (read is SubmitRequest submit)
                again = ReturnCase.Submit(submit).Case;
            else
                again = again!.Execute(Assert.IsAssignableFrom<CaseCommand>(read)).Case;
            if (command is not SubmitRequest)
                Assert.Equal(command, read);
        }

        Assert.Equal(story.Case, again);
    }

    [Property]
    public void A_ledger_is_read_back_as_it_was_written(ReturnableOrder order, PolicyTerms terms, Dice dice)
    {
        if (Story.Play(order.Value, terms, dice.Roll()) is not { } story)
            return;
        Assert.Equal(story.Ledger, ReturnPolicyJson.ReadLedger(ReturnPolicyJson.ToUtf8Bytes(story.Ledger)));
        foreach (LedgerEntry entry in story.Ledger.Entries)
            Assert.Equal(entry, ReturnPolicyJson.ReadLedgerEntry(ReturnPolicyJson.ToUtf8Bytes(entry)));
    }

    [Fact]
    public void The_stories_have_every_event_and_reach_every_state()
    {
        var kinds = new HashSet<Type>();
        var states = new HashSet<CaseState>();
        Order[] orders = Orders.Returnable.Sample(400).ToArray();
        PolicyTerms[] terms = Terms.Any.Sample(400).ToArray();
        for (int seed = 0; seed < 400; seed++)
        {
            if (Story.Play(orders[seed], seed % 2 == 0 ? PolicyTerms.Standard : terms[seed], new Random(seed)) is not { } story)
                continue;
            foreach (CaseEvent happened in story.Case.Events)
                kinds.Add(happened.GetType());
            foreach (ReturnCase stage in ReturnCase.Story(story.Case.Events))
                states.Add(stage.State);
        }

        Assert.Equal(11, kinds.Count);
        Assert.Equal(Enum.GetValues<CaseState>().Length, states.Count);
    }
}
