namespace Jqm.ReturnPolicy.Wording;

/// <summary>
/// Simplified Chinese, as a company writes to its business customers: 我司 and 贵司, full-width punctuation, a space between Chinese and
/// Latin letters or numbers, none inside a date.
/// </summary>
internal sealed partial class ChinesePhrases : PhraseBook
{
    public override string Date(LocalDate date) => NumberText.Of(date.Year) + "年" + NumberText.Of(date.Month) + "月" + NumberText.Of(date.Day) + "日";

    public override string Moment(LocalDateTime moment) => Date(moment.Date) + " " + TimeOfDay(moment);

    public override string Zone(DateTimeZone zone) => zone.Id switch
    {
        "Asia/Shanghai" or "PRC" or "Asia/Chongqing" or "Asia/Chungking" or "Asia/Harbin" => "北京时间",
        "Asia/Hong_Kong" or "Hongkong" => "香港时间",
        "Asia/Taipei" => "台北时间",
        "Asia/Tokyo" or "Japan" => "东京时间",
        "Asia/Singapore" or "Singapore" => "新加坡时间",
        "Europe/London" or "GB" => "伦敦时间",
        "Europe/Berlin" => "柏林时间",
        "Europe/Paris" => "巴黎时间",
        "America/New_York" => "纽约时间",
        "America/Los_Angeles" => "洛杉矶时间",
        "UTC" or "Etc/UTC" => "协调世界时",
        string id => id + " 时间",
    };

    public override string Amount(Money amount)
    {
        string number = NumberText.Grouped(amount.MinorUnits, amount.Currency.Decimals);
        string code = amount.Currency.Code;
        return code == "CNY" ? "人民币 " + number + " 元" : number + " " + CurrencyName(code);
    }

    public override string Units(int count) => NumberText.Grouped(count) + " 件";

    public override string And(ReadOnlySpan<string> parts) => Listed(parts, "和");

    public override string Or(ReadOnlySpan<string> parts) => Listed(parts, "或");

    public override string Then(string sentence, string next) => sentence + next;

    private static string Listed(ReadOnlySpan<string> parts, string last)
    {
        if (parts.IsEmpty)
            return "";
        string text = parts[0];
        for (int i = 1; i < parts.Length; i++)
            text += (i == parts.Length - 1 ? last : "、") + parts[i];
        return text;
    }

    /// <summary>The names under which the widely traded currencies go; others are known by their code.</summary>
    private static string CurrencyName(string code) => code switch
    {
        "USD" => "美元",
        "EUR" => "欧元",
        "GBP" => "英镑",
        "JPY" => "日元",
        "HKD" => "港元",
        "MOP" => "澳门元",
        "TWD" => "新台币",
        "KRW" => "韩元",
        "SGD" => "新加坡元",
        "AUD" => "澳元",
        "CAD" => "加元",
        "NZD" => "新西兰元",
        "CHF" => "瑞士法郎",
        "SEK" => "瑞典克朗",
        "NOK" => "挪威克朗",
        "DKK" => "丹麦克朗",
        "PLN" => "波兰兹罗提",
        "TRY" => "土耳其里拉",
        "RUB" => "俄罗斯卢布",
        "INR" => "印度卢比",
        "IDR" => "印尼盾",
        "MYR" => "马来西亚林吉特",
        "PHP" => "菲律宾比索",
        "THB" => "泰铢",
        "VND" => "越南盾",
        "AED" => "阿联酋迪拉姆",
        "SAR" => "沙特里亚尔",
        "KWD" => "科威特第纳尔",
        "BRL" => "巴西雷亚尔",
        "MXN" => "墨西哥比索",
        "ZAR" => "南非兰特",
        _ => code,
    };
}
