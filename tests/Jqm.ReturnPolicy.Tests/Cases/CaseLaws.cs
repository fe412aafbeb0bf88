using System.Reflection;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>Several cases of one order go through anything; <see cref="Stage"/> compares each step with the table.</summary>
public sealed class CaseLaws
{
    [Law]
    public void Every_step_agrees_with_the_state_table_and_a_refused_step_changes_nothing(Story story) => Stage.Play(story);

    [Law]
    public void Replaying_the_events_of_every_prefix_gives_the_case_member_by_member(Story story)
    {
        foreach (List<ReturnCase> history in Stage.Play(story).Histories.Where(history => history.Count > 0))
        {
            CaseEvent[] events = history[^1].Events.ToArray();
            Assert.Equal(history.Count, events.Length);
            foreach ((ReturnCase was, ReturnCase told) in history.Zip(ReturnCase.ReplaySteps(events)))
            {
                SameMembers(was, told);
                SameMembers(was, ReturnCase.Replay(events.Take(was.Version)));
            }
        }
    }

    [Law]
    public void A_command_with_a_known_id_changes_nothing_and_one_before_the_last_event_is_refused(Story story)
    {
        Stage stage = Stage.Play(story);
        foreach (ReturnCase @case in stage.Cases)
        {
            for (int seed = 0; seed < 25; seed++)
            {
                CaseResult again = @case.Execute(stage.CommandFor(@case, Manner.Again, seed));
                Assert.True(again is { IsRepeated: true, IsRefused: false, Event: null });
                Assert.Same(@case, again.Case);
                CaseResult early = @case.Execute(stage.CommandFor(@case, Manner.TooEarly, seed));
                Assert.Equal((RefusalCode.TimeOrder, @case.Events[^1].At), (early.Refusal!.Code, early.Refusal.NotBefore));
                Assert.Same(@case, early.Case);
            }
        }
    }

    [Law]
    public void Only_one_of_two_inspections_from_the_same_ledger_version_is_recorded(Story story) => Stage.Play(story, stage =>
    {
        if (stage.Log.Count == 0 || stage.Log[^1] is not { Case: { } first, Event: ParcelInspected { Settlement.Refund: not null } recorded } || stage.Recordings[^1].IsRefused || stage.Ledgers[^1].Entries[^1].SettlementId != recorded.Id)
            return;
        RefundLedger present = stage.Ledgers[^1];
        LedgerResult again = present.Record(first, recorded);
        Assert.Same(present, again.Ledger);
        Assert.True(again is { IsRefused: false, Entry: null });
        RefundLedger before = stage.Ledgers[recorded.LedgerVersion];
        foreach (ReturnCase other in stage.Cases.Where(other => other.State == CaseState.Received))
        {
            InspectParcel Command(RefundLedger ledger) => new("twin", other.Events[^1].At, "warehouse", Parcels.Inspected(other, true, new Random(1)), ledger);
            if (other.Execute(Command(before)) is not { Case: { } second, Event: ParcelInspected { Settlement.Refund: not null } late })
                continue;
            LedgerResult conflict = present.Record(second, late);
            Assert.Equal((RefusalCode.VersionConflict, before.Version, present.Version), (conflict.Refusal!.Code, conflict.Refusal.Given, conflict.Refusal.Actual));
            Assert.Same(present, conflict.Ledger);
            if (other.Execute(Command(present)) is { Case: { } third, Event: ParcelInspected anew })
                Assert.False(present.Record(third, anew).IsRefused);
        }
    });

    [Law]
    public void Shuffled_doubled_dropped_or_mixed_events_throw_only_invalid_input(Story story, Dice dice)
    {
        Random random = dice.Roll();
        CaseEvent[][] all = Stage.Play(story).Cases.Select(@case => @case.Events.ToArray()).ToArray();
        foreach (CaseEvent[] events in all)
        {
            CaseEvent[] shuffled = [.. events];
            random.Shuffle(shuffled);
            Refused(shuffled, mustBe: !shuffled.Select(happened => happened.At).SequenceEqual(events.Select(happened => happened.At)));
            int place = random.Next(events.Length);
            Refused([.. events[..place], events[place], .. events[place..]], mustBe: true);
            Refused([.. events[1..]], mustBe: true);
            Refused([.. events[..place], .. events[(place + 1)..]], mustBe: place == 0);
            CaseEvent foreign = random.GetItems(all, 1)[0] is { } other ? other[random.Next(other.Length)] : events[0];
            Refused([.. events[..place], foreign, .. events[place..]], mustBe: foreign is RequestSubmitted && place > 0);
            Refused([.. events[..place], foreign, .. events[(place + 1)..]], mustBe: foreign is RequestSubmitted && place > 0);
        }

        static void Refused(CaseEvent[] events, bool mustBe)
        {
            // Whatever is not bad input is not caught, and fails the test.
            try
            {
                ReturnCase.Replay(events);
            }
            catch (InvalidInputException fault)
            {
                Assert.StartsWith("events", fault.Path, StringComparison.Ordinal);
                return;
            }

            Assert.False(mustBe);
        }
    }

