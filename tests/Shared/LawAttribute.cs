using System.Globalization;

namespace Jqm.ReturnPolicy.Laws;

/// <summary>
/// A law: a property over generated data. Each is tried with a thousand cases, or with as many as the environment variable RETURNPOLICY_LAW_CASES says.
/// A law that fails prints the smallest case that breaks it, and a seed; with RETURNPOLICY_LAW_SEED set to the seed, the same cases come again.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
#pragma warning disable xUnit3003 // The property that it derives from has nowhere to put where it stands.
public sealed class LawAttribute : PropertyAttribute
#pragma warning restore xUnit3003
{
    /// <summary>The variable that says how many cases.</summary>
    public const string CasesVariable = "RETURNPOLICY_LAW_CASES";

    /// <summary>The variable that says which cases.</summary>
    public const string SeedVariable = "RETURNPOLICY_LAW_SEED";

    /// <summary>Wires the generators, and any others that are named.</summary>
    /// <param name="arbitraries">Further types with arbitraries.</param>
    public LawAttribute(params Type[] arbitraries)
    {
        MaxTest = int.Parse(Environment.GetEnvironmentVariable(CasesVariable) is { Length: > 0 } cases ? cases : "1000", CultureInfo.InvariantCulture);
        Arbitrary = [typeof(Arbitraries), .. arbitraries];
        if (Environment.GetEnvironmentVariable(SeedVariable) is { Length: > 0 } seed)
            Replay = seed;
    }
}
