using System.Diagnostics;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>What answers and refunds say in Chinese.</summary>
internal sealed partial class ChinesePhrases
{
    private const string OutOfScope = "该订单并非由我司履约，不适用本退货政策。";

    public override string Whole(AssessmentVerdict verdict) => verdict switch
    {
        AssessmentVerdict.Eligible => "申请符合退货政策。",
        AssessmentVerdict.Partial => "部分商品符合退货政策，其余商品不符合或尚待确认。",
        AssessmentVerdict.Incomplete => "申请资料尚不齐全，补齐后方可作出决定。",
        AssessmentVerdict.Referred => "申请须由我司审核人员决定。",
        AssessmentVerdict.Ineligible => "申请不符合退货政策。",
        AssessmentVerdict.OutOfScope => OutOfScope,
        _ => throw new UnreachableException($"{verdict} is not explained."),
    };

    public override string Item(AssessmentVerdict verdict) => verdict switch
    {
        AssessmentVerdict.Eligible => "该项商品符合退货政策。",
        AssessmentVerdict.Partial => "该项商品部分符合退货政策。",
        AssessmentVerdict.Incomplete => "该项商品的资料尚不齐全，补齐后方可作出决定。",
        AssessmentVerdict.Referred => "该项商品须由我司审核人员决定。",
        AssessmentVerdict.Ineligible => "该项商品不符合退货政策。",
        AssessmentVerdict.OutOfScope => OutOfScope,
        _ => throw new UnreachableException($"{verdict} is not explained."),
    };

    public override string Whole(SettlementVerdict verdict) => verdict switch
    {
        SettlementVerdict.Approved => "退款已获批准。",
        SettlementVerdict.Partial => "部分商品的退款已获批准，其余商品不予退款或尚待处理。",
        SettlementVerdict.Pending => "尚缺必要的信息，暂无法结算。",
        SettlementVerdict.Rejected => "退款未获批准。",
        SettlementVerdict.OutOfScope => OutOfScope,
        _ => throw new UnreachableException($"{verdict} is not explained."),
    };

    public override string Item(SettlementVerdict verdict) => verdict switch
    {
        SettlementVerdict.Approved => "该项商品准予退款。",
        SettlementVerdict.Partial => "该项商品部分准予退款。",
        SettlementVerdict.Pending => "该项商品尚缺必要的信息，暂无法结算。",
        SettlementVerdict.Rejected => "该项商品不予退款。",
        SettlementVerdict.OutOfScope => OutOfScope,
        _ => throw new UnreachableException($"{verdict} is not explained."),
    };

    public override string Whole(CancellationVerdict verdict) => verdict switch
    {
        CancellationVerdict.Cancellable => "订单可以取消，已收取的款项全额退还。",
        CancellationVerdict.NotCancellable => "订单不可取消。",
        CancellationVerdict.OutOfScope => OutOfScope,
        _ => throw new UnreachableException($"{verdict} is not explained."),
    };

    public override string Whole(AllowanceVerdict verdict) => verdict switch
    {
        AllowanceVerdict.Allowed => "补偿金额在已收取的款项之内，商品无需退回。",
        AllowanceVerdict.OutOfScope => OutOfScope,
        _ => throw new UnreachableException($"{verdict} is not explained."),
    };

    public override string Place(string line, string? shipment) => shipment is null ? "商品行 " + line : "商品行 " + line + "，包裹 " + shipment;

    public override string Head(string line, string? shipment, int units, ReturnReason? reason) =>
        Place(line, shipment) + "：" + Units(units) + (reason is { } known ? "，" + Name(known) : "");

    public override string FaultLies(Fault fault) => Cause(fault) + "。";

    public override string Bears(Party party, Fault? fault) =>
        (fault is { } known ? Cause(known) : "商品未经批准即退回") + "，退货运费由" + Name(party) + "承担。";

