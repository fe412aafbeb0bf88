namespace Jqm.ReturnPolicy.Tests;

/// <summary>
/// Counts the bytes that this thread allocates. The count does not depend on the load of the machine, and it is the same before and after the runtime optimizes the code.
/// A garbage collection falsifies a count by up to eight kilobytes, since it takes what is left of the thread's allocation buffer. Therefore two counts in a row must agree.
/// Tests that count are in the collection <see cref="Undisturbed"/>, so that other tests do not cause collections all the time.
/// </summary>
internal static class Allocated
{
    private const int Runs = 20;
    private const int Attempts = 1_000;

    // A collection in the background that began earlier ends here.
    static Allocated() => GC.Collect();

    /// <summary>The bytes that one run allocates. The first run is not counted, since it loads types and fills caches. Fails if the runs after it differ.</summary>
    public static long ByOne(Action work)
    {
        work();
        long first = Count(work);
        for (int run = 1; run < Runs; run++)
            Assert.Equal(first, Count(work));
        return first;
    }

    private static long Count(Action work)
    {
        long previous = -1;
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            work();
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (allocated == previous)
                return allocated;
            previous = allocated;
        }

        throw new InvalidOperationException($"No two of {Attempts} counts in a row agree.");
    }
}
