namespace Jqm.ReturnPolicy.Tests;

/// <summary>Counts what this thread allocates, which is exact, unlike time.</summary>
internal static class Allocated
{
    private const int Times = 200;
    private const int Rounds = 60;

    /// <summary>The least bytes that many runs allocate. What is not compiled to the end yet may allocate where the final code does not, so there are several rounds, with time between them to compile.</summary>
    public static long By(Action work)
    {
        long least = long.MaxValue;
        for (int round = 0; round < Rounds && least > 0; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < Times; i++)
                work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            if (least > 0)
                Thread.Sleep(50);
        }

        return least;
    }
}
