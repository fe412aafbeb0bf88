using System.Buffers;

namespace Jqm.ReturnPolicy.Fuzzing;

/// <summary>How answering grows from a small input of a family to one that is eight times as large.</summary>
/// <param name="Bytes">The size of the large input.</param>
/// <param name="Allocated">What answering the large one allocates, and the answer itself, in bytes. The answer's buffer comes from a pool, so it is not allocated each time.</param>
/// <param name="Allocation">By how much more allocation grows than the input: 1 is linear, 8 is quadratic.</param>
public sealed record GrowthMeasure(int Bytes, long Allocated, double Allocation)
{
    private const int Factor = 8;

    /// <summary>How often an input is answered to measure its allocation.</summary>
    private const int Runs = 4;

    /// <summary>The shortest processor time that is measured.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(40);

    /// <summary>Measures allocation. A fresh evaluator each time, so that it remembers nothing.</summary>
    public static GrowthMeasure OfAllocation(GrowthFamily family, int small)
    {
        byte[] input = family.Make(small);
        byte[] larger = family.Make(small * Factor);
        long before = LeastAllocated(input);
        long after = LeastAllocated(larger);
        return new GrowthMeasure(larger.Length, after, Grown(input, larger, before, after));
    }

    /// <summary>
    /// By how much more processor time grows than the input, best of several runs each, and the time of the large one. Other processes do not count, but other threads of this one do.
    /// </summary>
    public static (TimeSpan Took, double Time) OfTime(GrowthFamily family, int small, int runs)
    {
        byte[] input = family.Make(small);
        byte[] larger = family.Make(small * Factor);
        Best(input, runs);
        TimeSpan before = Best(input, runs);
        TimeSpan after = Best(larger, runs);
        return (after, Grown(input, larger, before.Ticks, after.Ticks));
    }

    private static double Grown(byte[] input, byte[] larger, double before, double after) => after / before / ((double)larger.Length / input.Length);

    /// <summary>The least of some runs. A buffer from the pool is allocated only if the pool has none, as in the first run or after a garbage collection.</summary>
    private static long LeastAllocated(byte[] input) => Enumerable.Range(0, Runs).Min(_ => Allocate(input));

    private static long Allocate(byte[] input)
    {
        var output = new Nowhere();
        long before = GC.GetAllocatedBytesForCurrentThread();
        new DocumentEvaluator().Answer(input, output);
        return GC.GetAllocatedBytesForCurrentThread() - before + output.Written;
    }

    private static TimeSpan Best(byte[] input, int runs)
    {
        var evaluator = new DocumentEvaluator();
        var output = new Nowhere();
        TimeSpan best = TimeSpan.MaxValue;
        for (int run = 0; run < runs; run++)
        {
            // Some systems count processor time in steps of 10 ms, so short answers are repeated.
            TimeSpan before = Environment.CpuUsage.TotalTime;
            TimeSpan took;
            int answers = 0;
            do
            {
                evaluator.Answer(input, output);
                answers++;
                took = Environment.CpuUsage.TotalTime - before;
            }
            while (took < Least);

            took /= answers;
            best = took < best ? took : best;
        }

        return best;
    }

    /// <summary>Counts what is written and keeps nothing.</summary>
    private sealed class Nowhere : IBufferWriter<byte>
    {
        private byte[] _buffer = [];

        public long Written { get; private set; }

        public void Advance(int count) => Written += count;

        public Memory<byte> GetMemory(int sizeHint = 0) => Room(sizeHint);

        public Span<byte> GetSpan(int sizeHint = 0) => Room(sizeHint);

        private byte[] Room(int size) => _buffer.Length >= Math.Max(size, 256) ? _buffer : _buffer = new byte[Math.Max(size, 256)];
    }
}
