using NodaTime.Text;

namespace Jqm.ReturnPolicy.Playground;

/// <summary>Days, months and weekdays in each language.</summary>
public static class DayTexts
{
    private static readonly LocalDatePattern EnglishDay = LocalDatePattern.CreateWithInvariantCulture("ddd d MMMM uuuu");
    private static readonly LocalDatePattern ChineseDay = LocalDatePattern.CreateWithInvariantCulture("uuuu'年'M'月'd'日'");
    private static readonly LocalDatePattern EnglishMonth = LocalDatePattern.CreateWithInvariantCulture("MMMM uuuu");
    private static readonly LocalDatePattern ChineseMonth = LocalDatePattern.CreateWithInvariantCulture("uuuu'年'M'月'");

    /// <summary>Gets the weekdays from Monday to Sunday.</summary>
    public static IReadOnlyList<(LocalText Short, LocalText Full)> Weekdays { get; } =
    [
        (new("M", "一"), new("Monday", "星期一")),
        (new("T", "二"), new("Tuesday", "星期二")),
        (new("W", "三"), new("Wednesday", "星期三")),
        (new("T", "四"), new("Thursday", "星期四")),
        (new("F", "五"), new("Friday", "星期五")),
        (new("S", "六"), new("Saturday", "星期六")),
        (new("S", "日"), new("Sunday", "星期日")),
    ];

    public static LocalText Of(LocalDate day) => new(EnglishDay.Format(day), ChineseDay.Format(day));

    public static LocalText Of(YearMonth month) => new(EnglishMonth.Format(month.OnDayOfMonth(1)), ChineseMonth.Format(month.OnDayOfMonth(1)));
}