    [Law]
    public void Cases_that_share_fees_differently_never_give_back_more_than_was_charged(ReturnableOrder returnable, Dice dice)
    {
        Order order = returnable.Value with { FulfilledBy = Fulfilment.Service };
        Random random = dice.Roll();
        var ledger = new RefundLedger(order.Number);
        var refunds = new List<Refund>();
        foreach (IGrouping<string, Place> line in Place.Of(order).GroupBy(place => place.Line))
        {
            // Every unit comes back by the service's fault, each line in a case of its own, under terms that share fees in one way or the other.
            PolicyTerms terms = PolicyTerms.Standard with { FeeAllocation = (FeeAllocation)random.Next(2), NonRefundableCategories = [], LateRequestHandling = LateRequestHandling.Refer };
            Act act = Act.Submitted(Act.RequestFor(order, line) with { Id = line.Key }, Policies.Under(terms), order, ledger);
            if (!act.Case.Assessment.Items.All(item => item.Verdict is AssessmentVerdict.Eligible or AssessmentVerdict.Referred))
                continue;
            act.Approve().Receive(new Parcel(line.Select(place => new ParcelUnits(place.Line, place.Quantity, place.Shipment)).ToValueList()));
            ValueList<InspectedItem> found = line.Select(place => new InspectedItem(place.Line, place.Quantity, ReturnReason.WrongItem, true, true, place.Shipment)).ToValueList();
            CaseResult step = act.Try((id, at) => new InspectParcel(id, at, "warehouse", found, ledger));
            Refund wanted = act.Case.InForce.Settle(order, Goods.AsNew(order, line, ReturnReason.WrongItem), ledger.PriorRefunds).Refund!;
            Assert.Equal(PlainTotals.Excess(order, [.. refunds, wanted]) is null ? null : RefusalCode.BeyondCharged, step.Refusal?.Code);
            if (step.Event is not ParcelInspected inspection)
                continue;
            refunds.Add(inspection.Settlement.Refund!);
            ledger = ledger.Record(step.Case!, inspection).Ledger;
            Assert.Equal(refunds.Count, ledger.Version);
        }
    }

    [Law]
    public void Changed_events_are_refused_or_give_a_case_that_refuses_commands_without_throwing(Story story, Order another, Dice dice)
    {
        Random random = dice.Roll();
        Stage stage = Stage.Play(story);
        foreach (ReturnCase @case in stage.Cases)
        {
            CaseEvent[] events = @case.Events.ToArray();
            for (int place = 0; place < events.Length; place++)
            {
                CaseEvent[] changed = [.. events];
                changed[place] = Tampering.Change(events[place], @case, another, random);
                ReturnCase told;
                try
                {
                    told = ReturnCase.Replay(changed);
                }
                catch (InvalidInputException)
                {
                    continue;
                }

                for (int seed = 0; seed < 10; seed++)
                {
                    CaseResult step = told.Execute(stage.CommandFor(told, seed % 2 == 0 ? Manner.Rightly : Manner.Anyhow, seed));
                    Assert.True(step.IsRefused || step.Event is not null);
                }
            }
        }
    }

    private static void SameMembers(ReturnCase left, ReturnCase right)
    {
        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        foreach (PropertyInfo member in typeof(ReturnCase).GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            object? one = member.GetValue(left);
            object? two = member.GetValue(right);
            bool same = (one, two) switch
            {
                (TermsInForce was, TermsInForce now) => was.Policy == now.Policy && was.Agreements == now.Agreements && was.Terms == now.Terms,
                (IEnumerable<SettlementEvent> was, IEnumerable<SettlementEvent> now) => was.SequenceEqual(now),
                _ => Equals(one, two),
            };
            Assert.True(same, $"{member.Name} differs.");
        }
    }
}
