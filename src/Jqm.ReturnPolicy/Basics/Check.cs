using System.Runtime.CompilerServices;

namespace Jqm.ReturnPolicy;

/// <summary>Checks that every room makes at its border. Each throws; none changes anything.</summary>
internal static class Check
{
    private static readonly Instant FirstInstant = NodaTime.Instant.FromUtc(1900, 1, 1, 0, 0);
    private static readonly Instant EndOfInstants = NodaTime.Instant.FromUtc(3000, 1, 1, 0, 0);

    /// <summary>A string that names something: not null, not empty, well-formed Unicode.</summary>
    public static string Name(string value, string path)
    {
        if (Text(value, path).Length == 0)
            throw new InvalidInputException(ErrorCode.Malformed, path, $"The {LastOf(path)} is empty; give it at least one character.");
        return value;
    }

    /// <summary>A name that may be left out.</summary>
    public static string? OptionalName(string? value, string path) => value is null ? null : Name(value, path);

    /// <summary>Free text: not null, well-formed Unicode, so that it has a UTF-8 form.</summary>
    public static string Text(string value, string path)
    {
        if (value is null)
            throw new ArgumentNullException(path);
        if (value.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && HasLoneSurrogate(value))
            throw new InvalidInputException(ErrorCode.Malformed, path, $"The {LastOf(path)} holds half of a surrogate pair; give well-formed Unicode.");
        return value;
    }

    /// <summary>Free text that may be left out.</summary>
    public static string? OptionalText(string? value, string path) => value is null ? null : Text(value, path);

    /// <summary>A quantity of at least one.</summary>
    public static int Quantity(int value, string path)
    {
        if (value < 1)
            throw new InvalidInputException(ErrorCode.QuantityOutOfRange, path, FormattableString.Invariant($"The quantity is {value}; it must be at least 1."));
        return value;
    }

    /// <summary>A place in a list, from 0, or a version.</summary>
    public static int Place(int value, string path)
    {
        if (value < 0)
            throw new InvalidInputException(ErrorCode.Malformed, path, $"The {LastOf(path)} is {value}; it counts from 0.");
        return value;
    }

    /// <summary>An instant of the years 1900 to 2999, so that it has a wire form and every deadline can be computed.</summary>
    public static Instant Instant(Instant value, string path)
    {
        if (value < FirstInstant || value >= EndOfInstants)
            throw new InvalidInputException(ErrorCode.Malformed, path, $"The instant {Iso8601.Text(value)} is outside the years 1900 to 2999.");
        return value;
    }

    /// <summary>An instant that may be left out.</summary>
    public static Instant? OptionalInstant(Instant? value, string path) => value is null ? null : Instant(value.Value, path);

    /// <summary>A member of its enumeration. A number that is none is a mistake of the calling program.</summary>
    public static T Defined<T>(T value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : unmanaged, Enum
    {
        if (!Enum.IsDefined(value))
            throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"{EnumSet.Number(value)} is not a member of {typeof(T).Name}."));
        return value;
    }

    /// <summary>A list without null elements.</summary>
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

    // Apart from the loop, which is worth inlining then.
    private static ArgumentNullException NullAt(string path, int place) => new($"{path}[{place}]");

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

    /// <summary>The last member that a path names.</summary>
    public static string LastOf(string path) => path[(path.LastIndexOf('.') + 1)..];
}
