using System.Diagnostics;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>What findings say in Chinese.</summary>
internal sealed partial class ChinesePhrases
{
    public override string ScopeMet(string order) => "订单 " + order + " 由我司履约。";

    public override string ScopeNotMet(string order) => "订单 " + order + " 并非由我司履约，不适用本退货政策。";

    public override string ApprovalNotRequired() => "按约定，退货无需事先批准。";

    public override string Approved(int units, Instant approved, DateTimeZone zone) =>
        "该 " + Units(units) + "商品的申请已于" + At(approved, zone) + "获批" + In(zone) + "。";

    public override string ApprovedThenReceived(int units, Instant approved, Instant received, DateTimeZone zone) =>
        MayComeBack(units, approved, zone) + "，我司于" + At(received, zone) + "收到" + In(zone) + "。";

    public override string ApprovedNotReceived(int units, Instant approved, DateTimeZone zone) =>
        MayComeBack(units, approved, zone) + In(zone) + "，我司尚未收到。";

    public override string NeverApproved(int units, Instant? received, DateTimeZone zone) => received is { } at
        ? "我司于" + At(at, zone) + "收到退回的 " + Units(units) + "商品" + In(zone) + "，但该退货未经事先批准。"
        : "该 " + Units(units) + "商品没有获批的记录。";

    public override string ApprovedAfterReceipt(int units, Instant approved, Instant received, DateTimeZone zone) =>
        "我司于" + At(received, zone) + "收到退回的 " + Units(units) + "商品，而退货于" + At(approved, zone) + "方获批准" + In(zone) + "，不属于事先批准。";

    public override string NotAmongApproved(int units, int ofUnits, Instant approved, bool cameBack, DateTimeZone zone)
    {
        if (!cameBack)
            return "该 " + Units(ofUnits) + "商品" + (units == ofUnits ? "" : "中，有 " + Units(units)) + "未列入" + Moment(approved, zone) + In(zone) + "的批准范围。";
        string scope = "不在" + Moment(approved, zone) + In(zone) + "批准的退货范围之内。";
        return units == ofUnits
            ? "退回的 " + Units(units) + "商品" + scope
            : "退回的 " + Units(ofUnits) + "商品中，有 " + Units(units) + scope;
    }

    public override string Inspected(ReturnReason established, Instant received, DateTimeZone zone) =>
        "我司已于" + Moment(received, zone) + In(zone) + "收到商品并完成检验，认定退货原因为“" + Name(established) + "”。";

    public override string NotReceived() => "我司尚未收到退回的商品。";

    public override string GoodsKept(ReturnReason reason, bool forEveryReason) => forEveryReason
        ? "按约定，商品无需寄回，故不待收货即予结算；退货原因为“" + Name(reason) + "”。"
        : "退货原因为“" + Name(reason) + "”，商品无需寄回，故不待收货即予结算。";

    public override string NeverDelivered(string? shipment) => shipment is null
        ? "订单记录显示，这些商品未装入任何包裹。"
        : "订单记录显示，包裹 " + shipment + " 尚未确认签收。";

    public override string NotInspected(Instant received, DateTimeZone zone) =>
        "我司已于" + Moment(received, zone) + In(zone) + "收到商品，检验尚未完成。";

    public override string ReasonAccepted(ReturnReason reason) => "退货原因“" + Name(reason) + "”属于可受理的情形。";

    public override string ReasonNotAccepted(ReturnReason reason) => "退货原因“" + Name(reason) + "”不属于可受理的情形。";

    public override string ReasonUnlisted(ReturnReason reason) => "退货原因“" + Name(reason) + "”未列入退货政策，不予受理。";

    public override string ReasonInAnotherCase(string reason, string listed) =>
        "退货原因“" + reason + "”未列入退货政策，不予受理；原因名称区分大小写，已列入的仅大小写不同的原因是“" + listed + "”。";

    public override string InTimeByDay(LocalDate submitted, LocalDate lastDay, int days, LocalDate delivered, DateTimeZone zone) =>
        "申请于" + Date(submitted) + "提交，未超过退货期限；" + LastDay(lastDay, days, delivered, zone);

