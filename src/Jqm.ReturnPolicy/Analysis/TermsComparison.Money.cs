namespace Jqm.ReturnPolicy.Analysis;

/// <summary>Compares what is refunded, who bears the return shipping, how amounts are shared, and where the money goes.</summary>
internal sealed partial class TermsComparison
{
    private static readonly Percentage WholePrice = Percentage.Of(100);

    // The first reason for which each thing happens under both policies, some with the plainest category. It makes the differences of shares and destinations visible.
    private (ReturnReason Reason, RuleCell Category, ComponentKind Kind)? _feeRefunded;
    private (ReturnReason Reason, RuleCell Category)? _moneyRefunded;
    private ReturnReason? _borneByService;
    private (ReturnReason Reason, bool IsApproved)? _borneByMerchant;

    private void CompareMoney(ReasonPair reason)
    {
        (Fault before, Fault after) = (_before.GetFault(reason.Before), _after.GetFault(reason.After));
        CompareBearers(reason, before, after);
        if (_reason.LeastEqual != 0 || !_category.TryPlainestGood(out RuleCell category))
            return;
        if (_feesDiffer || before != after)
        {
            foreach (ComponentKind kind in FeeTerms.Kinds.AsSpan())
                CompareComponent(reason, kind, before, after, category);
        }

        (Percentage withheldBefore, Percentage withheldAfter) = (_before.GetRestockingFee(reason.Before), _after.GetRestockingFee(reason.After));
        if (withheldBefore != withheldAfter)
        {
            ChangeEffect effect = withheldAfter < withheldBefore ? ChangeEffect.Laxer : ChangeEffect.Stricter;
            var key = new ChangeKey(Term.RestockingFeePercentByReason, reason.Index);
            Add(new(key, OutcomeKind.RestockingFee, null, effect), reason.Cost + category.Cost, SettledFacts(reason.Reason, category));
        }

        if (withheldBefore < WholePrice && withheldAfter < WholePrice)
            _moneyRefunded ??= (reason.Reason, category);
    }

    private void CompareComponent(ReasonPair reason, ComponentKind kind, Fault faultBefore, Fault faultAfter, RuleCell category)
    {
        (FeeRefund ruleBefore, FeeRefund ruleAfter) = (_before.Fees[kind], _after.Fees[kind]);
        bool before = Refunds(ruleBefore, faultBefore);
        bool after = Refunds(ruleAfter, faultAfter);
        if (before && after && kind != ComponentKind.Tax)
            _feeRefunded ??= (reason.Reason, category, kind);
        if (before == after)
            return;
        ChangeEffect effect = after ? ChangeEffect.Laxer : ChangeEffect.Stricter;
        bool byRule = Refunds(ruleBefore, faultAfter) == before;
        bool byFault = Refunds(ruleAfter, faultBefore) == before;
        if (byRule || !byFault)
            AddComponent(new(Term.OfFee(kind)));
        if (byFault || !byRule)
            AddComponent(KeyOf(reason, ReasonMember.Fault));

        void AddComponent(ChangeKey change)
        {
            var outcome = new MovedOutcome(change, OutcomeKind.Component, kind, effect);
            int cost = reason.Cost + category.Cost;
            if (_outcomes.Wants(outcome, cost))
                _outcomes.Add(outcome, cost, SettledFacts(reason.Reason, category) with { Charged = kind });
        }
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
        if (before != after)
        {
            ChangeEffect effect = after ? ChangeEffect.Laxer : ChangeEffect.Stricter;
            bool byTerm = bearsBefore.Contains(faultAfter) == before;
            bool byFault = bearsAfter.Contains(faultBefore) == before;
            if (byTerm || !byFault)
                AddBearer(new(Term.ServiceBearsReturnShipping), effect, 0);
            if (byFault || !byTerm)
                AddBearer(KeyOf(reason, ReasonMember.Fault), effect, 0);
        }

        RuleCell unapproved = _approval.Cells[1];
        bool unapprovedBefore = before && unapproved.Before == Met;
        bool unapprovedAfter = after && unapproved.After == Met;
        if (!unapprovedBefore && !unapprovedAfter)
            _borneByMerchant ??= (reason.Reason, false);
        if (unapproved.Before != unapproved.After && unapprovedBefore != unapprovedAfter)
            AddBearer(new(Term.ApprovalRequired), unapprovedAfter ? ChangeEffect.Laxer : ChangeEffect.Stricter, 1);

        void AddBearer(ChangeKey change, ChangeEffect effect, int notApproved)
        {
            var outcome = new MovedOutcome(change, OutcomeKind.ReturnShipping, null, effect);
            if (_outcomes.Wants(outcome, reason.Cost + notApproved))
                _outcomes.Add(outcome, reason.Cost + notApproved, BorneFacts(reason.Reason) with { NotApproved = notApproved > 0 });
        }
    }

    private WitnessFacts BorneFacts(ReturnReason reason) => OrdinaryFacts(WitnessQuestion.Settle) with { Reason = reason, HasShippingCost = true };

    /// <summary>
    /// Another allocation moves money from one line to another. The change is both better and worse if both policies refund a fee, or if a return can contain units borne by the
    /// service and units borne by the merchant.
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
            WitnessFacts refunded = SettledFacts(fee.Reason, fee.Category) with { Charged = fee.Kind, SecondLine = SecondLine.Kept };
            Add(new(key, OutcomeKind.Shares, null, first), 1, refunded);
            Add(new(key, OutcomeKind.Shares, null, second), 1, refunded with { IsOfSecondLine = true });
        }

        if (_borneByService is { } service && _borneByMerchant is { } other)
        {
            WitnessFacts borne = BorneFacts(service) with
            {
                SecondLine = other.IsApproved ? SecondLine.Returned : SecondLine.ReturnedWithoutApproval,
                OtherReason = other.Reason,
            };
            Add(new(key, OutcomeKind.Shares, null, first), 2, borne);
            Add(new(key, OutcomeKind.Shares, null, second), 2, borne with { IsOfSecondLine = true });
        }

        // What waits for an inspection has a share as well.
        Add(new(key, OutcomeKind.Shares, null, ChangeEffect.Other), 3, BorneFacts(_reasons.Ordinary.Reason) with { SecondLine = SecondLine.NotInspected });
    }

    private void CompareDestinations()
    {
        if (_before.Terms.RefundTo == _after.Terms.RefundTo)
            return;
        bool cancellable = _before.Terms.CancellableBeforeShipment && _after.Terms.CancellableBeforeShipment;
        WitnessFacts facts = _moneyRefunded is { } money ? SettledFacts(money.Reason, money.Category)
            : cancellable ? OrdinaryFacts(WitnessQuestion.Cancel)
            : _borneByService is { } reason ? BorneFacts(reason)
            : OrdinaryFacts(WitnessQuestion.Allow);
        Add(new(new(Term.RefundTo), OutcomeKind.Destination, null, ChangeEffect.Other), 0, facts);
    }
}
