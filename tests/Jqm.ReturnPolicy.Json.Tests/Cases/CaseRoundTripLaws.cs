using System.Text;

namespace Jqm.ReturnPolicy.Json.Tests;

public sealed class CaseRoundTripLaws
{
    [Law]
    public void A_case_replayed_from_its_json_equals_the_case(Story story)
    {
        foreach ((ReturnCase played, _) in Played.Of(story).Cases)
        {
            byte[] json = ReturnPolicyJson.ToUtf8Bytes(played);
            ReturnCase read = ReturnPolicyJson.Read<ReturnCase>(json);
            Assert.Equal(played, read);
            Assert.Equal(played.State, read.State);
            Assert.Equal(played.Due, read.Due);
            Assert.Equal(json, ReturnPolicyJson.ToUtf8Bytes(read));
        }
    }

    [Law]
    public void Every_single_event_round_trips(Story story)
    {
        foreach ((ReturnCase played, _) in Played.Of(story).Cases)
        {
            CaseEvent[] read = played.Events.Select(happened => ReturnPolicyJson.Read<CaseEvent>(ReturnPolicyJson.ToUtf8Bytes(happened))).ToArray();
            Assert.Equal(played.Events.AsEnumerable(), read);
            Assert.Equal(played, ReturnCase.Replay(read));
        }
    }

    [Law]
    public void Every_command_round_trips_with_the_same_result(Story story)
    {
        foreach ((ReturnCase played, List<CaseCommand> commands) in Played.Of(story).Cases)
        {
            ReturnCase? again = null;
            foreach (CaseCommand command in commands)
            {
                string json = ReturnPolicyJson.ToJson(command);
                CaseCommand read = ReturnPolicyJson.ReadCommand(Encoding.UTF8.GetBytes(json));
                Assert.Equal(json, ReturnPolicyJson.ToJson(read));

                // An evaluator has no value to compare; what it says of the request is in the event.
                if (command is not SubmitRequest)
                    Assert.Equal(command, read);
                again = again is null ? ReturnCase.Submit((SubmitRequest)read).Case : again.Execute(read).Case;
            }

            Assert.Equal(played, again);
        }
    }

    [Law]
    public void A_ledger_is_read_back_as_it_was_written(Story story)
    {
        RefundLedger ledger = Played.Of(story).Ledger;
        Assert.Equal(ledger, ReturnPolicyJson.Read<RefundLedger>(ReturnPolicyJson.ToUtf8Bytes(ledger)));
        foreach (LedgerEntry entry in ledger.Entries)
            Assert.Equal(entry, ReturnPolicyJson.Read<LedgerEntry>(ReturnPolicyJson.ToUtf8Bytes(entry)));
    }
}
