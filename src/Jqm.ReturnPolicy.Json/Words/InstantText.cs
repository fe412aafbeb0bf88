using NodaTime.Text;

namespace Jqm.ReturnPolicy.Json;

/// <summary>Instants and dates as the wire form writes them.</summary>
internal static class InstantText
{
    public const int Longest = 30;
    public const int DateLength = 10;
    private const int FirstYear = 1900;

    private static readonly int DayNumberOf1970 = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>Reads <c>2026-01-05T03:12:00.123Z</c>, from the year 1900 to the last year.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, int lastYear, out Instant instant)
    {
        instant = default;
        if (text.Length is < 20 or > Longest || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[^1] != 'Z'
            || !TryReadDate(text[..10], out int year, out int month, out int day))
            return false;
        int hour = TwoDigits(text, 11);
        int minute = TwoDigits(text, 14);
        int second = TwoDigits(text, 17);
        if (year < FirstYear || year > lastYear || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59)
            return false;
        ReadOnlySpan<byte> fraction = text[19..^1];
        long nanoseconds = 0;
        if (!fraction.IsEmpty)
        {
            if (fraction.Length < 2 || fraction[0] != '.')
                return false;
            for (int i = 1; i <= 9; i++)
            {
                uint digit = i < fraction.Length ? unchecked((uint)fraction[i] - '0') : 0;
                if (digit > 9)
                    return false;
                nanoseconds = nanoseconds * 10 + digit;
            }
        }

        instant = Instant.FromUnixTimeSeconds((new DateOnly(year, month, day).DayNumber - DayNumberOf1970) * 86_400L + (hour * 60 + minute) * 60 + second);
        if (nanoseconds > 0)
            instant = instant.PlusNanoseconds(nanoseconds);
        return true;
    }

    /// <summary>Returns the instant of a text that would be one but for its offset, as it is to be written; null for other texts.</summary>
    public static string? WithoutOffset(string text)
    {
        ParseResult<OffsetDateTime> parsed = OffsetDateTimePattern.ExtendedIso.Parse(text);
        if (!parsed.Success || text.EndsWith('Z'))
            return null;
        Span<byte> utc = stackalloc byte[Longest];
        utc = utc[..Write(parsed.Value.ToInstant(), utc)];
        return TryRead(utc, 2999, out _) ? System.Text.Encoding.ASCII.GetString(utc) : null;
    }

    /// <summary>Reads <c>2026-01-05</c>.</summary>
    public static bool TryReadDate(ReadOnlySpan<byte> text, out LocalDate date)
    {
        bool read = TryReadDate(text, out int year, out int month, out int day);
        date = read ? new LocalDate(year, month, day) : default;
        return read;
    }

    private static bool TryReadDate(ReadOnlySpan<byte> text, out int year, out int month, out int day)
    {
        year = month = day = 0;
        if (text.Length != DateLength || text[4] != '-' || text[7] != '-')
            return false;
        int century = TwoDigits(text, 0);
        int yearOfCentury = TwoDigits(text, 2);
        month = TwoDigits(text, 5);
        day = TwoDigits(text, 8);
        if (century < 0 || yearOfCentury < 0 || month is < 1 or > 12 || day < 1)
            return false;
        year = century * 100 + yearOfCentury;
        return year >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    /// <summary>Writes an instant without superfluous digits, and says how long it became.</summary>
    public static int Write(Instant instant, Span<byte> text)
    {
        LocalDateTime utc = instant.InUtc().LocalDateTime;
        WriteDate(utc.Date, text);
        text[10] = (byte)'T';
        WriteTwo(utc.Hour, text, 11);
        text[13] = (byte)':';
        WriteTwo(utc.Minute, text, 14);
        text[16] = (byte)':';
        WriteTwo(utc.Second, text, 17);
        int length = 19;
        int nanoseconds = utc.NanosecondOfSecond;
        if (nanoseconds > 0)
        {
            text[length++] = (byte)'.';
            for (int unit = 100_000_000; nanoseconds > 0; unit /= 10)
            {
                (int digit, nanoseconds) = Math.DivRem(nanoseconds, unit);
                text[length++] = (byte)('0' + digit);
            }
        }

        text[length++] = (byte)'Z';
        return length;
    }

    /// <summary>Writes the ten characters of a date.</summary>
    public static void WriteDate(LocalDate date, Span<byte> text)
    {
        (int century, int yearOfCentury) = Math.DivRem(date.Year, 100);
        WriteTwo(century, text, 0);
        WriteTwo(yearOfCentury, text, 2);
        text[4] = (byte)'-';
        WriteTwo(date.Month, text, 5);
        text[7] = (byte)'-';
        WriteTwo(date.Day, text, 8);
    }

    private static int TwoDigits(ReadOnlySpan<byte> text, int at)
    {
        uint tens = unchecked((uint)text[at] - '0');
        uint ones = unchecked((uint)text[at + 1] - '0');
        return tens > 9 || ones > 9 ? -1 : (int)(tens * 10 + ones);
    }

    private static void WriteTwo(int number, Span<byte> text, int at)
    {
        text[at] = (byte)('0' + number / 10);
        text[at + 1] = (byte)('0' + number % 10);
    }
}
