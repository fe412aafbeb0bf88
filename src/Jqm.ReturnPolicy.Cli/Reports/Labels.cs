namespace Jqm.ReturnPolicy.Cli;

/// <summary>The texts of a report in one language, other than the sentences of the answer. All members are required, so each language has all of them.</summary>
internal sealed record Labels
{
    private static readonly Labels English = new()
    {
        BetweenSentences = " ",
        Order = order => $"Order {order}",
        Request = request => $", request {request}",
        Policy = (id, version) => $"Policy {id}, version {version}",
        Agreements = ids => $", with agreement {string.Join(", ", ids)}",
        Refund = currency => $"Refund ({currency})",
        Estimate = currency => $"Estimate ({currency})",
        Allowances = currency => $"Allowances ({currency})",
        Component = "Component",
        Charged = "Charged",
        Refunded = "Refunded",
        Withheld = "Withheld",
        Sum = "Sum",
        AllLines = "All lines",
        TimesOf = zone => $"Times of {zone}",
        Refused = action => $"not done: {action}",
        Repeated = "This was done before; nothing changes.",
        Notice = subject => $"Notice: {subject}",
        Effect = effect => $"({effect})",
        Clauses = numbers => $"[{string.Join(", ", numbers)}]",
    };

    private static readonly Labels Chinese = new()
    {
        BetweenSentences = "",
        Order = order => $"订单 {order}",
        Request = request => $"，申请 {request}",
        Policy = (id, version) => $"退货政策 {id}，版本 {version}",
        Agreements = ids => $"，适用协议 {string.Join("、", ids)}",
        Refund = currency => $"退款（{currency}）",
        Estimate = currency => $"预计退款（{currency}）",
        Allowances = currency => $"补偿（{currency}）",
        Component = "项目",
        Charged = "已收取",
        Refunded = "退还",
        Withheld = "不予退还",
        Sum = "小计",
        AllLines = "合计",
        TimesOf = zone => $"时间均为 {zone} 时区",
        Refused = action => $"未受理：{action}",
        Repeated = "此操作此前已办理，案件没有变化。",
        Notice = subject => $"通知：{subject}",
        Effect = effect => $"（{effect}）",
        Clauses = numbers => $"[{string.Join("、", numbers)}]",
    };

    public required string BetweenSentences { get; init; }

    public required Func<string, string> Order { get; init; }

    public required Func<string, string> Request { get; init; }

    public required Func<string, string, string> Policy { get; init; }

    public required Func<IEnumerable<string>, string> Agreements { get; init; }

    public required Func<string, string> Refund { get; init; }

    public required Func<string, string> Estimate { get; init; }

    public required Func<string, string> Allowances { get; init; }

    public required string Component { get; init; }

    public required string Charged { get; init; }

    public required string Refunded { get; init; }

    public required string Withheld { get; init; }

    public required string Sum { get; init; }

    public required string AllLines { get; init; }

    public required Func<string, string> TimesOf { get; init; }

    public required Func<string, string> Refused { get; init; }

    public required string Repeated { get; init; }

    public required Func<string, string> Notice { get; init; }

    public required Func<string, string> Effect { get; init; }

    public required Func<IEnumerable<string>, string> Clauses { get; init; }

    public static Labels Of(Language language) => language switch
    {
        Language.English => English,
        Language.Chinese => Chinese,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, $"The language {language} has no labels."),
    };
}
