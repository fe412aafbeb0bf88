namespace Jqm.ReturnPolicy.Playground;

public class ReturnCalendarTests
{
    private static readonly LocalDate Delivered = new(2026, 4, 12);

    [Fact]
    public void Calendar_of_an_item_has_the_days_in_the_zone_of_the_window()
    {
        var state = new PlaygroundState(Examples.Read(Examples.First));
        Assert.Equal(new ReturnCalendar(Delivered, new(2026, 6, 11), new(2026, 5, 30), "Asia/Shanghai"), ReturnCalendar.Of(state.Answered.Answer.Assessment!.Items[0]));
    }

    [Fact]
    public void Weeks_begin_on_Monday_and_contain_each_day_once()
    {
        List<LocalDate?[]> weeks = [.. ReturnCalendar.WeeksOf(new YearMonth(2026, 4))];
        Assert.All(weeks, week => Assert.Equal(7, week.Length));
        Assert.Equal(Enumerable.Range(1, 30), weeks.SelectMany(week => week).OfType<LocalDate>().Select(day => day.Day));
        Assert.Equal(new LocalDate(2026, 4, 1), weeks[0][2]);
    }

    [Fact]
    public void Short_window_has_all_its_months()
    {
        var calendar = new ReturnCalendar(Delivered, new(2026, 6, 11), new(2026, 5, 30), "Asia/Shanghai");
        Assert.Equal([new(2026, 4), new(2026, 5), new(2026, 6)], calendar.Months);
        Assert.False(calendar.OmitsMonths);
    }

    [Fact]
    public void Long_window_has_the_months_of_its_marks()
    {
        var calendar = new ReturnCalendar(Delivered, new(2029, 6, 11), new(2026, 5, 30), "Asia/Shanghai");
        Assert.Equal([new(2026, 4), new(2026, 5), new(2029, 6)], calendar.Months);
        Assert.True(calendar.OmitsMonths);
    }
}
