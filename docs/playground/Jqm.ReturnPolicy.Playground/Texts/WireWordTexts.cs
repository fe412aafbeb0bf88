namespace Jqm.ReturnPolicy.Playground;

/// <summary>The names of members that the library's wording does not name by themselves.</summary>
public static class WireWordTexts
{
    private static readonly Dictionary<Enum, LocalText> Texts = new()
    {
        [Fulfilment.Service] = new("the service", "本服务"),
        [Fulfilment.Other] = new("somebody else", "其他方"),
        [GovernedBy.Request] = new("when the question is asked", "提出问题之时"),
        [GovernedBy.Order] = new("when the order was placed", "下单之时"),
        [WindowCounting.CalendarDays] = new("calendar days", "日历日"),
        [WindowCounting.Elapsed] = new("24 hours each, from the delivery", "自签收起每 24 小时"),
        [LateRequestHandling.Decline] = new("decline", "拒绝"),
        [LateRequestHandling.Refer] = new("refer to a reviewer", "转交审核人"),
        [FeeRefund.WithProduct] = new("always, with the product", "始终随货款退还"),
        [FeeRefund.ServiceFault] = new("if the service is at fault", "本服务有责任时退还"),
        [FeeRefund.Never] = new("never", "从不退还"),
        [FeeAllocation.ByValue] = new("by value", "按价值"),
        [FeeAllocation.ByQuantity] = new("by quantity", "按数量"),
        [RefundTo.OriginalPayment] = new("the original payments", "原支付方式"),
        [RefundTo.AccountBalance] = new("the account balance", "账户余额"),
    };

    /// <summary>Returns the name of a member of an enumeration that the wire form has.</summary>
    public static string NameOf(Enum member, Language language) => member switch
    {
        EvidenceKind kind => kind.GetName(language),
        ProductCategory category => category.GetName(language),
        Fault fault => fault.GetName(language),
        Rule rule => rule.GetName(language),
        Party party => party.GetName(language),
        ComponentKind kind => kind.GetName(language),
        ChargeKind kind => Enum.Parse<ComponentKind>(kind.ToString()).GetName(language),
        _ => Texts.TryGetValue(member, out LocalText? text) ? text.In(language) : throw new ArgumentOutOfRangeException(nameof(member), member, $"The page has no name for {member}."),
    };
}
