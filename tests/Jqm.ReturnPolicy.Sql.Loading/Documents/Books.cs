using System.Text;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>The sets of policies of documents: each set that differs has an evaluator and the name of a book.</summary>
public sealed class Books
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PolicyEvaluator> _evaluators = new(StringComparer.Ordinal) { [""] = PolicyEvaluator.Standard };

    /// <summary>The evaluators by the name of their book. The standard policy has the book ''.</summary>
    public IReadOnlyDictionary<string, PolicyEvaluator> Evaluators => _evaluators;

    /// <summary>Returns the book of a document.</summary>
    /// <param name="policies">The member <c>policies</c>; null if it is left out.</param>
    /// <param name="agreements">The member <c>agreements</c>; null if it is left out.</param>
    /// <param name="governedBy">The member <c>governedBy</c>; null if it is left out.</param>
    internal string NameOf(JsonElement? policies, JsonElement? agreements, string? governedBy)
    {
        if (policies is null && agreements is null && governedBy is null or "request")
            return "";
        string key = $"{{\"policies\":{policies?.GetRawText() ?? "null"},\"agreements\":{agreements?.GetRawText() ?? "[]"}}}{governedBy}";
        if (_names.TryGetValue(key, out string? name))
            return name;
        if (key.Contains(@"\u0000", StringComparison.Ordinal))
            throw new InexpressibleException(Inexpressible.NulCharacter, "policies");
        PolicyEvaluator evaluator = Create(policies, agreements, governedBy);
        name = $"book {_names.Count + 1}";
        _names.Add(key, name);
        _evaluators.Add(name, evaluator);
        return name;
    }

    private static PolicyEvaluator Create(JsonElement? policies, JsonElement? agreements, string? governedBy)
    {
        string members = string.Join(',', new[] { Member("policies", policies), Member("agreements", agreements ?? JsonElement.Parse("[]")) }.OfType<string>());
        GovernedBy by = governedBy switch
        {
            null or "request" => GovernedBy.Request,
            "order" => GovernedBy.Order,
            _ => throw new InexpressibleException(Inexpressible.Policies, "governedBy"),
        };
        try
        {
            PolicyFile file = PolicyFile.Parse(Encoding.UTF8.GetBytes($"{{{members}}}")).ThrowIfInvalid();
            return new PolicyEvaluator(file.ReadPolicies() ?? [Policy.Standard], file.ReadAgreements(), by);
        }
        catch (InvalidInputException error)
        {
            throw new InexpressibleException(Inexpressible.Policies, error.Path);
        }
    }

    private static string? Member(string name, JsonElement? value) => value is { } given ? $"\"{name}\":{given.GetRawText()}" : null;
}
