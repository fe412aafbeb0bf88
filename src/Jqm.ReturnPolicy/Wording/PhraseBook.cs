namespace Jqm.ReturnPolicy.Wording;

/// <summary>
/// All that the library says, one abstract member for each thing said, so that a language is complete when it compiles. Sentences are
/// built from their facts alone; the service speaks, to its merchant. Text from outside comes in as it is to be shown (<see cref="InlineText"/>).
/// </summary>
internal abstract partial class PhraseBook
{
    private static readonly PhraseBook[] Books = [new EnglishPhrases(), new ChinesePhrases()];

    /// <summary>The phrase book of a language.</summary>
    public static PhraseBook Of(Language language) => Books[(int)Check.Defined(language)];

    /// <summary>A date.</summary>
    public abstract string Date(LocalDate date);

    /// <summary>A date and a time of day, as exact as the instant.</summary>
    public abstract string Moment(LocalDateTime moment);

    /// <summary>The name of a time zone, as it is shown in brackets.</summary>
    public abstract string Zone(DateTimeZone zone);

    /// <summary>An amount with its currency.</summary>
    public abstract string Amount(Money amount);

    /// <summary>A number of units.</summary>
    public abstract string Units(int count);

    /// <summary>This and that.</summary>
    public abstract string And(ReadOnlySpan<string> parts);

    /// <summary>One of these.</summary>
    public abstract string Or(ReadOnlySpan<string> parts);

    /// <summary>One sentence after another.</summary>
    public abstract string Then(string sentence, string next);

    /// <summary>An instant where the policy counts its days.</summary>
    protected string Moment(Instant at, DateTimeZone zone) => Moment(at.WithOffset(zone.GetUtcOffset(at)).LocalDateTime);

    /// <summary>A time of day: 17:30, with its seconds and their fraction where there are any.</summary>
    protected static string TimeOfDay(LocalDateTime moment)
    {
        string minutes = NumberText.Two(moment.Hour) + ":" + NumberText.Two(moment.Minute);
        if (moment.Second == 0 && moment.NanosecondOfSecond == 0)
            return minutes;
        string seconds = minutes + ":" + NumberText.Two(moment.Second);
        return moment.NanosecondOfSecond == 0
            ? seconds
            : seconds + "." + NumberText.Of(1_000_000_000 + moment.NanosecondOfSecond)[1..].TrimEnd('0');
    }
}
