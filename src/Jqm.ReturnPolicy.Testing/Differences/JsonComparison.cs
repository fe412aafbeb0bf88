using System.Text.Json;

namespace Jqm.ReturnPolicy.Testing;

/// <summary>Walks two JSON values side by side and collects their differences.</summary>
internal sealed class JsonComparison
{
    /// <summary>The members that tell the items of a list apart, if each item has one of its own.</summary>
    private static readonly string[] Keys = ["rule", "kind"];

    private readonly List<Difference> _found = [];

    /// <summary>The differences so far.</summary>
    public IReadOnlyList<Difference> Found => _found;

    /// <summary>Compares two values at a path.</summary>
    public void Compare(string path, Shown before, Shown after)
    {
        if (before.Json.ValueKind != after.Json.ValueKind)
            Add(path, before, after);
        else if (before.Json.ValueKind == JsonValueKind.Object)
            CompareObjects(path, before, after);
        else if (before.Json.ValueKind == JsonValueKind.Array)
            CompareLists(path, before, after);
        else if (!AreSame(before, after))
            Add(path, before, after);
    }

    /// <summary>Compares the currencies of the amounts of two values that do not state them. If only one value has an amount, the amount is the difference.</summary>
    public void CompareCurrencies(IReadOnlyList<Currency> before, IReadOnlyList<Currency> after)
    {
        if (before.Count == 0 || after.Count == 0 || before.SequenceEqual(after))
            return;

        // The same currencies of different numbers of amounts: the amounts are the difference. Of the same number: their order is.
        bool areSame = before.ToHashSet().SetEquals(after);
        if (!areSame)
            _found.Add(new Difference("currency", Codes(before.Distinct()), Codes(after.Distinct())));
        else if (before.Count == after.Count)
            _found.Add(new Difference("currency", Codes(before), Codes(after)));

        static string Codes(IEnumerable<Currency> currencies) => string.Join(", ", currencies.Select(currency => currency.Code));
    }

    /// <summary>Whether two values of one kind, neither object nor list, are the same. A change of currency is a difference at the currency.</summary>
    private static bool AreSame(Shown before, Shown after) =>
        before.Json.ValueKind == JsonValueKind.String ? before.Json.GetString() == after.Json.GetString() : before.Json.GetRawText() == after.Json.GetRawText();

    private void CompareObjects(string path, Shown before, Shown after)
    {
        foreach (JsonProperty member in before.Json.EnumerateObject())
        {
            string at = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            if (after.Json.TryGetProperty(member.Name, out _))
                Compare(at, before.Member(member), after.Member(MemberOf(after, member.Name)));
            else
                Add(at, before.Member(member), null);
        }

        foreach (JsonProperty member in after.Json.EnumerateObject().Where(member => !before.Json.TryGetProperty(member.Name, out _)))
            Add(path.Length == 0 ? member.Name : $"{path}.{member.Name}", null, after.Member(member));
    }

    private static JsonProperty MemberOf(Shown value, string name) => value.Json.EnumerateObject().Last(member => member.NameEquals(name));

    private void CompareLists(string path, Shown before, Shown after)
    {
        Shown[] first = before.Json.EnumerateArray().Select(before.Item).ToArray();
        Shown[] second = after.Json.EnumerateArray().Select(after.Item).ToArray();
        if (KeyOf(first, second) is { } key)
            CompareByKey(path, NamesOf(first, key), NamesOf(second, key), first, second);
        else
            CompareByIndex(path, first, second);
    }

    private void CompareByIndex(string path, Shown[] first, Shown[] second)
    {
        for (int i = 0; i < Math.Max(first.Length, second.Length); i++)
        {
            string at = FormattableString.Invariant($"{path}[{i}]");
            if (i < first.Length && i < second.Length)
                Compare(at, first[i], second[i]);
            else
                Add(at, i < first.Length ? first[i] : null, i < second.Length ? second[i] : null);
        }
    }

    /// <summary>Compares the items of one name, then the order of the names that both lists have.</summary>
    private void CompareByKey(string path, string[] firstNames, string[] secondNames, Shown[] first, Shown[] second)
    {
        foreach (string name in firstNames.Union(secondNames, StringComparer.Ordinal))
        {
            (int i, int j) = (Array.IndexOf(firstNames, name), Array.IndexOf(secondNames, name));
            if (i >= 0 && j >= 0)
                Compare($"{path}[{name}]", first[i], second[j]);
            else
                Add($"{path}[{name}]", i >= 0 ? first[i] : null, j >= 0 ? second[j] : null);
        }

        string[] firstOrder = [.. firstNames.Where(secondNames.Contains)];
        string[] secondOrder = [.. secondNames.Where(firstNames.Contains)];
        if (!firstOrder.SequenceEqual(secondOrder, StringComparer.Ordinal))
            _found.Add(new Difference(path, $"in the order {string.Join(", ", firstOrder)}", $"in the order {string.Join(", ", secondOrder)}"));
    }

    /// <summary>The member that distinguishes the items of both lists; null if no member does.</summary>
    private static string? KeyOf(Shown[] first, Shown[] second) => first.Length + second.Length == 0
        ? null
        : Keys.FirstOrDefault(key => AreNamed(first, key) && AreNamed(second, key));

    private static bool AreNamed(Shown[] items, string key) =>
        items.All(item => item.Json.ValueKind == JsonValueKind.Object && item.Json.TryGetProperty(key, out JsonElement name) && name.ValueKind == JsonValueKind.String)
        && NamesOf(items, key).Distinct(StringComparer.Ordinal).Count() == items.Length;

    private static string[] NamesOf(Shown[] items, string key) => [.. items.Select(item => item.Json.GetProperty(key).GetString()!)];

    /// <summary>Adds a difference. Two values whose short texts are equal are shown as JSON.</summary>
    private void Add(string path, Shown? before, Shown? after)
    {
        (string? first, string? second) = (before?.Text(), after?.Text());
        if (first == second)
            (first, second) = (before?.Json.GetRawText(), after?.Json.GetRawText());
        _found.Add(new Difference(path, first, second));
    }
}
