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
/// Statics are made while no mutant is active. A mutant in the making of a static, for which Stryker runs every test, gets a process of its own. A process that cannot give a
/// sound answer dies, and Stryker starts another and asks again; so does one that was started in the place of one that ran out of time, for Stryker does not hear what such a process answers.
/// </remarks>
public sealed class SoundHost : ITestCollectionOrderer, IDisposable
{
    private const int NoMutant = -1;

    /// <summary>Where Stryker says which mutant is active; null outside a run of mutants.</summary>
    private static readonly string? MutantFile =
        Environment.GetEnvironmentVariable("STRYKER_COVERAGE_FILE") is null ? Environment.GetEnvironmentVariable("STRYKER_MUTANT_FILE") : null;

    /// <summary>A file that stands while tests run: a new process that finds it takes the place of one that did not come to its end.</summary>
    private static readonly string RunningFile = MutantFile + ".running";

    private static readonly int AllCollections = typeof(SoundHost).Assembly.GetTypes()
        .Count(type => type is { IsAbstract: false } && type.GetMethods().Any(method => method.IsDefined(typeof(FactAttribute))));

    private static bool _used;
    private static bool _spoilt;

    /// <summary>A run begins.</summary>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection
    {
        if (MutantFile is not null)
            Begin(MutantFile, everyTest: testCollections.Count >= AllCollections);
        return testCollections;
    }

    /// <summary>A run ends.</summary>
    public void Dispose()
    {
        if (MutantFile is not null)
            File.Delete(RunningFile);
    }

    private static void Begin(string mutantFile, bool everyTest)
    {
        if (_spoilt || (_used && everyTest) || (!_used && File.Exists(RunningFile)))
        {
            File.Delete(RunningFile);
            Process.GetCurrentProcess().Kill();
        }

        File.WriteAllText(RunningFile, "");
        if (everyTest)
            _spoilt = true;
        else if (!_used)
            MakeStatics(mutantFile);
        else
            ForgetStandardTerms();
        _used = true;
    }

    /// <summary>Makes every static of ours, while no mutant is active.</summary>
    private static void MakeStatics(string mutantFile)
    {
        int mutant = Activate(mutantFile, NoMutant);
        Assembly tests = typeof(SoundHost).Assembly;
        IEnumerable<Assembly> ours = tests.GetReferencedAssemblies().Where(name => name.Name!.StartsWith("Jqm.", StringComparison.Ordinal)).Select(Assembly.Load).Append(tests);
        foreach (Type type in ours.SelectMany(assembly => assembly.GetTypes()).Where(type => !type.ContainsGenericParameters))
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        Activate(mutantFile, mutant);
    }

    /// <summary>The one static of ours that changes: it compiles the standard terms, and keeps rows of findings, when they are first needed.</summary>
    private static void ForgetStandardTerms() =>
        Array.Clear((Array)typeof(PolicyEvaluator).GetField("_compiled", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(PolicyEvaluator.Standard)!);

    /// <summary>Makes a mutant the active one, where the mutated code looks for it, and tells which was.</summary>
    private static int Activate(string mutantFile, int mutant)
    {
        using var stream = new FileStream(mutantFile, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        byte[] number = new byte[sizeof(int)];
        stream.ReadExactly(number);
        stream.Position = 0;
        stream.Write(BitConverter.GetBytes(mutant));
        return BitConverter.ToInt32(number);
    }
}
