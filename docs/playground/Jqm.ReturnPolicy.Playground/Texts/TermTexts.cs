namespace Jqm.ReturnPolicy.Playground;

/// <summary>What each term means. The library says so in English; the Chinese sentences are the page's own, and a test finds a term that has none.</summary>
public static class TermTexts
{
    private static readonly Dictionary<string, string> Chinese = new()
    {
        ["window.days"] = "签收后可提交申请的天数。",
        ["window.counting"] = "退货期限的天数如何计算。",
        ["window.zone"] = "按哪个时区的日历日计算。",
        ["window.late"] = "超过期限的申请如何处理。",
        ["window.daysByReason"] = "个别原因的退货期限天数。",
        ["window.exemptReasons"] = "不受退货期限限制的原因。",
        ["reasons"] = "所列原因：是否接受、责任方及条款。",
        ["details.required"] = "申请是否必须说明商品情况。",
        ["evidence.required"] = "申请是否必须提供凭证。",
        ["evidence.kinds"] = "有效凭证的种类。",
        ["approval.required"] = "商品寄回前是否必须获得批准。",
        ["condition.required"] = "商品是否必须未使用且保持原状。",
        ["condition.exemptReasons"] = "不要求商品状况的原因。",
        ["goodsBack.required"] = "商品是否必须退回。",
        ["goodsBack.exemptReasons"] = "商品无需退回的原因。",
        ["nonRefundable.categories"] = "不予退款的商品类别。",
        ["nonRefundable.exceptReasons"] = "不予退款的商品仍可退款的原因。",
        ["fees.tax"] = "税费何时退还。",
        ["fees.shipping"] = "运费何时退还。",
        ["fees.handling"] = "处理费何时退还。",
        ["fees.customsDuty"] = "关税何时退还。",
        ["fees.other"] = "其他费用何时退还。",
        ["restockingFee.percentByReason"] = "个别原因从货款中扣除的百分比。",
        ["feeAllocation"] = "费用如何在订单行之间分摊。",
        ["returnShipping.serviceBears"] = "由本服务承担退货运费的责任方。",
        ["refundTo"] = "退款退往何处。",
        ["waivable"] = "审核人可以豁免的审核项。",
        ["cancellation.beforeShipment"] = "订单在发货前能否取消。",
    };

    public static string Of(Term term, Language language) => language switch
    {
        Language.English => term.Summary,
        Language.Chinese => Chinese.TryGetValue(term.Path, out string? text) ? text : term.Path,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, $"Terms have no texts in the language {language}."),
    };

    /// <summary>Returns whether the page has a Chinese sentence for a term.</summary>
    public static bool HasChinese(Term term) => Chinese.ContainsKey(term.Path);
}
