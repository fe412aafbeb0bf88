using System.Text;
using Jqm.ReturnPolicy.Json;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>A case that breaks a law must be small, and must be a document that can be run by hand.</summary>
public sealed class QuestionTests
{
    private static readonly Rnd Seed = new(20261124);

    [Law]
    public void A_printed_case_is_a_document_with_the_same_answer(AssessQuestion asked, SettleQuestion returned, CancelQuestion cancelled)
    {
        Assert.Equal(asked.Answer(), Reread(asked).Assessment);
        Assert.Equal(returned.Answer(), Reread(returned).Settlement);
        Assert.Equal(cancelled.Answer(), Reread(cancelled).Cancellation);

        static EvaluationAnswer Reread(Question @case)
        {
            byte[] printed = Encoding.UTF8.GetBytes(@case.ToString());
            Assert.Equal(@case.Document, ReturnPolicyJson.Read<EvaluationDocument>(printed));
            return new DocumentEvaluator().Answer(printed);
        }
    }

    [Law]
    public void A_sequence_prints_as_a_stream_of_documents(ReturnSequence sequence)
    {
        string[] lines = sequence.ToString().Split('\n');
        Assert.Equal(sequence.Steps, lines.Select(line => ReturnPolicyJson.Read<EvaluationDocument>(Encoding.UTF8.GetBytes(line)).Return!).ToValueList());
    }

    [Fact]
    public void A_fault_in_refunds_of_damaged_goods_shrinks_to_one_item_of_a_plain_order()
    {
        static bool Breaks(SettleQuestion @case) => @case.Answer() is { Refund: { } refund } settlement
            && refund.Lines.Zip(settlement.Items.Where(item => item.Verdict == SettlementVerdict.Approved)).Any(pair => pair.Second.Fault == Fault.Carrier && pair.First.Components.Any(component => component.Kind == ComponentKind.Handling));

        SettleQuestion smallest = Smallest(Questions.Settle, Questions.Shrink, Breaks);
        Assert.True(Breaks(smallest));
        Assert.Equal((1, 1, 1), (smallest.Goods.Inspected.Count, smallest.Order.Lines.Count, smallest.Order.Charges.Count));
        Assert.Equal(0, smallest.Document.Agreements.Count + smallest.Document.PriorRefunds.Count + smallest.Goods.Waivers.Count);
        Assert.True(smallest.ToString().Length < 900, smallest.ToString());
    }

    [Fact]
    public void A_fault_on_the_last_day_shrinks_to_one_item_of_a_plain_request()
    {
        // A window that an agreement sets does not shrink to one of the policy.
        static bool Breaks(AssessQuestion @case) => @case.Document.Agreements.Count == 0 && @case.Answer().Items.Any(item => item.LastDay is { } last && Turn.StartOf(last, @case.Terms.WindowZone) <= @case.Request.SubmittedAt && item.Findings.Any(finding => finding is { Rule: Rule.Window, Status: FindingStatus.Met }));

        AssessQuestion smallest = Smallest(Questions.Assess, Questions.Shrink, Breaks);
        Assert.True(Breaks(smallest));
        Assert.Equal((1, 1, 0), (smallest.Request.Items.Count, smallest.Order.Lines.Count, smallest.Order.Charges.Count));
        Assert.Equal(0, smallest.Document.Agreements.Count + smallest.Document.PriorRefunds.Count + smallest.Request.Waivers.Count);
        Assert.True(smallest.ToString().Length < 900, smallest.ToString());
    }

    [Fact]
    public void A_fault_of_the_second_return_shrinks_to_two_returns()
    {
        static bool Breaks(ReturnSequence sequence)
        {
            var refunds = new List<PriorRefund>();
            foreach (ReturnedGoods step in sequence.Steps)
            {
                if (Settled(sequence, step, refunds) is not { } refund)
                    continue;
                if (refunds.Count > 0 && refund.Lines.Count > 0 && refunds[0].Lines.Count > 0)
                    return true;
                refunds.Add(refund);
            }

            return false;
        }

        ReturnSequence smallest = Smallest(ReturnSequence.Any, ReturnSequence.Shrink, Breaks);
        Assert.True(Breaks(smallest));
        Assert.Equal(2, smallest.Steps.Count);
        Assert.All(smallest.Steps, step => Assert.Single(step.Inspected));
        Assert.True(smallest.Order.Lines.Count <= 2);
        Assert.Empty(smallest.Order.Charges);
    }

    [Fact]
    public void Every_shrunk_case_is_answered_and_shrinking_ends()
    {
        foreach (SettleQuestion @case in Questions.Settle.Sample(60, Seed, 50))
            ShrinkToTheEnd(@case, Questions.Shrink, each => each.Document);
        foreach (AssessQuestion @case in Questions.Assess.Sample(60, Seed, 50))
            ShrinkToTheEnd(@case, Questions.Shrink, each => each.Document);
        foreach (CancelQuestion @case in Questions.Cancel.Sample(60, Seed, 50))
            ShrinkToTheEnd(@case, Questions.Shrink, each => each.Document);
    }

    private static void ShrinkToTheEnd<T>(T larger, Func<T, IEnumerable<T>> shrink, Func<T, EvaluationDocument> document)
        where T : Question
    {
        int steps = 0;
        while (shrink(larger).FirstOrDefault() is { } smaller)
        {
            Assert.NotEqual(larger, smaller);
            Assert.False(document(smaller).Evaluate().IsError);
            larger = smaller;
            Assert.True(++steps < 2_000);
        }
    }

    /// <summary>As the runner of the laws does it: the first case that breaks the law, then the first smaller one that does, and so on.</summary>
    private static T Smallest<T>(Gen<T> generator, Func<T, IEnumerable<T>> shrink, Func<T, bool> breaks)
        where T : class
    {
        T smallest = generator.Sample(1_000, Seed, 50).First(breaks);
        while (shrink(smallest).FirstOrDefault(breaks) is { } smaller)
            smallest = smaller;
        return smallest;
    }

    private static Refund? Settled(ReturnSequence sequence, ReturnedGoods step, List<PriorRefund> refunds)
    {
        try
        {
            return Policies.Under(sequence.Terms).Settle(sequence.Order, step, refunds.ToValueList()).Refund;
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }
}
