using Xunit.v3;

namespace Jqm.ReturnPolicy.Laws;

/// <summary>
/// A law: a property over generated data, with the trait <c>Category=Law</c>. <see cref="LawCases"/> determines the number of cases.
/// A law that fails prints the smallest case that breaks it, and a seed. With the environment variable RETURNPOLICY_LAW_SEED set to the seed, the same cases are generated again.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
#pragma warning disable xUnit3003 // The property that it derives from takes no source information.
public sealed class LawAttribute : PropertyAttribute, ITraitAttribute
#pragma warning restore xUnit3003
{
    /// <summary>The environment variable with the seed of the cases.</summary>
    public const string SeedVariable = "RETURNPOLICY_LAW_SEED";

    /// <summary>Registers the generators, and those of the given types.</summary>
    /// <param name="arbitraries">Further types with arbitraries.</param>
    public LawAttribute(params Type[] arbitraries)
    {
        MaxTest = LawCases.Count;
        Arbitrary = [typeof(Arbitraries), .. arbitraries];
        if (Environment.GetEnvironmentVariable(SeedVariable) is { Length: > 0 } seed)
            Replay = seed;
    }

    /// <summary>Whether one case takes long, as a brute force does. If no number of cases is asked for, such a law is tested with a quarter of the others' number.</summary>
    public bool IsSlow
    {
        get => MaxTest < LawCases.Count;
        init => MaxTest = value ? LawCases.SlowCount : LawCases.Count;
    }

    /// <inheritdoc/>
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Category", "Law")];
}
