using System.Globalization;
using System.Text;

namespace Jqm.ReturnPolicy.Fuzzing;

/// <summary>Gives the inputs of a seed to the library, on some threads, and counts what came of them.</summary>
/// <param name="seed">The seed.</param>
/// <param name="inputs">How many inputs.</param>
/// <param name="threads">On how many threads.</param>
/// <param name="folder">Where failing inputs are written; null to write none.</param>
/// <param name="hugeOnceIn">One input of so many is megabytes large.</param>
public sealed class Campaign(long seed, long inputs, int threads = 2, string? folder = null, int hugeOnceIn = 20_000)
{
    private const int Block = 256;
    private const int ShownOfAKind = 5;

    private readonly Lock _guard = new();
    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private long _next;

    public long Seed => seed;

    public long Inputs => inputs;

    public string? Folder => folder;

    /// <summary>Runs all inputs.</summary>
    /// <param name="progress">Told how many inputs were done, each time some are; by any thread.</param>
    public Tally Run(Action<int>? progress = null)
    {
        _next = 0;
        Tally[] tallies = Enumerable.Range(0, threads).Select(_ => new Tally()).ToArray();
        Thread[] running = Array.ConvertAll(tallies, tally => new Thread(() => RunBlocks(tally, progress)) { IsBackground = true });
        foreach (Thread thread in running)
            thread.Start();
        foreach (Thread thread in running)
            thread.Join();
        return Tally.Sum(tallies);
    }

    private void RunBlocks(Tally tally, Action<int>? progress)
    {
        var source = new InputSource(Corpus.Shipped, seed, hugeOnceIn);
        var check = new InputCheck();
        for (long start; (start = Interlocked.Add(ref _next, Block) - Block) < Inputs;)
        {
            long end = Math.Min(start + Block, Inputs);
            for (long number = start; number < end; number++)
            {
                FuzzInput input = source.Make(number);
                Outcome outcome = check.Check(input);
                tally.Add(input.Kind, input.Bytes.Length, outcome);
                if (outcome.Finding is { } finding && IsNews(finding))
                    tally.Failures.Add(Describe(number, input, finding, check));
            }

            progress?.Invoke((int)(end - start));
        }
    }

    /// <summary>The first few findings of a kind are worked on, the others only counted.</summary>
    private bool IsNews(Finding finding)
    {
        lock (_guard)
            return (_kinds[finding.Broken] = _kinds.GetValueOrDefault(finding.Broken) + 1) <= ShownOfAKind;
    }

    private string Describe(long number, FuzzInput input, Finding finding, InputCheck check)
    {
        FuzzInput small = Minimiser.Minimise(input, finding, check);
        string seen = check.Check(small).Finding?.What ?? finding.What;
        string reader = input.Kind == InputKind.Part ? PartReaders.All[input.Reader].Name : input.Kind.ToString();
        var text = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"Broken: {finding.Broken}")
            .AppendLine(CultureInfo.InvariantCulture, $"Seed {Seed}, input {number}, {reader}, {small.Bytes.Length} bytes when minimised:")
            .AppendLine(Encoding.UTF8.GetString(small.Bytes.AsSpan(0, Math.Min(small.Bytes.Length, 4_000))))
            .AppendLine(seen);
        if (Folder is not null)
        {
            Directory.CreateDirectory(Folder);
            string name = Path.Combine(Folder, FormattableString.Invariant($"{Seed}-{number}"));
            File.WriteAllBytes(name + ".input", small.Bytes);
            File.WriteAllText(name + ".txt", text.ToString());
        }

        return text.ToString();
    }
}
