using System.Diagnostics;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>The names of things in Chinese.</summary>
internal sealed partial class ChinesePhrases
{
    public override string Name(AssessmentVerdict verdict) => verdict switch
    {
        AssessmentVerdict.Eligible => "符合条件",
        AssessmentVerdict.Partial => "部分符合条件",
        AssessmentVerdict.Incomplete => "资料不全",
        AssessmentVerdict.Referred => "待审核",
        AssessmentVerdict.Ineligible => "不符合条件",
        AssessmentVerdict.OutOfScope => "不适用",
        _ => throw new UnreachableException($"{verdict} has no name."),
    };

    public override string Name(SettlementVerdict verdict) => verdict switch
    {
        SettlementVerdict.Approved => "准予退款",
        SettlementVerdict.Partial => "部分退款",
        SettlementVerdict.Pending => "待处理",
        SettlementVerdict.Rejected => "不予退款",
        SettlementVerdict.OutOfScope => "不适用",
        _ => throw new UnreachableException($"{verdict} has no name."),
    };

    public override string Name(CancellationVerdict verdict) => verdict switch
    {
        CancellationVerdict.Cancellable => "可以取消",
        CancellationVerdict.NotCancellable => "不可取消",
        CancellationVerdict.OutOfScope => "不适用",
        _ => throw new UnreachableException($"{verdict} has no name."),
    };

    public override string Name(AllowanceVerdict verdict) => verdict switch
    {
        AllowanceVerdict.Allowed => "准予补偿",
        AllowanceVerdict.OutOfScope => "不适用本政策",
        _ => throw new UnreachableException($"{verdict} has no name."),
    };

    public override string Name(FindingStatus status) => status switch
    {
        FindingStatus.Met => "符合",
        FindingStatus.Excepted => "例外",
        FindingStatus.Waived => "豁免",
        FindingStatus.Discretionary => "待审核",
        FindingStatus.Missing => "待补充",
        FindingStatus.NotMet => "不符合",
        _ => throw new UnreachableException($"{status} has no name."),
    };

    public override string Name(Rule rule) => rule switch
    {
        Rule.Scope => "适用范围",
        Rule.Approval => "事先批准",
        Rule.Inspection => "收货检验",
        Rule.Reason => "退货原因",
        Rule.Window => "退货期限",
        Rule.Details => "商品情况",
        Rule.Evidence => "凭证",
        Rule.Condition => "商品状态",
        Rule.Category => "商品类别",
        Rule.Cancellation => "订单取消",
        _ => throw new UnreachableException($"{rule} has no name."),
    };

    public override string Name(ReturnReason reason) => reason.Code switch
    {
        "defective" => "产品缺陷",
        "damagedInShipping" => "运输损坏",
        "notAsSpecified" => "与订单规格不符",
        "wrongItem" => "错发商品",
        "changeOfMind" => "改变主意",
        "orderedIncorrectly" => "下单有误",
        "improperUse" => "使用不当",
        string other => InlineText.Text(other),
    };

    public override string Name(Fault fault) => fault switch
    {
        Fault.Service => "我司",
        Fault.Product => "产品",
        Fault.Carrier => "承运商",
        Fault.Merchant => "贵司",
        _ => throw new UnreachableException($"{fault} has no name."),
    };

    public override string Name(Party party) => party == Party.Service ? "我司" : "贵司";

    public override string Name(ProductCategory category) => category switch
    {
        ProductCategory.Standard => "普通商品",
        ProductCategory.Customized => "定制商品",
        ProductCategory.PrivateLabel => "贴牌商品",
        ProductCategory.SpecialOrder => "特殊订购商品",
        _ => throw new UnreachableException($"{category} has no name."),
    };

    public override string Name(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Photo => "照片",
        EvidenceKind.Video => "视频",
        EvidenceKind.Document => "文件",
        _ => throw new UnreachableException($"{kind} has no name."),
    };

    public override string Name(ComponentKind kind) => kind switch
    {
        ComponentKind.Product => "货款",
        ComponentKind.Tax => "税费",
        ComponentKind.Shipping => "运费",
        ComponentKind.Handling => "操作费",
        ComponentKind.CustomsDuty => "关税",
        ComponentKind.Other => "其他费用",
        _ => throw new UnreachableException($"{kind} has no name."),
    };

    public override string Name(DestinationKind kind) => kind switch
    {
        DestinationKind.OpenBalance => "订单未付款项",
        DestinationKind.Payment => "原支付方式",
        DestinationKind.AccountBalance => "账户余额",
        _ => throw new UnreachableException($"{kind} has no name."),
    };

    public override string Title(Clause clause) => clause.Number switch
    {
        "0.1" => "适用范围",
        "0.2" => "书面协议",
        "1.1" => "产品缺陷",
        "1.2" => "运输损坏",
        "1.3" => "与订单规格不符",
        "1.4" => "错发商品",
        "1.5" => "其他原因",
        "2.1" => "退货期限",
        "2.2" => "逾期申请",
        "3.1" => "申请材料",
        "3.2" => "退货指引",
        "3.3" => "事先批准",
        "3.4" => "商品状态",
        "4.1" => "收货检验",
        "4.2" => "退款去向",
        "4.3" => "货款",
        "4.4" => "费用与关税",
        "5.1" => "不予退款的商品",
        "5.2" => "订单取消",
        "6.1" => "由我司承担退货运费",
        "6.2" => "由贵司承担退货运费",
        "7.1" => "政策变更",
        "7.2" => "变更生效",
        "8.1" => "联系方式",
        _ => "",
    };
}
