using System.Diagnostics;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>What answers and refunds say in English.</summary>
internal sealed partial class EnglishPhrases
{
    private const string OutOfScope = "We did not fulfil this order, so the policy does not apply to it.";

    public override string Whole(AssessmentVerdict verdict) => verdict switch
    {
        AssessmentVerdict.Eligible => "The request meets the policy.",
        AssessmentVerdict.Partial => "Some items meet the policy; the others do not, or not yet.",
        AssessmentVerdict.Incomplete => "Something is missing before the request can be decided.",
        AssessmentVerdict.Referred => "A reviewer has to decide on the request.",
        AssessmentVerdict.Ineligible => "The request does not meet the policy.",
        AssessmentVerdict.OutOfScope => OutOfScope,
        _ => throw new UnreachableException($"{verdict} is not explained."),
    };

    public override string Item(AssessmentVerdict verdict) => verdict switch
    {
        AssessmentVerdict.Eligible => "This item meets the policy.",
        AssessmentVerdict.Partial => "A part of this item meets the policy.",
        AssessmentVerdict.Incomplete => "Something is missing before this item can be decided.",
        AssessmentVerdict.Referred => "A reviewer has to decide on this item.",
        AssessmentVerdict.Ineligible => "This item does not meet the policy.",
        AssessmentVerdict.OutOfScope => OutOfScope,
        _ => throw new UnreachableException($"{verdict} is not explained."),
    };

    public override string Whole(SettlementVerdict verdict) => verdict switch
    {
        SettlementVerdict.Approved => "The refund is approved.",
        SettlementVerdict.Partial => "The refund is approved for some items; the others are not refunded, or not yet.",
        SettlementVerdict.Pending => "Something is missing before the return can be settled.",
        SettlementVerdict.Rejected => "The refund is rejected.",
        SettlementVerdict.OutOfScope => OutOfScope,
        _ => throw new UnreachableException($"{verdict} is not explained."),
    };

    public override string Item(SettlementVerdict verdict) => verdict switch
    {
        SettlementVerdict.Approved => "This item is refunded.",
        SettlementVerdict.Partial => "A part of this item is refunded.",
        SettlementVerdict.Pending => "Something is missing before this item can be settled.",
        SettlementVerdict.Rejected => "This item is not refunded.",
        SettlementVerdict.OutOfScope => OutOfScope,
        _ => throw new UnreachableException($"{verdict} is not explained."),
    };

    public override string Whole(CancellationVerdict verdict) => verdict switch
    {
        CancellationVerdict.Cancellable => "The order can be cancelled, and all that was charged is refunded.",
        CancellationVerdict.NotCancellable => "The order cannot be cancelled.",
        CancellationVerdict.OutOfScope => OutOfScope,
        _ => throw new UnreachableException($"{verdict} is not explained."),
    };

    public override string Whole(AllowanceVerdict verdict) => verdict switch
    {
        AllowanceVerdict.Allowed => "The allowance is within what was charged; the goods stay.",
        AllowanceVerdict.OutOfScope => OutOfScope,
        _ => throw new UnreachableException($"{verdict} is not explained."),
    };

    public override string Place(string line, string? shipment) => shipment is null ? "Line " + line : "Line " + line + ", shipment " + shipment;

    public override string Head(string line, string? shipment, int units, ReturnReason? reason) =>
        Place(line, shipment) + ": " + Units(units) + (reason is { } known ? ", " + Name(known) : "");

    public override string FaultLies(Fault fault) => Capital(Cause(fault)) + ".";

    public override string Bears(Party party, Fault? fault) =>
        (party == Party.Service ? "We bear" : "You bear") + " the return shipping, because "
        + (fault is { } known ? Cause(known) : "the goods came back without approval") + ".";

