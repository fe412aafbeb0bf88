namespace Jqm.ReturnPolicy.Analysis;

/// <summary>Compares what is refunded, who bears the return shipping, how amounts are shared, and where the money goes.</summary>
internal sealed partial class TermsComparison
{
    private static readonly Percentage WholePrice = Percentage.Of(100);

    // The first reason for which each thing happens under both policies. It makes the differences of shares and destinations visible.
    private (WitnessFacts Facts, ComponentKind Kind)? _feeRefunded;
    private WitnessFacts? _moneyRefunded;
    private ReturnReason? _borneByService;
    private (ReturnReason Reason, bool IsApproved)? _borneByMerchant;

    private void CompareMoney(ReasonPair reason)
    {
        (Fault before, Fault after) = (_before.GetFault(reason.Before), _after.GetFault(reason.After));
        CompareBearers(reason, before, after);
        if (_reason.LeastEqual != 0 || !_category.TryPlainestGood(_waivedInAny.Contains(Rule.Category) && !_waivedInOne.Contains(Rule.Category), out RuleCell category))
            return;
        int cost = reason.Cost + category.Cost;
        WitnessFacts facts = OrdinaryFacts(WitnessQuestion.Settle) with
        {
            Reason = reason.Reason,
            Category = (ProductCategory)category.Number,
            Waived = category.IsWaived ? [Rule.Category] : [],
        };
        foreach (ComponentKind kind in FeeTerms.Kinds.AsSpan())
            CompareComponent(reason, kind, before, after, cost, facts);
        (Percentage withheldBefore, Percentage withheldAfter) = (_before.GetRestockingFee(reason.Before), _after.GetRestockingFee(reason.After));
        if (withheldBefore != withheldAfter)
            Add(new(Term.RestockingFeePercentByReason, reason.Reason), OutcomeKind.RestockingFee, null, withheldAfter < withheldBefore ? ChangeEffect.Laxer : ChangeEffect.Stricter, cost, facts);
        if (withheldBefore < WholePrice && withheldAfter < WholePrice)
            _moneyRefunded ??= facts;
    }

    private void CompareComponent(ReasonPair reason, ComponentKind kind, Fault faultBefore, Fault faultAfter, int cost, in WitnessFacts facts)
    {
        (FeeRefund ruleBefore, FeeRefund ruleAfter) = (_before.Fees[kind], _after.Fees[kind]);
        bool before = Refunds(ruleBefore, faultBefore);
        bool after = Refunds(ruleAfter, faultAfter);
        WitnessFacts charged = facts with { Charged = kind };
        if (before && after && kind != ComponentKind.Tax)
            _feeRefunded ??= (facts, kind);
        if (before == after)
            return;
        ChangeEffect effect = after ? ChangeEffect.Laxer : ChangeEffect.Stricter;
        bool byRule = Refunds(ruleBefore, faultAfter) == before;
        bool byFault = Refunds(ruleAfter, faultBefore) == before;
        if (byRule || !byFault)
            Add(new(Term.OfFee(kind)), OutcomeKind.Component, kind, effect, cost, charged);
        if (byFault || !byRule)
            Add(KeyOf(reason, ReasonMember.Fault), OutcomeKind.Component, kind, effect, cost, charged);
    }

    private static bool Refunds(FeeRefund rule, Fault fault) => RefundGrounds.RefundsFee(RefundGrounds.OfFee(rule, fault));