    public override string LateByDay(LocalDate submitted, LocalDate lastDay, int days, LocalDate delivered, DateTimeZone zone) =>
        "申请于" + Date(submitted) + "提交，已超过退货期限；" + LastDay(lastDay, days, delivered, zone);

    public override string InTimeByInstant(Instant submitted, Instant deadline, int days, Instant delivered, DateTimeZone zone) =>
        "申请于" + At(submitted, zone) + "提交，未超过退货期限；" + Deadline(deadline, days, delivered, zone);

    public override string LateByInstant(Instant submitted, Instant deadline, int days, Instant delivered, DateTimeZone zone) =>
        "申请于" + At(submitted, zone) + "提交，已超过退货期限；" + Deadline(deadline, days, delivered, zone);

    public override string ReviewerDecides() => "逾期申请是否受理，由我司审核人员酌情决定。";

    public override string WindowExcepted(ReturnReason reason) => "退货原因为“" + Name(reason) + "”，不受退货期限限制。";

    public override string ConfirmationMissing() => "所缺的是承运商的签收确认：由承运商出具，贵司或我司均可向承运商索取。";

    public override string DeliveryNotConfirmed(string shipment) => "包裹 " + shipment + " 尚未确认签收。";

    public override string NotShipped(string line) => "商品行 " + line + " 尚未发货，签收情况无法确认。";

    public override string DetailsGiven() => "已提供商品的具体情况。";

    public override string DetailsNotRequired() => "按约定，无需提供商品的具体情况。";

    public override string DetailsMissing() => "尚未提供商品的具体情况，请补充说明商品及所遇到的问题。";

    public override string EvidenceGiven(EvidenceCounts counted) => "已提供清晰的凭证：" + Counted(counted) + "。";

    public override string EvidenceNotRequired() => "按约定，无需提供凭证。";

    public override string EvidenceMissing(EnumSet<EvidenceKind> accepted) => "尚未提供凭证，" + PleaseSend(accepted);

    public override string EvidenceDoesNotCount(EvidenceCounts unclear, EvidenceCounts ofOtherKind, EnumSet<EvidenceKind> accepted)
    {
        string blurred = unclear.IsEmpty ? "" : Counted(unclear) + "不够清晰";
        string other = ofOtherKind.IsEmpty ? "" : Counted(ofOtherKind) + "不属于可采用的凭证类型";
        return "已提供的凭证尚不充分：" + blurred + (blurred.Length > 0 && other.Length > 0 ? "，" : "") + other + "；" + PleaseSend(accepted);
    }

    public override string ConditionNotRequired() => "按约定，对商品的状态不作要求。";

    public override string ConditionOf(bool? unused, bool? original) => (unused, original) switch
    {
        (true, true) => "商品未经使用，且保持原状。",
        (true, false) => "商品未经使用，但已非原状。",
        (true, null) => "商品未经使用；是否保持原状，尚无记录。",
        (false, true) => "商品虽保持原状，但已经使用。",
        (false, false) => "商品已经使用，且已非原状。",
        (false, null) => "商品已经使用。",
        (null, true) => "商品保持原状；是否未经使用，尚无记录。",
        (null, false) => "商品已非原状。",
        (null, null) => "商品是否未经使用、保持原状，尚无记录。",
    };

    public override string ConditionExcepted(ReturnReason reason) => "退货原因为“" + Name(reason) + "”，不要求商品未经使用、保持原状。";

    public override string ConditionOfKeptGoods() => "商品无需寄回，对其状态不作要求。";

    public override string Refundable(string line, ProductCategory category) => "商品行 " + line + " 为" + Name(category) + "，可以退款。";

    public override string RefundableForReason(string line, ProductCategory category, ReturnReason reason) =>
        "商品行 " + line + " 为" + Name(category) + "，原则上不予退款；因退货原因为“" + Name(reason) + "”，可例外处理。";