    public override string Why(RefundGround ground) => ground switch
    {
        RefundGround.ProductCost or RefundGround.Allowance or RefundGround.RestockingFee => "Refunded, because a refund covers the product cost.",
        RefundGround.WithProduct => "Refunded together with the product.",
        RefundGround.ServiceFault => "Refunded, because our error caused the return.",
        RefundGround.NothingShipped => "Refunded, because nothing has left yet.",
        RefundGround.NotServiceFault => "Withheld, because the return was not caused by our error.",
        RefundGround.NeverRefunded => "Withheld, because the terms do not refund it.",
        RefundGround.Unknown => "As the terms provide.",
        _ => throw new UnreachableException($"{ground} is not explained."),
    };

    public override string AllowedBefore(Money amount) => Amount(amount) + " of it was given before.";

    public override string RestockingFee(string percent, Money fee, string? agreement) =>
        "Withheld of it: " + percent + " % restocking fee, " + Amount(fee) + (agreement is null ? "." : ", under agreement " + agreement + " (clause 0.2).");

    public override string Allowance(string line, string? shipment, Money amount) => Place(line, shipment) + ": an allowance of " + Amount(amount) + ".";

    public override string GoodsMayBeKept() => "The goods need not come back.";

    public override string Component(ComponentKind kind, Money charged, Money refunded, Money withheld)
    {
        string amount = Name(kind) + ": " + Amount(charged) + " charged, ";
        if (charged.IsZero)
            return Name(kind) + ": nothing was charged.";
        if (withheld.IsZero)
            return amount + Amount(refunded) + " refunded.";
        return refunded.IsZero
            ? amount + Amount(withheld) + " withheld."
            : amount + Amount(refunded) + " refunded and " + Amount(withheld) + " withheld.";
    }

    public override string LineSum(Money refunded, Money withheld) => "Together: " + Amount(refunded) + " refunded, " + Amount(withheld) + " withheld.";

    public override string ReturnShippingCost(Money cost, Party paidBy, Money serviceShare, Money merchantShare, Money pendingShare) =>
        "Return shipping cost " + Amount(cost) + ", paid by " + (paidBy == Party.Service ? "us" : "you") + ": we bear " + Amount(serviceShare) + ", you bear " + Amount(merchantShare)
        + (pendingShare.IsZero ? "." : "; " + Amount(pendingShare) + " is not decided yet.");

    public override string ReturnShippingAdded(Money amount) => Amount(amount) + " is added to the refund for return shipping.";

    public override string ReturnShippingTakenOff(Money amount) => Amount(amount) + " is taken off the refund for return shipping.";

    public override string ReturnShippingChangesNothing() => "Return shipping does not change the refund.";

    public override string Total(Money total) => total.IsZero ? "Nothing is paid out." : "Total refund: " + Amount(total) + ".";

    public override string Reaches(Money reaches, Money setOff) => reaches.IsZero
        ? "All of it is set off against what is still open on the order; nothing is paid out."
        : Amount(reaches) + " of it reaches you; " + Amount(setOff) + " is set off against what is still open on the order.";

    public override string Estimate(Money total, bool anyBack, bool anyKept) => (anyBack, anyKept) switch
    {
        (false, true) => "Estimated refund, if the request is approved: " + Amount(total) + ".",
        (true, true) => "Estimated refund, if the request is approved and the inspection confirms it for the goods that come back, before return shipping: " + Amount(total) + ".",
        _ => "Estimated refund, if the inspection confirms the request, before return shipping: " + Amount(total) + ".",
    };

    public override string Owed(Money owed) => Amount(owed) + " is owed to us, by which the return shipping exceeds the refund.";

    public override string SetOff(Money amount) => Amount(amount) + " is set off against what is still open on the order.";

    public override string BackToPayment(Money amount, string payment) => Amount(amount) + " goes back to payment " + payment + ".";

    public override string ToAccountBalance(Money amount) => Amount(amount) + " goes to your account balance.";

    private static string Cause(Fault fault) => fault switch
    {
        Fault.Service => "the fault is ours",
        Fault.Product => "the product is at fault",
        Fault.Carrier => "the carrier is at fault",
        Fault.Merchant => "the cause lies on your side",
        _ => throw new UnreachableException($"{fault} is not explained."),
    };
}