    /// <summary>Who bears the return shipping follows the fault, whatever the verdict; without a required approval it is the merchant (reading R12).</summary>
    private void CompareBearers(ReasonPair reason, Fault faultBefore, Fault faultAfter)
    {
        (EnumSet<Fault> bearsBefore, EnumSet<Fault> bearsAfter) = (_before.Terms.ServiceBearsReturnShipping, _after.Terms.ServiceBearsReturnShipping);
        bool before = bearsBefore.Contains(faultBefore);
        bool after = bearsAfter.Contains(faultAfter);
        if (before && after)
            _borneByService ??= reason.Reason;
        if (!before && !after)
            _borneByMerchant ??= (reason.Reason, true);
        WitnessFacts facts = OrdinaryFacts(WitnessQuestion.Settle) with { Reason = reason.Reason, HasShippingCost = true };
        if (before != after)
        {
            ChangeEffect effect = after ? ChangeEffect.Laxer : ChangeEffect.Stricter;
            bool byTerm = bearsBefore.Contains(faultAfter) == before;
            bool byFault = bearsAfter.Contains(faultBefore) == before;
            if (byTerm || !byFault)
                Add(new(Term.ServiceBearsReturnShipping), OutcomeKind.ReturnShipping, null, effect, reason.Cost, facts);
            if (byFault || !byTerm)
                Add(KeyOf(reason, ReasonMember.Fault), OutcomeKind.ReturnShipping, null, effect, reason.Cost, facts);
        }

        RuleCell unapproved = _approval.Cells[1];
        bool unapprovedBefore = before && unapproved.Before == Met;
        bool unapprovedAfter = after && unapproved.After == Met;
        if (!unapprovedBefore && !unapprovedAfter)
            _borneByMerchant ??= (reason.Reason, false);
        if (unapproved.Before != unapproved.After && unapprovedBefore != unapprovedAfter)
            Add(new(Term.ApprovalRequired), OutcomeKind.ReturnShipping, null, unapprovedAfter ? ChangeEffect.Laxer : ChangeEffect.Stricter, reason.Cost + 1, facts with { NotApproved = true });
    }

    /// <summary>
    /// Another allocation moves money from one line to another. It is both better and worse as soon as both policies refund a fee, or as units borne by the service can be in a return
    /// with units borne by the merchant.
    /// </summary>
    private void CompareShares()
    {
        if (_before.Terms.FeeAllocation == _after.Terms.FeeAllocation)
            return;
        var key = new ChangeKey(Term.FeeAllocation);

        // By value, the first line of the witness has the greater share; by quantity, both have half.
        (ChangeEffect first, ChangeEffect second) = _after.Terms.FeeAllocation switch
        {
            FeeAllocation.ByQuantity => (ChangeEffect.Stricter, ChangeEffect.Laxer),
            FeeAllocation.ByValue => (ChangeEffect.Laxer, ChangeEffect.Stricter),
            _ => throw new ArgumentOutOfRangeException(nameof(key), _after.Terms.FeeAllocation, "There is no such allocation."),
        };
        if (_feeRefunded is { } fee)
        {
            WitnessFacts refunded = fee.Facts with { Charged = fee.Kind, SecondLine = SecondLine.Kept };
            Add(key, OutcomeKind.Shares, null, first, 1, refunded);
            Add(key, OutcomeKind.Shares, null, second, 1, refunded with { IsOfSecondLine = true });
        }

        if (_borneByService is { } service && _borneByMerchant is { } other)
        {
            WitnessFacts borne = OrdinaryFacts(WitnessQuestion.Settle) with
            {
                Reason = service,
                HasShippingCost = true,
                SecondLine = other.IsApproved ? SecondLine.Returned : SecondLine.ReturnedWithoutApproval,
                OtherReason = other.Reason,
            };
            Add(key, OutcomeKind.Shares, null, first, 2, borne);
            Add(key, OutcomeKind.Shares, null, second, 2, borne with { IsOfSecondLine = true });
        }

        // What waits for an inspection has a share as well.
        Add(key, OutcomeKind.Shares, null, ChangeEffect.Other, 3, OrdinaryFacts(WitnessQuestion.Settle) with { Reason = _reasons.Ordinary.Reason, HasShippingCost = true, SecondLine = SecondLine.NotInspected });
    }

    private void CompareDestinations()
    {
        if (_before.Terms.RefundTo == _after.Terms.RefundTo)
            return;
        bool cancellable = _before.Terms.CancellableBeforeShipment && _after.Terms.CancellableBeforeShipment;
        WitnessFacts facts = _moneyRefunded
            ?? (cancellable ? OrdinaryFacts(WitnessQuestion.Cancel)
            : _borneByService is { } reason ? OrdinaryFacts(WitnessQuestion.Settle) with { Reason = reason, HasShippingCost = true }
            : OrdinaryFacts(WitnessQuestion.Allow));
        Add(new(Term.RefundTo), OutcomeKind.Destination, null, ChangeEffect.Other, 0, facts);
    }
}
