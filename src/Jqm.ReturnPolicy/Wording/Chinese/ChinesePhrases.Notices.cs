using System.Diagnostics;
using Jqm.ReturnPolicy.Cases;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>What notices say in Chinese.</summary>
internal sealed partial class ChinesePhrases
{
    public override string Name(NoticeKind kind) => kind switch
    {
        NoticeKind.InformationMissing => "资料尚不齐全",
        NoticeKind.Approved => "退货已获批准，附退货指引",
        NoticeKind.Declined => "退货未获批准",
        NoticeKind.GoodsRefused => "商品未予接收",
        NoticeKind.RefundApproved => "退款已获批准",
        NoticeKind.RefundApprovedInPart => "部分退款已获批准",
        NoticeKind.RefundRejected => "退款未获批准",
        NoticeKind.Refunded => "退款已完成",
        _ => throw new UnreachableException($"No name is defined for the notice kind {kind}."),
    };

    public override string Subject(NoticeKind kind, string request, string order) => "退货申请 " + request + "（订单 " + order + "）：" + Name(kind);

    public override string SubjectOfKeptGoods(string request, string order) => "退货申请 " + request + "（订单 " + order + "）：申请已获批准，商品无需退回";

    public override string Greeting(string merchant) => "尊敬的商户 " + merchant + "：";

    public override string Closing(string date) => "此致\n敬礼\n\nJQM 团队\n" + date;

    public override string Contact() =>
        "如有疑问，敬请与 JQM 团队联系：电子邮箱 " + ServiceContact.Email + "，电话 " + ServiceContact.Telephone + "（第 8.1 条）。";

    public override string InformationNeeded(string request, string order, Instant submitted, DateTimeZone zone) =>
        "贵司于" + When(submitted, zone) + "就订单 " + order + " 提交的退货申请 " + request + "，我司已收悉。经审核，申请资料尚不齐全，暂无法全部作出决定，现将具体情况告知如下。";

    public override string WeApproved(string request, string order, Instant at, DateTimeZone zone, bool inPart, bool anyBack, bool anyKept)
    {
        string goods = (anyBack, anyKept) switch
        {
            (true, true) => "以下所列商品，部分请按指引寄回，部分无需退回",
            (false, true) => "以下所列商品无需退回",
            _ => inPart ? "请按以下指引寄回获准退货的商品" : "请按以下指引寄回商品",
        };
        return "贵司就订单 " + order + " 提交的退货申请 " + request + "，我司已于" + When(at, zone) + (inPart ? "部分批准。" : "批准。") + goods + (inPart ? "；其余商品未获批准。" : "。");
    }

    public override string WeDeclined(string request, string order, Instant at, DateTimeZone zone) =>
        "很遗憾地通知贵司：贵司就订单 " + order + " 提交的退货申请 " + request + "，我司于" + When(at, zone) + "审核后未予批准。";

    public override string WeRefusedGoods(string request, string order, Instant at, DateTimeZone zone) =>
        "我司于" + When(at, zone) + "收到退货申请 " + request + "（订单 " + order + "）项下寄回的商品。因该退货未经我司事先批准，商品未予接收。";

    public override string WeInspected(string request, string order, Instant at, DateTimeZone zone) =>
        "退货申请 " + request + "（订单 " + order + "）项下寄回的商品，我司已于" + When(at, zone) + "检验完毕。";

    public override string WeSettledWithoutReturn(string request, string order, Instant at, DateTimeZone zone) =>
        "退货申请 " + request + "（订单 " + order + "）项下无需退回的商品，我司已于" + When(at, zone) + "予以结算。";

    public override string WeRefunded(string request, string order, Instant at, DateTimeZone zone, Money paidOut, Money setOff) =>
        "退货申请 " + request + "（订单 " + order + "）的退款，我司已于" + When(at, zone) + (paidOut.IsZero, setOff.IsZero) switch
        {
            (true, true) => "办结。",
            (false, true) => "支付。",
            (true, false) => "全部用于抵扣订单的未付款项，未支付任何款项。",
            (false, false) => "办结，其中一部分已支付，一部分用于抵扣订单的未付款项。",
        };

