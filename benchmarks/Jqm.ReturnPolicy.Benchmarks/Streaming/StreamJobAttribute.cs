using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>Measures whole streams: an operation takes a second, so a few are enough, once the code is warm.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StreamJobAttribute() : JobMutatorConfigBaseAttribute(Job.Default
    .WithToolchain(new InProcessEmitToolchain(TimeSpan.FromHours(1), logOutput: false))
    .WithStrategy(RunStrategy.Monitoring)
    .WithWarmupCount(3)
    .WithIterationCount(9));
