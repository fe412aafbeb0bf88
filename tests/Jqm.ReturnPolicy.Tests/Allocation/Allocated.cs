namespace Jqm.ReturnPolicy.Tests;

/// <summary>Counts what this thread allocates, which is exact, unlike time.</summary>
internal static class Allocated
{
    /// <summary>The least bytes that many runs allocate. What is not compiled to the end yet may allocate where the final code does not, so there are several rounds, with time between them to compile.</summary>
    public static long By(Action work) => Least(work, times: 200, rounds: 60, pause: 50);

    /// <summary>The least bytes that one run allocates, of what allocates in any case.</summary>
    public static long ByOne(Action work) => Least(work, times: 1, rounds: 10, pause: 0);

    private static long Least(Action work, int times, int rounds, int pause)
    {
        long least = long.MaxValue;
        for (int round = 0; round < rounds && least > 0; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < times; i++)
                work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            if (least > 0 && pause > 0)
                Thread.Sleep(pause);
        }

        return least;
    }
}