    public override string Why(RefundGround ground) => ground switch
    {
        RefundGround.ProductCost or RefundGround.Allowance or RefundGround.RestockingFee => "货款属于退款范围，予以退还。",
        RefundGround.WithProduct => "随货款一并退还。",
        RefundGround.ServiceFault => "退货系我司失误所致，予以退还。",
        RefundGround.NothingShipped => "订单尚未发货，予以退还。",
        RefundGround.NotServiceFault => "退货并非我司失误所致，不予退还。",
        RefundGround.NeverRefunded => "不属于退款范围，不予退还。",
        RefundGround.Unknown => "按约定处理。",
        _ => throw new UnreachableException($"{ground} is not explained."),
    };

    public override string AllowedBefore(Money amount) => "此前已作为补偿退还其中的 " + Amount(amount) + "。";

    public override string RestockingFee(string percent, Money fee, string? agreement) =>
        "另扣除 " + percent + "% 的重新入库费：" + Amount(fee) + (agreement is null ? "。" : "，依据协议 " + agreement + "（第 0.2 条）。");

    public override string Allowance(string line, string? shipment, Money amount) => Place(line, shipment) + "：补偿 " + Amount(amount) + "。";

    public override string GoodsMayBeKept() => "商品无需寄回。";

    public override string Component(ComponentKind kind, Money charged, Money refunded, Money withheld)
    {
        if (charged.IsZero)
            return Name(kind) + "：未收取。";
        string amount = Name(kind) + "：已收取 " + Amount(charged) + "，";
        if (withheld.IsZero)
            return amount + "退还 " + Amount(refunded) + "。";
        return refunded.IsZero
            ? amount + "不予退还 " + Amount(withheld) + "。"
            : amount + "退还 " + Amount(refunded) + "，不予退还 " + Amount(withheld) + "。";
    }

    public override string LineSum(Money refunded, Money withheld) => "小计：退还 " + Amount(refunded) + "，不予退还 " + Amount(withheld) + "。";

    public override string ReturnShippingCost(Money cost, Party paidBy, Money serviceShare, Money merchantShare, Money pendingShare) =>
        "退货运费共 " + Amount(cost) + "，已由" + Name(paidBy) + "支付；其中我司承担 " + Amount(serviceShare) + "，贵司承担 " + Amount(merchantShare)
        + (pendingShare.IsZero ? "。" : "，尚待确定 " + Amount(pendingShare) + "。");

    public override string ReturnShippingAdded(Money amount) => "因退货运费，退款增加 " + Amount(amount) + "。";

    public override string ReturnShippingTakenOff(Money amount) => "因退货运费，退款扣减 " + Amount(amount) + "。";

    public override string ReturnShippingChangesNothing() => "退货运费不影响退款金额。";

    public override string Total(Money total) => total.IsZero ? "本次无款项退还。" : "退款合计：" + Amount(total) + "。";

    public override string Reaches(Money reaches, Money setOff) => reaches.IsZero
        ? "全部用于抵扣订单的未付款项，不另行支付。"
        : "其中实际退至贵司 " + Amount(reaches) + "，用于抵扣订单未付款项 " + Amount(setOff) + "。";

    public override string Estimate(Money total, bool anyBack, bool anyKept) => (anyBack, anyKept) switch
    {
        (false, true) => "预计退款（以申请获批为准）：" + Amount(total) + "。",
        (true, true) => "预计退款（以申请获批为准，须退回的商品另以检验结果为准，未计退货运费）：" + Amount(total) + "。",
        _ => "预计退款（以检验结果为准，未计退货运费）：" + Amount(total) + "。",
    };

    public override string Owed(Money owed) => "退货运费超出退款金额，贵司尚需支付 " + Amount(owed) + "。";

    public override string SetOff(Money amount) => "用于抵扣订单的未付款项：" + Amount(amount) + "。";

    public override string BackToPayment(Money amount, string payment) => "退回原支付（支付编号 " + payment + "）：" + Amount(amount) + "。";

    public override string ToAccountBalance(Money amount) => "退至贵司的账户余额：" + Amount(amount) + "。";

    private static string Cause(Fault fault) => fault switch
    {
        Fault.Service => "退货系我司失误所致",
        Fault.Product => "问题出在产品本身",
        Fault.Carrier => "责任在承运商",
        Fault.Merchant => "退货原因在贵司一方",
        _ => throw new UnreachableException($"{fault} is not explained."),
    };
}
