using System.Numerics;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>More generous terms never settle worse, and no sequence of settlements and allowances gives back more of a line than it cost.</summary>
public sealed class GenerousTermsLaws
{
    [Law]
    public void A_lower_restocking_fee_never_refunds_less(SettleQuestion returned, Dice dice)
    {
        Random random = dice.Roll();
        ReturnReason reason = returned.Goods.Inspected[random.Next(returned.Goods.Inspected.Count)].Reason ?? ReturnReason.Defective;
        int[] percents = [.. Enumerable.Range(0, 4).Select(_ => random.Next(10_001)).Append(0).Append(10_000).OrderDescending()];
        Settlement[] answers = [.. percents.Select(percent => returned.AnswerUnder(returned.Terms with { RestockingFeePercentByReason = returned.Terms.RestockingFeePercentByReason.With(reason, Percentage.FromHundredths(percent)) }))];
        foreach ((Settlement before, Settlement after) in answers.Zip(answers.Skip(1)))
        {
            Assert.Equal(before.Items.Select(item => item.Verdict), after.Items.Select(item => item.Verdict));
            Assert.Equal(before.Refund?.Lines.Count, after.Refund?.Lines.Count);
            foreach ((RefundLine was, RefundLine now) in (before.Refund?.Lines ?? []).Zip(after.Refund?.Lines ?? []))
                Assert.All(was.Components.Zip(now.Components), pair => Assert.True(pair.First.Refunded <= pair.Second.Refunded && pair.First.Charged == pair.Second.Charged));
        }

        Settlement without = returned.AnswerUnder(returned.Terms with { RestockingFeePercentByReason = new ReasonMap<Percentage>(returned.Terms.RestockingFeePercentByReason.Where(entry => entry.Key != reason)) });
        Assert.Equal(without.Refund, answers[^1].Refund);
    }

    [Law]
    public void Goods_of_one_more_reason_that_may_be_kept_are_never_settled_worse(SettleQuestion returned)
    {
        foreach (ReturnReason reason in returned.Goods.Inspected.Select(item => item.Reason).OfType<ReturnReason>().Distinct())
        {
            Settlement before = returned.AnswerUnder(returned.Terms);
            Settlement after = returned.AnswerUnder(returned.Terms with { GoodsBackExemptReasons = [.. returned.Terms.GoodsBackExemptReasons, reason] });
            foreach ((SettledItem was, SettledItem now) in before.Items.Zip(after.Items))
            {
                Assert.True(was.Verdict == SettlementVerdict.Pending || was.Verdict == now.Verdict);
                Assert.All(was.Findings, finding => Assert.True(now.Findings.Single(other => other.Rule == finding.Rule).Status <= finding.Status));
            }
        }
    }

    [Law]
    public void More_exempt_reasons_are_never_settled_worse(SettleQuestion returned)
    {
        foreach (ReturnReason reason in returned.Goods.Inspected.Select(item => item.Reason).OfType<ReturnReason>().Distinct())
        {
            PolicyTerms terms = returned.Terms;
            NeverWorse(returned, terms with { ConditionExemptReasons = [.. terms.ConditionExemptReasons, reason] });
            NeverWorse(returned, terms with { NonRefundableExceptReasons = [.. terms.NonRefundableExceptReasons, reason] });
            NeverWorse(returned, terms with { NonRefundableCategories = [] });
            NeverWorse(returned, terms with { ApprovalRequired = false });
        }
    }

    [Law]
    public void A_ledger_of_settlements_and_allowances_never_gives_back_more_of_a_line_than_it_cost(ReturnSequence sequence, Dice dice)
    {
        Random random = dice.Roll();
        Order order = sequence.Order with { FulfilledBy = Fulfilment.Service };
        PolicyTerms terms = RefundLaws.WithFees(sequence.Terms, random);
        PolicyEvaluator evaluator = Policies.Under(terms);
        var ledger = new RefundLedger(order.Number);
        BigInteger[] costs = new PlainArithmetic(order, terms.FeeAllocation).ProductCosts();
        foreach (ReturnedGoods goods in sequence.Steps)
        {
            Place place = Place.Of(order)[random.Next(Place.Of(order).Count)];
            BigInteger cost = costs[order.Lines.ToList().FindIndex(line => line.Id == place.Line)];
            TryRecord(() => evaluator.Allow(order, Days.Submitted, [new Allowance(place.Line, Money.FromMinorUnits(random.NextInt64((long)cost + 1), order.Currency), place.Shipment)], ledger.PriorRefunds).Refund);
            TryRecord(() => evaluator.Settle(order, goods, ledger.PriorRefunds).Refund);
        }

        foreach ((OrderLine line, BigInteger cost) in order.Lines.Zip(costs))
        {
            Refund[] refunds = [.. ledger.Entries.Select(entry => entry.Refund)];
            BigInteger back = refunds.SelectMany(refund => refund.Lines).Where(refunded => refunded.LineId == line.Id).Aggregate(BigInteger.Zero, (sum, refunded) => sum + refunded.Components[0].Refunded.MinorUnits);
            BigInteger allowed = refunds.SelectMany(refund => refund.Allowances).Where(allowance => allowance.LineId == line.Id).Aggregate(BigInteger.Zero, (sum, allowance) => sum + allowance.Amount.MinorUnits);
            Assert.True(back + allowed <= cost, $"Line {line.Id} cost {cost}; {back} was refunded and {allowed} was allowed.");
        }

        // The ledger records every refund that the evaluation returns.
        void TryRecord(Func<Refund?> evaluate)
        {
            Refund? refund;
            try
            {
                refund = evaluate();
            }
            catch (InvalidInputException error)
            {
                Assert.Contains(error.Code, (ErrorCode[])[ErrorCode.QuantityOutOfRange, ErrorCode.AmountOutOfRange]);
                return;
            }

            if (refund is null)
                return;
            LedgerEntry entry = refund.Allowances.Count > 0 ? LedgerEntry.OfAllowance($"A-{ledger.Version}", refund) : new LedgerEntry("R-1", $"I-{ledger.Version}", refund);
            LedgerResult result = ledger.Record(order, entry, ledger.Version);
            Assert.False(result.IsRefused);
            ledger = result.Ledger;
        }
    }

    private static void NeverWorse(SettleQuestion returned, PolicyTerms generous)
    {
        foreach ((SettledItem was, SettledItem now) in returned.AnswerUnder(returned.Terms).Items.Zip(returned.AnswerUnder(generous).Items))
        {
            // Without a required approval, a partly approved item is one item; it is compared only as far as both are the same.
            if (was.Quantity != now.Quantity)
                return;
            Assert.True(Badness(now.Verdict) <= Badness(was.Verdict));
            Assert.All(was.Findings, finding => Assert.True(now.Findings.Single(other => other.Rule == finding.Rule).Status <= finding.Status));
        }
    }

    private static int Badness(SettlementVerdict verdict) => verdict switch
    {
        SettlementVerdict.Approved => 0,
        SettlementVerdict.Pending => 1,
        SettlementVerdict.Rejected => 2,
        _ => 3,
    };
}
