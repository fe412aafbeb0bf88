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

    /// <summary>All items of a list if the laws are tested with all their cases; else every eighth, beginning with the <paramref name="first"/>.</summary>
    public static IEnumerable<T> SomeOf<T>(IEnumerable<T> items, int first = 0) =>
        Count >= Full ? items : items.Where((_, index) => index % Step == first % Step);
}
