namespace Jqm.ReturnPolicy.Tests;

/// <summary>Counts what this thread allocates, which is exact, unlike time.</summary>
internal static class Allocated
{
    private const int Times = 200;

    /// <summary>The bytes that many runs allocate, once everything is compiled and loaded.</summary>
    public static long By(Action work)
    {
        // The first runs load types and data; a method may be compiled anew while it runs, on another thread.
        for (int i = 0; i < Times; i++)
            work();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Times; i++)
            work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
