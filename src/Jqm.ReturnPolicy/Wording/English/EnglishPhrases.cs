namespace Jqm.ReturnPolicy.Wording;

/// <summary>English: plain, polite, exact. The service says "we", and "you" to its merchant.</summary>
internal sealed partial class EnglishPhrases : PhraseBook
{
    public override string Date(LocalDate date) => NumberText.Of(date.Day) + " " + Month(date.Month) + " " + NumberText.Of(date.Year);

    public override string Moment(LocalDateTime moment) => Date(moment.Date) + " at " + TimeOfDay(moment);

    public override string Zone(DateTimeZone zone) => zone.Id;

    public override string Amount(Money amount) =>
        amount.Currency.Code + " " + NumberText.Grouped(amount.MinorUnits, amount.Currency.Decimals);

    public override string Units(int count) => Count(count, "unit", "units");

    public override string And(ReadOnlySpan<string> parts) => Listed(parts, " and ");

    public override string Or(ReadOnlySpan<string> parts) => Listed(parts, " or ");

    public override string Then(string sentence, string next) => sentence + " " + next;

    private static string Listed(ReadOnlySpan<string> parts, string last)
    {
        if (parts.IsEmpty)
            return "";
        string text = parts[0];
        for (int i = 1; i < parts.Length; i++)
            text += (i == parts.Length - 1 ? last : ", ") + parts[i];
        return text;
    }

    private static string Count(int count, string one, string many) => count == 1 ? "1 " + one : NumberText.Grouped(count) + " " + many;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Month(int month) => month switch
    {
        1 => "January",
        2 => "February",
        3 => "March",
        4 => "April",
        5 => "May",
        6 => "June",
        7 => "July",
        8 => "August",
        9 => "September",
        10 => "October",
        11 => "November",
        _ => "December",
    };
}
