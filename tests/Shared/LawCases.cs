using System.Globalization;

namespace Jqm.ReturnPolicy.Laws;

/// <summary>
/// How many cases the laws are tested with: few in the inner loop, all before a change lands. The environment variable <see cref="Variable"/> is <c>full</c>, or a number of cases
/// for each law.
/// </summary>
internal static class LawCases
{
    /// <summary>The environment variable: <c>full</c>, a number, or unset.</summary>
    public const string Variable = "RETURNPOLICY_LAW_CASES";

    /// <summary>The number of cases of a law if the variable is not set.</summary>
    public const int Few = 100;

    /// <summary>The number of cases of a law if the variable is <c>full</c>.</summary>
    public const int Full = 1000;

    /// <summary>How many items of a list <see cref="SomeOf"/> skips for each that it returns, plus one.</summary>
    private const int Step = 8;

    /// <summary>The part of a number of cases that <see cref="SomeOf(int)"/> returns: one in so many.</summary>
    private const int Part = 4;

    private static readonly int? Asked = Environment.GetEnvironmentVariable(Variable) switch
    {
        null or "" => null,
        "full" => Full,
        var number => int.Parse(number, CultureInfo.InvariantCulture),
    };

    /// <summary>The number of cases of each law.</summary>
    public static int Count => Asked ?? Few;

    /// <summary>The number of cases of each law of which one case takes long.</summary>
    public static int SlowCount => Asked ?? Few / 4;

    /// <summary>Whether the tests run with all their cases.</summary>
    public static bool AreAll => Count >= Full;

    /// <summary>A number of cases if the tests run with all their cases; else a quarter of the number.</summary>
    public static int SomeOf(int cases) => AreAll ? cases : cases / Part;

    /// <summary>All items of a list if the laws are tested with all their cases; else every eighth, beginning with the <paramref name="first"/>.</summary>
    public static IEnumerable<T> SomeOf<T>(IEnumerable<T> items, int first = 0) =>
        AreAll ? items : items.Where((_, index) => index % Step == first % Step);
}
