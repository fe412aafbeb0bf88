using System.Runtime.CompilerServices;

namespace Jqm.ReturnPolicy;

/// <summary>Validates arguments of public members. Every method throws on an invalid value and returns a valid one unchanged.</summary>
internal static class Check
{
    private static readonly Instant FirstInstant = NodaTime.Instant.FromUtc(1900, 1, 1, 0, 0);
    private static readonly Instant EndOfInstants = NodaTime.Instant.FromUtc(3000, 1, 1, 0, 0);

    /// <summary>Validates a string that names something: not null, not empty, well-formed Unicode.</summary>
    public static string Name(string value, string path)
    {
        if (Text(value, path).Length == 0)
            throw new InvalidInputException(ErrorCode.Malformed, path, $"The {MemberNoun.Of(path).Text} is empty; give it at least one character.");
        return value;
    }

    /// <summary>Validates an optional name.</summary>
    public static string? OptionalName(string? value, string path) => value is null ? null : Name(value, path);

    /// <summary>Validates free text: not null, well-formed Unicode, so that it has a UTF-8 form.</summary>
    public static string Text(string value, string path)
    {
        if (value is null)
            throw new ArgumentNullException(path);
        if (value.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && HasLoneSurrogate(value))
            throw LoneSurrogate(path);
        return value;
    }

    /// <summary>Validates optional free text.</summary>
    public static string? OptionalText(string? value, string path) => value is null ? null : Text(value, path);

    /// <summary>Validates a quantity: at least 1.</summary>
    public static int Quantity(int value, string path)
    {
        if (value < 1)
            throw new InvalidInputException(ErrorCode.QuantityOutOfRange, path, $"The quantity is {MessageText.Number(value)}; it must be at least 1.");
        return value;
    }

    /// <summary>Validates an index or a version: at least 0.</summary>
    public static int Place(int value, string path)
    {
        if (value < 0)
            throw new InvalidInputException(ErrorCode.Malformed, path, $"The {MemberNoun.Of(path).Text} is {MessageText.Number(value)}; it counts from 0.");
        return value;
    }

    /// <summary>
    /// Validates an instant: of the years 1900 to 2999, so that it has a wire form and every deadline can be computed. <c>default(Instant)</c>,
    /// the first instant of 1970, is accepted, because the wire form accepts it.
    /// </summary>
    public static Instant Instant(Instant value, string path)
    {
        if (value < FirstInstant || value >= EndOfInstants)
            throw new InvalidInputException(ErrorCode.Malformed, path, $"The instant {Iso8601.Text(value)} is outside the years 1900 to 2999.");
        return value;
    }

    /// <summary>Validates an optional instant.</summary>
    public static Instant? OptionalInstant(Instant? value, string path) => value is null ? null : Instant(value.Value, path);

    /// <summary>Validates an enumeration value. An undefined value is a mistake of the calling program.</summary>
    public static T Defined<T>(T value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : unmanaged, Enum
    {
        if (!Enum.IsDefined(value))
            throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"{EnumSet.Number(value)} is not a member of {typeof(T).Name}."));
        return value;
    }

    /// <summary>Validates that a list has no null elements.</summary>
    public static ValueList<T> NoNulls<T>(ValueList<T> items, string path)
        where T : class
    {
        ReadOnlySpan<T> span = items.AsSpan();
        for (int i = 0; i < span.Length; i++)
        {
            if (span[i] is null)
                throw NullAt(path, i);
        }

        return items;
    }

    // A method of its own, so that the loop above can be inlined.
    private static ArgumentNullException NullAt(string path, int index) => new($"{path}[{index}]");

    private static InvalidInputException LoneSurrogate(string path)
    {
        MemberNoun noun = MemberNoun.Of(path);
        return new InvalidInputException(ErrorCode.Malformed, path, $"The {noun.Text} {noun.Contains} half of a surrogate pair; give well-formed Unicode.");
    }

    private static bool HasLoneSurrogate(string value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i]))
                continue;
            if (i + 1 == value.Length || !char.IsSurrogatePair(value[i], value[i + 1]))
                return true;
            i++;
        }

        return false;
    }
}
