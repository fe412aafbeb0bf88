using System.Diagnostics;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>Something that goes over all documents, and what it takes for one: time in nanoseconds, and bytes.</summary>
internal sealed class StreamSubject(string title, Func<object> run)
{
    private readonly List<double> _times = [];

    public string Title => title;

    public double Median => _times.Order().ElementAt(_times.Count / 2);

    public long Bytes { get; private set; }

    public void Run(int documents, bool warm)
    {
        long bytes = GC.GetTotalAllocatedBytes();
        long begin = Stopwatch.GetTimestamp();
        run();
        double nanoseconds = Stopwatch.GetElapsedTime(begin).TotalNanoseconds / documents;
        Bytes = (GC.GetTotalAllocatedBytes() - bytes) / documents;
        if (warm)
            _times.Add(nanoseconds);
    }
}
