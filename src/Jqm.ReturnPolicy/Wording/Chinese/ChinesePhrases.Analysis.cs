using System.Diagnostics;
using Jqm.ReturnPolicy.Analysis;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>What comparisons of policies say in Chinese.</summary>
internal sealed partial class ChinesePhrases
{
    public override string Name(ChangeEffect effect) => effect switch
    {
        ChangeEffect.Stricter => "更严",
        ChangeEffect.Laxer => "更宽",
        ChangeEffect.Other => "其他",
        _ => throw new UnreachableException($"{effect} has no name."),
    };

    public override string Result(PolicyRelation relation, bool answersEqual, int changes) => relation switch
    {
        PolicyRelation.Equivalent => answersEqual ? "等同：所有答复均相同。" : $"等同：仅答复的表述不同（{NumberText.Of(changes)} 处变更）。",
        PolicyRelation.Stricter => $"更严：部分情形对商户更不利，没有更有利的情形（{NumberText.Of(changes)} 处变更）。",
        PolicyRelation.Laxer => $"更宽：部分情形对商户更有利，没有更不利的情形（{NumberText.Of(changes)} 处变更）。",
        PolicyRelation.Incomparable => $"不可比：部分情形对商户更有利，部分更不利（{NumberText.Of(changes)} 处变更）。",
        _ => throw new UnreachableException($"{relation} has no sentence."),
    };

    public override string EquivalentWithGaps(int changes) => $"不等同：某些时间只有一方有生效的版本（另有 {NumberText.Of(changes)} 处变更）。";

    public override string ForDeliveries(string from, string to) => $"此结论对 {from} 至 {to} 之间签收的订单精确成立。";

    public override string Changed(string path, string before, string after) => $"{path}：{before} → {after}";

    public override string NotNamed() => "（无）";

    public override string Moves(OutcomeKind kind, ComponentKind? component, ChangeEffect effect) => (kind, effect) switch
    {
        (OutcomeKind.AssessmentVerdict, ChangeEffect.Laxer) => "部分申请的评估结果更有利。",
        (OutcomeKind.AssessmentVerdict, ChangeEffect.Stricter) => "部分申请的评估结果更不利。",
        (OutcomeKind.SettlementVerdict, ChangeEffect.Laxer) => "部分退货的结算结果更有利。",
        (OutcomeKind.SettlementVerdict, ChangeEffect.Stricter) => "部分退货的结算结果更不利。",
        (OutcomeKind.CancellationVerdict, ChangeEffect.Laxer) => "订单在发货前可以取消。",
        (OutcomeKind.CancellationVerdict, ChangeEffect.Stricter) => "订单在发货前也不可再取消。",
        (OutcomeKind.GoodsBack, ChangeEffect.Laxer) => "部分商品无需退回。",
        (OutcomeKind.GoodsBack, ChangeEffect.Stricter) => "部分原本无需退回的商品须退回。",
        (OutcomeKind.Component, ChangeEffect.Laxer) => $"{Name(component!.Value)}在更多情形下退还。",
        (OutcomeKind.Component, ChangeEffect.Stricter) => $"{Name(component!.Value)}在更多情形下不予退还。",
        (OutcomeKind.RestockingFee, ChangeEffect.Laxer) => "货款扣除的比例降低。",
        (OutcomeKind.RestockingFee, ChangeEffect.Stricter) => "货款扣除的比例提高。",
        (OutcomeKind.Shares, ChangeEffect.Laxer) => "部分订单行分摊到的费用或退货运费更多。",
        (OutcomeKind.Shares, ChangeEffect.Stricter) => "部分订单行分摊到的费用或退货运费更少。",
        (OutcomeKind.Shares, ChangeEffect.Other) => "费用与退货运费在订单行之间的分摊方式不同。",
        (OutcomeKind.ReturnShipping, ChangeEffect.Laxer) => "退货运费在更多情形下由我司承担。",
        (OutcomeKind.ReturnShipping, ChangeEffect.Stricter) => "退货运费在更多情形下由商户承担。",
        (OutcomeKind.Destination, ChangeEffect.Other) => "退款去向不同。",
        (OutcomeKind.Finding, ChangeEffect.Other) => "部分审核项的结论不同，但不改变结果。",
        (OutcomeKind.Clause, ChangeEffect.Other) => "引用的条款不同。",
        (OutcomeKind.Fault, ChangeEffect.Other) => "答复所述的责任方不同。",
        (OutcomeKind.LastDay, ChangeEffect.Other) => "答复所述的退货截止时间不同。",
        _ => throw new UnreachableException($"{kind} does not move in the direction {effect}."),
    };

    public override string Example(string facts, string before, string after) => $"例如：{facts}。变更前：{before}；变更后：{after}。";

    public override string Facts(IReadOnlyCollection<string> facts) => string.Join("，", facts);

    public override string DeliveredAt(string at) => $"{at} 签收";

    public override string NotDelivered() => "尚未确认签收";

    public override string SubmittedAt(string at) => $"{at} 提交申请";

    public override string CancelledAt(string at) => $"尚未发货的订单，{at} 申请取消";

    public override string AllowedAt(string at) => $"{at} 给予补偿";

    public override string WithoutDetails() => "未说明商品情况";

    public override string WithEvidence(IReadOnlyCollection<string> kinds) => kinds.Count == 0 ? "没有凭证" : $"凭证为{string.Join("、", kinds)}";

    public override string WithWaiver(string rule) => $"审核人豁免“{rule}”";

    public override string WithoutApproval() => "未经批准寄回";

    public override string GoodsAwaited() => "尚未收到商品";

    public override string NotInspected() => "商品尚未检验";

    public override string InCondition(bool? unused, bool? original) => (unused, original) switch
    {
        (true, true) => "未使用且保持原状",
        (false, _) => "已使用",
        (_, false) => "非原状",
        _ => "商品状态未记录",
    };

    public override string WithCharge(string component) => $"已收取{component}";

    public override string WithShippingCost() => "退货运费由商户垫付";

    public override string WithOtherLine() => "两行订单之一";

    public override string WaiverNotAllowed() => "不允许豁免";

    public override string NotJudged() => "未审核";

    public override string RuleIs(string rule, string status) => $"{rule}{status}";

    public override string Affects(string? merchant, string? from, string? to)
    {
        string whom = merchant is null ? "没有协议的商户" : $"商户 {merchant}";
        return (from, to) switch
        {
            (null, null) => $"{whom}，任何时间",
            (null, _) => $"{whom}，{to} 之前",
            (_, null) => $"{whom}，自 {from} 起",
            _ => $"{whom}，自 {from} 至 {to}",
        };
    }

    public override string Gap(bool isBefore, string affected) => $"{affected}：{(isBefore ? "旧" : "新")}政策没有生效的版本，申请会出错，因此不作比较。";
}
