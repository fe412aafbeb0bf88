using System.Collections.Concurrent;
using System.Diagnostics;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>
/// Answers newline-delimited documents in order, in memory that does not depend on the length of the stream. One thread reads batches of whole lines, several threads answer them,
/// and the calling thread writes. Lines of white space are skipped; an invalid line is answered with an error document. The answers of a batch are written whole or not at all.
/// </summary>
public static class DocumentPipeline
{
    /// <summary>The number of batches for each answering thread: one that is answered, and one that waits or is written.</summary>
    private const int BatchesPerThread = 2;

    /// <summary>Answers all documents of a stream.</summary>
    /// <param name="input">The documents as UTF-8, one on each line. The last line may have no line feed.</param>
    /// <param name="output">Receives the answers, one on each line.</param>
    /// <param name="threads">The number of answering threads, at least 1. With 1, the calling thread does everything.</param>
    /// <param name="progress">Called after each batch, on the calling thread.</param>
    /// <param name="cancellation">Ends the run between two batches, so the output ends with a whole line. A pending read is abandoned.</param>
    /// <returns>The summary of the run.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is less than 1.</exception>
    /// <exception cref="IOException">Reading or writing failed.</exception>
    public static StreamSummary Answer(
        Stream input,
        Stream output,
        int threads = 1,
        Action<StreamProgress>? progress = null,
        CancellationToken cancellation = default) =>
        Run(input, output, static () => new AnswerWork(), done: null, threads, progress, cancellation);

    /// <summary>Does the same work with all lines of a stream, as <see cref="Answer"/> does.</summary>
    /// <param name="input">The documents as UTF-8, one on each line. The last line may have no line feed.</param>
    /// <param name="output">Receives what the work writes, in the order of the lines.</param>
    /// <param name="create">Creates the work of a thread.</param>
    /// <param name="done">Receives the result of each batch that was written, in the order of the lines, on the calling thread.</param>
    /// <param name="threads">The number of working threads, at least 1. With 1, the calling thread does everything.</param>
    /// <param name="progress">Called after each batch, on the calling thread.</param>
    /// <param name="cancellation">Ends the run between two batches.</param>
    /// <returns>The summary of the run.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is less than 1.</exception>
    /// <exception cref="IOException">Reading or writing failed.</exception>
    internal static StreamSummary Run(
        Stream input,
        Stream output,
        Func<LineWork> create,
        Action<BatchResult>? done,
        int threads,
        Action<StreamProgress>? progress,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var watch = Stopwatch.StartNew();
        var writer = new BatchWriter(output, done, progress);
        bool interrupted = false;
        try
        {
            if (threads == 1)
                ProcessAlone(new LineBatchReader(input), create, writer, cancellation);
            else
                ProcessTogether(new LineBatchReader(input), create, writer, threads, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            interrupted = true;
        }

        output.Flush();
        return new StreamSummary(writer.Tally, watch.Elapsed, interrupted, writer.Lines);
    }

    private static void ProcessAlone(LineBatchReader lines, Func<LineWork> create, BatchWriter writer, CancellationToken cancellation)
    {
        using var batch = new LineBatch();
        LineWork work = create();
        while (lines.TryRead(batch))
        {
            cancellation.ThrowIfCancellationRequested();
            batch.Process(work);
            writer.Write(batch);
        }

        cancellation.ThrowIfCancellationRequested();
    }

    private static void ProcessTogether(LineBatchReader lines, Func<LineWork> create, BatchWriter writer, int threads, CancellationToken cancellation)
    {
        // Not disposed: a reader that waits for its stream when the run is cancelled still uses them.
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var free = new BlockingCollection<LineBatch>();
        var read = new BlockingCollection<LineBatch>();
        var order = new BlockingCollection<LineBatch>();
        Exception? unreadable = null;
        for (int i = 0; i < threads * BatchesPerThread; i++)
            free.Add(new LineBatch(), cancellation);

        Start("reader", () =>
        {
            try
            {
                while (free.Take(stop.Token) is var batch && lines.TryRead(batch))
                {
                    order.Add(batch, stop.Token);
                    read.Add(batch, stop.Token);
                }
            }
            catch (OperationCanceledException)
            {
                // The run has ended.
            }
            catch (Exception error)
            {
                unreadable = error;
            }

            read.CompleteAdding();
            order.CompleteAdding();
        });
        for (int i = 0; i < threads; i++)
        {
            LineWork work = create();
            Start("work", () =>
            {
                foreach (LineBatch batch in read.GetConsumingEnumerable())
                    batch.Process(work);
            });
        }

        try
        {
            foreach (LineBatch batch in order.GetConsumingEnumerable(cancellation))
            {
                batch.WaitUntilProcessed(cancellation);
                writer.Write(batch);
                free.Add(batch, cancellation);
            }
        }
        finally
        {
            stop.Cancel();
        }

        if (unreadable is not null)
            throw new IOException(unreadable.Message, unreadable);
        cancellation.ThrowIfCancellationRequested();
    }

    private static void Start(string name, ThreadStart body) => new Thread(body) { IsBackground = true, Name = name }.Start();
}
