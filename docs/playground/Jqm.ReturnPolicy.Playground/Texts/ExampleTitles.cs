namespace Jqm.ReturnPolicy.Playground;

/// <summary>The titles of the examples. An example without one is shown by the name of its file.</summary>
public static class ExampleTitles
{
    private static readonly Dictionary<string, LocalText> Titles = new()
    {
        ["cancel-before-shipment"] = new("Cancel before shipment", "发货前取消"),
        ["defective-batch"] = new("A defective batch, and damage in shipping", "一批次品与运输损坏"),
        ["dinar"] = new("Three decimals: Kuwaiti dinar", "三位小数：科威特第纳尔"),
        ["late-under-agreement"] = new("48 days later, under an agreement that gives 60", "签收 48 天后，协议给予 60 天"),
        ["new-policy-version"] = new("A new version of the policy", "政策的新版本"),
        ["owed-return-shipping"] = new("Rejected: return shipping is owed", "不予退款：尚欠退货运费"),
        ["partial-return-first"] = new("Partial return, the first unit", "部分退货：第一件"),
        ["partial-return-second"] = new("Partial return, the other two units", "部分退货：其余两件"),
        ["private-label"] = new("Private label goods", "自有品牌商品"),
        ["split-shipment"] = new("One line in two parcels", "一行商品分两个包裹"),
        ["waived-window"] = new("Late, and waived by a reviewer", "逾期，由审核人豁免"),
        ["wrong-item"] = new("The wrong item was shipped", "发错商品"),
        ["yen"] = new("No decimals: yen", "没有小数：日元"),
    };

    public static string Of(string example, Language language) => Titles.TryGetValue(example, out LocalText? title) ? title.In(language) : example;

    /// <summary>Returns whether an example has a title.</summary>
    public static bool Has(string example) => Titles.ContainsKey(example);
}
