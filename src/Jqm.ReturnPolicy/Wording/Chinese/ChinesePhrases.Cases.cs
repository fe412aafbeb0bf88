using System.Diagnostics;
using Jqm.ReturnPolicy.Cases;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>What the states and the events of a case say in Chinese.</summary>
internal sealed partial class ChinesePhrases
{
    public override string Name(CaseState state) => state switch
    {
        CaseState.Open => "待审核",
        CaseState.AwaitingInformation => "待补充资料",
        CaseState.Approved => "已批准",
        CaseState.Received => "已收货",
        CaseState.Settled => "待退款",
        CaseState.Refunded => "已退款",
        CaseState.Rejected => "不予退款",
        CaseState.Declined => "已拒绝",
        CaseState.Withdrawn => "已撤回",
        CaseState.Refused => "已拒收",
        _ => throw new UnreachableException($"No name is defined for the state {state}."),
    };

    public override string Means(CaseState state) => state switch
    {
        CaseState.Open => "申请资料齐全，由我司客服审核。",
        CaseState.AwaitingInformation => "申请所需资料尚不齐全，待补充后审核。",
        CaseState.Approved => "我司已给出退货指引，等待商品寄回。",
        CaseState.Received => "商品已收到，检验尚未完成。",
        CaseState.Settled => "退款已全部或部分获批，尚未办理完毕。",
        CaseState.Refunded => "退款已办理完毕，退货办结。",
        CaseState.Rejected => "商品检验完毕，不予退款，退货办结。",
        CaseState.Declined => "我司未批准该申请，退货办结。",
        CaseState.Withdrawn => "申请已撤回，未支付任何款项，退货办结。",
        CaseState.Refused => "商品未经事先批准即寄回，我司未予接收，退货办结。",
        _ => throw new UnreachableException($"No meaning is defined for the state {state}."),
    };

    public override string Name(CaseAction action) => action switch
    {
        CaseAction.Submit => "提交申请",
        CaseAction.AddInformation => "补充资料",
        CaseAction.ConfirmDelivery => "确认签收",
        CaseAction.Waive => "豁免要求",
        CaseAction.Approve => "批准申请",
        CaseAction.Decline => "拒绝申请",
        CaseAction.Withdraw => "撤回申请",
        CaseAction.Receive => "接收包裹",
        CaseAction.Inspect => "检验包裹",
        CaseAction.SettleWithoutReturn => "免退货结算",
        CaseAction.RecordRefund => "登记退款",
        _ => throw new UnreachableException($"No name is defined for the action {action}."),
    };

    public override string When(Instant at, DateTimeZone zone) => Moment(at, zone) + In(zone);

    public override string UnitsOfPlace(string line, string? shipment, int units) =>
        "商品行 " + line + "（" + (shipment is null ? "" : "原包裹 " + shipment + "，") + Units(units) + "）";

    public override string OfPlace(string line, string? shipment) => "商品行 " + line + (shipment is null ? "" : "（原包裹 " + shipment + "）");

    public override string Submitted(string request, string order, int items) =>
        "订单 " + order + " 的退货申请 " + request + " 已提交，共 " + NumberText.Grouped(items) + " 项商品。";

    public override string InformationAdded(string line, string? shipment, bool details, EvidenceCounts evidence) =>
        "已为商品行 " + line + (shipment is null ? " " : "（包裹 " + shipment + "）") + "补充：" + (details ? "商品的具体情况" + (evidence.IsEmpty ? "" : "、") : "") + (evidence.IsEmpty ? "" : Counted(evidence)) + "。";

    public override string ShipmentDelivered(string shipment, Instant delivered, DateTimeZone zone) =>
        "包裹 " + shipment + " 已于" + At(delivered, zone) + "签收" + In(zone) + "。";

    public override string ShipmentOnItsWay(string shipment, Instant left, DateTimeZone zone) =>
        "包裹 " + shipment + " 已于" + At(left, zone) + "发出" + In(zone) + "，尚未确认签收。";

    public override string ShipmentNotLeft(string shipment) => "包裹 " + shipment + " 尚未发出。";

    public override string RuleWaived(Rule rule, string by, string? note) =>
        "“" + Name(rule) + "”一项的要求已由 " + by + " 批准豁免" + (note is null ? "。" : "，备注：“" + note + "”。");

    public override string RequestApproved(string units, string reference) => "已批准退货：" + units + "；退货编号 " + reference + "。";

    public override string RequestDeclined() => "申请未获批准。";

    public override string RequestWithdrawn() => "申请已撤回。";

    public override string RefundedBefore(Money paidOut, Money setOff)
    {
        if (paidOut.IsZero)
            return "此前已有 " + Amount(setOff) + " 用于抵扣订单的未付款项，未支付任何款项。";
        return "此前已支付退款 " + Amount(paidOut) + (setOff.IsZero ? "" : "，另有 " + Amount(setOff) + " 用于抵扣订单的未付款项") + "。";
    }

    public override string ParcelReceived(string units) => "已收到退回的包裹：" + units + "。";

    public override string ParcelRefused(string units) => "包裹未经事先批准即寄回，未予接收：" + units + "。";

    public override string CarriedBy(string? carrier, string? number) => (carrier, number) switch
    {
        (null, _) => "运单号 " + number + "。",
        (_, null) => "承运商 " + carrier + "。",
        _ => "承运商 " + carrier + "，运单号 " + number + "。",
    };

    public override string CarriageCost(Money cost, Party paidBy) => "寄回运费 " + Amount(cost) + "，由" + Name(paidBy) + "支付。";

    public override string ParcelInspected() => "包裹已检验完毕。";

    public override string SettledWithoutReturn(string units) => "以下商品无需退回，已予结算：" + units + "。";

    public override string RefundCarriedOut(Money paidOut, Money setOff) => (paidOut.IsZero, setOff.IsZero) switch
    {
        (true, true) => "退款已办结，无需支付款项。",
        (false, true) => "退款已支付，共 " + Amount(paidOut) + "。",
        (true, false) => "退款 " + Amount(setOff) + " 已全部用于抵扣，未支付任何款项。",
        (false, false) => "退款共 " + Amount(paidOut + setOff) + "，其中已支付 " + Amount(paidOut) + "，另有 " + Amount(setOff) + " 已用于抵扣。",
    };

    public override string NeedNotComeBack(string units) => "无需退回：" + units + "。";

    public override string Note(string note) => "说明：“" + note + "”。";
}