    public override string NotRefundable(string line, ProductCategory category, ReturnReason reason, ValueList<ReturnReason> exceptReasons)
    {
        string plain = "商品行 " + line + " 为" + Name(category) + "，";
        if (exceptReasons.Count == 0)
            return plain + "不予退款。";
        string[] names = new string[exceptReasons.Count];
        for (int i = 0; i < names.Length; i++)
            names[i] = "“" + Name(exceptReasons[i]) + "”";
        return plain + "除退货原因为" + Or(names) + "外，不予退款；本次退货原因为“" + Name(reason) + "”。";
    }

    public override string NothingHasLeft(Instant at, DateTimeZone zone) => "截至" + Moment(at, zone) + In(zone) + "，订单尚无包裹发出。";

    public override string AlreadyLeft(ValueList<DepartedShipment> shipments, Instant at, DateTimeZone zone)
    {
        string left = "";
        foreach (DepartedShipment shipment in shipments)
            left += (left.Length == 0 ? "" : "，") + "包裹 " + InlineText.Text(shipment.ShipmentId) + " 已于" + At(shipment.LeftAt, zone) + "发出";
        return left + "，取消申请于" + At(at, zone) + "提出" + In(zone) + "。";
    }

    public override string Waiting(string line, string? shipment, int units) =>
        "商品行 " + line + (shipment is null ? "（未装入包裹，" : "（包裹 " + shipment + "，") + Units(units) + "）";

    public override string NotLeft(string units) => "尚未发出：" + units + "。";

    public override string CancellationNotOffered() => "按约定，订单下达后不可取消。";

    public override string WaivedBy(string by, string? note) =>
        "该项要求已由 " + by + " 批准豁免" + (string.IsNullOrWhiteSpace(note) ? "。" : "，备注：“" + note + "”。");

    public override string ByAgreement(string agreement) => "该项适用协议 " + agreement + " 的约定（第 0.2 条）。";

    public override string Citation(Clause clause) =>
        "依据：第 " + InlineText.Text(clause.Number) + " 条" + (clause.IsStandard ? "（" + Title(clause) + "）。" : "。");

    private string MayComeBack(int units, Instant approved, DateTimeZone zone) => "该 " + Units(units) + "商品已于" + At(approved, zone) + "获准退货";

    /// <summary>An instant, before a word.</summary>
    private string At(Instant at, DateTimeZone zone) => Moment(at, zone) + " ";

    private string In(DateTimeZone zone) => "（" + Zone(zone) + "）";

    private string LastDay(LocalDate lastDay, int days, LocalDate delivered, DateTimeZone zone) =>
        "最后期限为" + Date(lastDay) + "，即" + (days == 0 ? "签收当日" : Date(delivered) + "签收后第 " + NumberText.Grouped(days) + " 天") + In(zone) + "。";

    private string Deadline(Instant deadline, int days, Instant delivered, DateTimeZone zone) =>
        "最后期限为" + Moment(deadline, zone) + "，即" + (days == 0 ? "签收之时" : At(delivered, zone) + "签收后满 " + NumberText.Grouped(days) + " 天，每天按 24 小时计") + In(zone) + "。";

    private string PleaseSend(EnumSet<EvidenceKind> accepted)
    {
        if (accepted.Count == 0)
            return "而按约定目前没有可采用的凭证类型。";
        var kinds = new List<string>(3);
        foreach (EvidenceKind kind in Enum.GetValues<EvidenceKind>())
        {
            if (accepted.Contains(kind))
                kinds.Add(Name(kind));
        }

        return "请补充能清楚反映问题的" + Or(kinds.ToArray()) + "。";
    }

    private string Counted(EvidenceCounts counts)
    {
        string text = "";
        foreach (EvidenceKind kind in Enum.GetValues<EvidenceKind>())
        {
            if (counts[kind] is var count and > 0)
                text += (text.Length == 0 ? "" : "、") + Name(kind) + " " + NumberText.Grouped(count) + MeasureWord(kind);
        }

        return text;
    }

    private static string MeasureWord(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Photo => " 张",
        EvidenceKind.Video => " 段",
        EvidenceKind.Document => " 份",
        _ => throw new UnreachableException($"{kind} has no measure word."),
    };
}
