using System.Collections;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Testing;

/// <summary>
/// The differences between two answers, or between two other values with a wire form: orders, terms, documents, cases. The values are compared in their wire form, so no member is left out.
/// The wire form of a part, such as a line or a payment, does not state its currency. A different currency is still a difference.
/// The text lists one difference on each line, for the message of a failed test.
/// </summary>
/// <example>
/// <code>
/// Differences.Between(expected, actual).ThrowIfAny();
///
/// // 2 differences:
/// // verdict: eligible → ineligible
/// // items[0].findings[window].status: met → notMet
/// </code>
/// </example>
public sealed class Differences : IReadOnlyList<Difference>
{
    private readonly IReadOnlyList<Difference> _found;

    private Differences(IReadOnlyList<Difference> found) => _found = found;

    /// <summary>Gets whether the values have no differences.</summary>
    public bool IsEmpty => _found.Count == 0;

    /// <summary>Gets the number of differences between the values.</summary>
    public int Count => _found.Count;

    /// <summary>Gets the difference at an index.</summary>
    /// <param name="index">The index, from 0.</param>
    /// <returns>The difference.</returns>
    public Difference this[int index] => _found[index];

    /// <summary>Compares two values in their wire form.</summary>
    /// <typeparam name="T">The type of the values, such as <see cref="Settlement"/>.</typeparam>
    /// <param name="before">The first value, or the expected one.</param>
    /// <param name="after">The second value, or the actual one.</param>
    /// <returns>The differences, in the order of the wire form.</returns>
    /// <exception cref="ArgumentNullException">A value is null.</exception>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> has no wire form of its own.</exception>
    public static Differences Between<T>(T before, T after)
    {
        string first = ReturnPolicyJson.ToJson(before), second = ReturnPolicyJson.ToJson(after);
        return BetweenJson(first, second, StatedCurrencies.In(before), StatedCurrencies.In(after));
    }

    /// <summary>Compares two JSON texts. The order of the members of an object does not matter.</summary>
    /// <param name="before">The first text, or the expected one.</param>
    /// <param name="after">The second text, or the actual one.</param>
    /// <returns>The differences, in the order of the first text.</returns>
    /// <exception cref="ArgumentNullException">A text is null.</exception>
    /// <exception cref="FormatException">A text is not JSON.</exception>
    public static Differences BetweenJson(string before, string after) => BetweenJson(before, after, [], []);

    private static Differences BetweenJson(string before, string after, IReadOnlyList<Currency> beforeCurrencies, IReadOnlyList<Currency> afterCurrencies)
    {
        using JsonDocument first = Parse(before, nameof(before));
        using JsonDocument second = Parse(after, nameof(after));
        var comparison = new JsonComparison();
        (Shown one, Shown other) = (Shown.Of(first.RootElement, beforeCurrencies), Shown.Of(second.RootElement, afterCurrencies));
        comparison.Compare("", one, other);
        if (!one.StatesCurrency && !other.StatesCurrency)
            comparison.CompareCurrencies(beforeCurrencies, afterCurrencies);
        return new Differences(comparison.Found);
    }

    /// <summary>Throws an exception that lists the differences, if there are any.</summary>
    /// <exception cref="DifferencesException">There is a difference; the message lists all of them.</exception>
    public void ThrowIfAny()
    {
        if (!IsEmpty)
            throw new DifferencesException(this);
    }

    /// <summary>Returns the number of differences, then one difference on each line.</summary>
    /// <returns>The text; empty if there is no difference.</returns>
    public override string ToString() => IsEmpty
        ? ""
        : string.Join('\n', _found.Select(difference => difference.ToString()).Prepend(FormattableString.Invariant($"{Count} {(Count == 1 ? "difference" : "differences")}:")));

    /// <inheritdoc/>
    public IEnumerator<Difference> GetEnumerator() => _found.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The differences but for those at a path.</summary>
    internal Differences Except(string path) => new([.. _found.Where(difference => difference.Path != path)]);

    private static JsonDocument Parse(string text, string parameter)
    {
        Guard.Against.Null(text, parameter);
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException error)
        {
            string start = text.Length > 200 ? text[..200] + "…" : text;
            throw new FormatException($"The text '{parameter}' is not JSON: {start}", error);
        }
    }
}