    public override string WasWithdrawn(string request, string order, Instant at, DateTimeZone zone) =>
        "退货申请 " + request + "（订单 " + order + "）已于" + When(at, zone) + "撤回。";

    public override string DeclinedBecause(string note) => "理由：“" + note + "”。";

    public override string FindingsTitle() => "【审核情况】";

    public override string InstructionsTitle() => "【退货指引】";

    public override string KeptGoodsTitle() => "【无需退回的商品】";

    public override string LeftOutTitle() => "【未获批准的商品】";

    public override string GoodsTitle() => "【寄回的商品】";

    public override string RefundTitle() => "【退款明细】";

    public override string NextTitle() => "【后续事项】";

    public override string Entry(int number, string text) => "（" + NumberText.Of(number) + "）" + text;

    public override string Judged(FindingStatus status, string sentences) => Name(status) + "：" + sentences;

    public override string SendTo() => "寄回地址：";

    public override string WriteReference(string reference) => "请在包裹外注明退货编号：" + reference;

    public override string SendAsNew() => "寄回的商品须未经使用、保持原状。" + Citation(Clauses.Condition);

    public override string SendAsItIs() => "商品按现状寄回即可。" + Citation(Clauses.Condition);

    public override string NoNeedToSend() => "该项商品无需退回，我司不待收货即予结算。" + Citation(Clauses.Inspection);

    public override string ReferenceIs(string reference) => "退货编号：" + reference;

    public override string WeSettleWithoutReceipt() => "对于无需退回的商品，贵司无需再办理手续；结算结果，我司将另行通知。" + Citation(Clauses.Inspection);

    public override string SendOnlyThese(bool exceptKept) =>
        "请仅寄回上列" + (exceptKept ? "须退回的" : "") + "商品；未经批准的商品，我司不予接收。" + Citation(Clauses.Approval) + "我司收到商品并检验后，将通知贵司退款是否获批。" + Citation(Clauses.Inspection);

    public override string NotApproved(int units, int ofUnits) => units == ofUnits
        ? "该项商品未获批准。"
        : "申请退货 " + Units(ofUnits) + "，其中 " + Units(units) + "未获批准。";

    public override string PleaseComplete(string request) =>
        "请贵司补齐上述资料，并注明退货申请编号 " + request + "。";

    public override string DeliveryToBeConfirmed(ReadOnlySpan<string> shipments) => shipments.Length == 0
        ? "商品尚未装入任何包裹，故签收尚未确认。商品送达后，由承运商确认签收；贵司无需为此提供资料。"
        : "尚缺承运商对包裹 " + And(shipments) + " 的签收确认。该确认由承运商出具，我司将向其查询；如贵司持有承运商的签收凭证，亦可提供给我司。";

    public override string JudgedBySubmission() => "退货期限以提交申请之日为准，不因补齐资料的时间而受影响。";

    public override string PleaseDoNotSend() => "请勿寄回商品；未经批准的商品，我司不予接收。" + Citation(Clauses.Approval);

    public override string IfWeMissedSomething() => "如我司审核有所遗漏，敬请告知。";

    public override string ArrangeRefusedGoods() => "上述商品如何处置，敬请告知。";

    public override string ArrangeGoods() => "未予退款的商品如何处置，敬请告知。";

    public override string PayoutFollows() => "退款办理完毕后，我司将另行通知。";

    public override string StillAwaited(string units) => "尚待寄回：" + units + "；原退货指引继续有效。";

    public override string StillToSettle(string units) => "尚待结算、无需退回：" + units + "。";

    public override string NothingMoreIsRefunded() => "该申请项下不再退还其他款项。";

    public override string PleasePay(Money owed) => "上述 " + Amount(owed) + "，请贵司安排支付。";

    public override string NothingToDo() => "贵司无需再办理其他手续。";
}
