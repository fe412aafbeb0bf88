using System.Diagnostics;
using Jqm.ReturnPolicy.Cases;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>What refusals say in Chinese.</summary>
internal sealed partial class ChinesePhrases
{
    public override string WrongState(CaseState state, CaseAction action, EnumSet<CaseAction> possible)
    {
        string cannot = "该退货目前为“" + Name(state) + "”状态，不能" + Name(action);
        return cannot + (possible.Count == 0 ? "；退货已办结。" : "；目前可以" + Or([.. possible.Select(Name)]) + "。");
    }

    public override string TooEarly(Instant notBefore, DateTimeZone zone) =>
        "操作时间过早，不得早于" + When(notBefore, zone) + "。";

    public override string NoSuchItem(int number, int items) =>
        "申请中没有第 " + NumberText.Grouped(number) + " 项商品；申请共有 " + NumberText.Grouped(items) + " 项。";

    public override string ItemTwice(int number) => "第 " + NumberText.Grouped(number) + " 项商品重复列出，请只列一次。";

    public override string TooManyUnits(int number, int given, int actual) =>
        "第 " + NumberText.Grouped(number) + " 项商品填写了 " + Units(given) + "，而申请中只有 " + Units(actual) + "。";

    public override string RuleNotWaivable(Rule rule) => "按约定，“" + Name(rule) + "”一项的要求不可豁免。";

    public override string NotApprovable() => "无法批准该退货。";

    public override string NoteRequired() => "拒绝符合退货政策的商品时，须注明理由。";

    public override string NothingOut(CaseAction action) => action == CaseAction.SettleWithoutReturn
        ? "获准退货的商品均已结算，没有可免退货结算的商品。"
        : "获准退货的商品均已结算，不再接收其他商品。";

    public override string UnitsNotOut(string place, int given, int actual) =>
        place + "拟免退货结算 " + Units(given) + "，而已获批准、尚未结算的为 " + Units(actual) + "。";

    public override string GoodsMustComeBack(string place, int given, int actual) =>
        place + "拟免退货结算 " + Units(given) + "，而按约定" + (actual == 0 ? "商品须退回" : "可免退回的为 " + Units(actual)) + "。";

    public override string ParcelDiffers(string line, int given, int actual) =>
        "检验结果中商品行 " + line + " 为 " + Units(given) + "，而包裹内为 " + Units(actual) + "。";

    public override string InspectionIncomplete() => "检验结果尚不完整。";

    public override string OfItem(int number, string sentences) => "第 " + NumberText.Grouped(number) + " 项商品：" + sentences;

    public override string Open(int number, Rule rule, FindingStatus status) =>
        OfItem(number, Name(rule) + "，" + Name(status) + "。");

    public override string RefundDiffers(Money due) => "退款的金额或去向与结算结果不符；应退 " + Amount(due) + "，去向以结算结果为准。";

    public override string LedgerOfOtherOrder() => "所用的退款台账属于其他订单。";

    public override string LedgerChanged(int given, int actual) =>
        "结算所依据的退款台账为第 " + NumberText.Of(given) + " 版，而台账现为第 " + NumberText.Of(actual) + " 版；请按最新台账重新结算。";

    public override string LedgerOlderThanCase(int given, int actual) =>
        "所用的退款台账为第 " + NumberText.Of(given) + " 版，而本案至少须为第 " + NumberText.Of(actual) + " 版；请按最新台账重新结算。";

    public override string LedgerDiffersFromCase() => "退款台账中本申请的退款与本案记录不符；请按最新的案件与台账重新结算。";

    public override string EntryDiffers() => "退款台账中同一编号下已有另一笔退款。";

    public override string BeyondCharged() => "退款将超出已收取或已支付的金额。";

    /// <summary>The sentence of the fault is English; here its kind and its place say what is wrong.</summary>
    public override string InvalidInput(ErrorCode code, string path, string? message) =>
        path.Length == 0 ? Means(code) : "填写的内容有误（位置：" + path + "）：" + Means(code);

    public override string Means(ErrorCode code) => code switch
    {
        ErrorCode.Malformed => "填写的内容不符合格式要求。",
        ErrorCode.UnknownCurrency => "币种无法识别。",
        ErrorCode.AmountPrecision => "金额的小数位数超出币种允许的范围。",
        ErrorCode.AmountOutOfRange => "金额超出允许的范围。",
        ErrorCode.QuantityOutOfRange => "数量超出允许的范围。",
        ErrorCode.Duplicate => "有内容重复出现。",
        ErrorCode.UnknownLine => "订单中没有该商品行。",
        ErrorCode.UnknownShipment => "订单中没有该包裹，或该包裹不含该商品行。",
        ErrorCode.UnknownPayment => "订单中没有该笔支付。",
        ErrorCode.ShipmentRequired => "该商品行分装于多个包裹，须注明是哪一个。",
        ErrorCode.OrderMismatch => "申请所指的是其他订单。",
        ErrorCode.CurrencyMismatch => "金额的币种与订单不一致。",
        ErrorCode.PaymentsMismatch => "支付总额超出订单总额。",
        ErrorCode.TimeOrder => "时间的先后顺序有误。",
        ErrorCode.NoPolicyInForce => "当时没有生效的退货政策。",
        ErrorCode.NotWaivable => "按约定，该项要求不可豁免。",
        _ => throw new UnreachableException($"No meaning is defined for the error code {code}."),
    };
}
