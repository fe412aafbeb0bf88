using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using Jqm.ReturnPolicy.Tests.Mutation;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(SoundHost))]
[assembly: TestCollectionOrderer(typeof(SoundHost))]

namespace Jqm.ReturnPolicy.Tests.Mutation;

/// <summary>
/// Keeps what one mutant left behind from failing tests in the name of the next, for Stryker keeps a test process for one mutant after another. xunit asks for an order when
/// a run begins, and disposes of the fixture when it ends, which are the places to see to it.
/// </summary>
/// <remarks>
/// Statics are made while no mutant is active; a mutant that their making comes by gets a process of its own. A process that cannot give a sound answer dies, and Stryker starts
/// another and asks again; so does one that was started in the place of one that ran out of time, for Stryker does not hear what such a process answers.
/// </remarks>
public sealed class SoundHost : ITestCollectionOrderer, IDisposable
{
    /// <summary>Where Stryker says which mutant is active; null outside a run of mutants.</summary>
    private static readonly string? MutantFile =
        Environment.GetEnvironmentVariable("STRYKER_COVERAGE_FILE") is null ? Environment.GetEnvironmentVariable("STRYKER_MUTANT_FILE") : null;

    /// <summary>Stands while tests run: a new process that finds it takes the place of one that did not come to its end.</summary>
    private static readonly string RunningFile = MutantFile + ".running";

    /// <summary>Which mutants the making of statics comes by, for the processes to come.</summary>
    private static readonly string StaticMutantsFile = MutantFile + ".statics";

    private static readonly int AllCollections = typeof(SoundHost).Assembly.GetTypes()
        .Count(type => type is { IsAbstract: false } && type.GetMethods().Any(method => method.IsDefined(typeof(FactAttribute))));

    private static bool _used;
    private static bool _spoilt;

    /// <summary>
    /// A run begins. One failed test is enough, so the quick tests go first: the agreed cases and the recorded comparisons, which come by most of the code, then single cases, then
    /// laws and walks of whole spaces.
    /// </summary>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection
    {
        if (MutantFile is not null)
            Begin(everyTest: testCollections.Count >= AllCollections);
        return [.. testCollections.OrderBy(collection => DurationOf(collection.TestCollectionDisplayName))];
    }

    private static int DurationOf(string collection) =>
        collection.Contains("Conformance", StringComparison.Ordinal) || collection.Contains("RecordedComparison", StringComparison.Ordinal) ? 0
        : collection.Contains("Laws", StringComparison.Ordinal) || collection.Contains("SpaceTests", StringComparison.Ordinal) || collection.Contains("ExampleTests", StringComparison.Ordinal) ? 2
        : 1;

    /// <summary>A run ends.</summary>
    public void Dispose()
    {
        if (MutantFile is not null)
            File.Delete(RunningFile);
    }

    private static void Begin(bool everyTest)
    {
        bool inStatics = everyTest || IsInStatics();
        if (_spoilt || (_used && inStatics) || (!_used && File.Exists(RunningFile)))
            Die();
        File.WriteAllText(RunningFile, "");
        if (_used)
            ForgetStandardTerms();
        else if (!inStatics)
            MakeStatics();
        _used = true;
        _spoilt = inStatics;
        if (!inStatics && IsInStatics())
            Die();
    }

    private static void Die()
    {
        File.Delete(RunningFile);
        Process.GetCurrentProcess().Kill();
    }

    private static bool IsInStatics() =>
        File.Exists(StaticMutantsFile) && File.ReadAllText(StaticMutantsFile).Split(',').Contains($"{BitConverter.ToInt32(File.ReadAllBytes(MutantFile!))}");

    /// <summary>Makes every static of ours while Stryker's own control takes coverage, when no mutant is active, and keeps which the mutated package's came by.</summary>
    private static void MakeStatics()
    {
        Assembly tests = typeof(SoundHost).Assembly;
        Type[] ours =
        [
            .. tests.GetReferencedAssemblies()
                .Where(name => name.Name!.StartsWith("Jqm.", StringComparison.Ordinal)).Select(Assembly.Load).Append(tests)
                .SelectMany(assembly => assembly.GetTypes()),
        ];
        Type control = ours.Single(type => type.Name == "MutantControl");
        FieldInfo takesCoverage = control.GetField("CaptureCoverage")!;
        takesCoverage.SetValue(null, true);
        Make(ours.Where(type => type.Assembly == control.Assembly && type != control));
        var reached = (IList<int>[])control.GetMethod("GetCoverageData")!.Invoke(null, null)!;
        File.WriteAllText(StaticMutantsFile, string.Join(',', reached[0]));
        Make(ours.Where(type => type.Assembly != control.Assembly));
        takesCoverage.SetValue(null, false);

        static void Make(IEnumerable<Type> types)
        {
            foreach (Type type in types.Where(type => !type.ContainsGenericParameters))
                RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }
    }

    /// <summary>The one static of ours that changes: it compiles the standard terms, and keeps rows of findings, when they are first needed.</summary>
    private static void ForgetStandardTerms() =>
        Array.Clear((Array)typeof(PolicyEvaluator).GetField("_compiled", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(PolicyEvaluator.Standard)!);
}
