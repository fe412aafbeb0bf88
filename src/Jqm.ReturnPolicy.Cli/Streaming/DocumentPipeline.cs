using System.Collections.Concurrent;
using System.Diagnostics;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>
/// Answers newline-delimited documents, in their order, in bounded memory whatever the length of the stream: one thread reads batches of whole
/// lines, some answer them, and the calling one writes. Lines of white space alone are skipped; a bad line is answered with an error document.
/// The answers of a batch are written whole or not at all.
/// </summary>
public static class DocumentPipeline
{
    /// <summary>How many batches there are for each answering thread: one at work, one waiting or being written.</summary>
    private const int BatchesPerThread = 2;

    /// <summary>Answers a stream to its end.</summary>
    /// <param name="input">The documents: UTF-8, one a line; the last line may lack its end.</param>
    /// <param name="output">Gets the answers, one a line.</param>
    /// <param name="threads">How many threads answer, at least 1; with 1 the calling thread does everything.</param>
    /// <param name="progress">Is told after each batch, on the calling thread.</param>
    /// <param name="cancellation">Ends the run between two batches; what is written by then is whole. A read that is under way is left behind.</param>
    /// <returns>How it went.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is less than 1.</exception>
    /// <exception cref="IOException">Reading or writing failed.</exception>
    public static StreamSummary Answer(
        Stream input,
        Stream output,
        int threads = 1,
        Action<StreamProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var watch = Stopwatch.StartNew();
        var writer = new AnswerWriter(output, progress);
        bool interrupted = false;
        try
        {
            if (threads == 1)
                AnswerAlone(new LineBatchReader(input), writer, cancellation);
            else
                AnswerTogether(new LineBatchReader(input), writer, threads, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            interrupted = true;
        }

        output.Flush();
        return new StreamSummary(writer.Tally, watch.Elapsed, interrupted);
    }

    private static void AnswerAlone(LineBatchReader lines, AnswerWriter writer, CancellationToken cancellation)
    {
        using var batch = new LineBatch();
        while (lines.TryRead(batch))
        {
            cancellation.ThrowIfCancellationRequested();
            batch.Answer();
            writer.Write(batch);
        }

        cancellation.ThrowIfCancellationRequested();
    }

    private static void AnswerTogether(LineBatchReader lines, AnswerWriter writer, int threads, CancellationToken cancellation)
    {
        // Left undisposed on purpose: a reader that is stuck in its stream when the run is cancelled still holds them.
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var free = new BlockingCollection<LineBatch>();
        var work = new BlockingCollection<LineBatch>();
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
                    work.Add(batch, stop.Token);
                }
            }
            catch (OperationCanceledException)
            {
                // The run has ended; nobody waits for more.
            }
            catch (Exception fault)
            {
                unreadable = fault;
            }

            work.CompleteAdding();
            order.CompleteAdding();
        });
        for (int i = 0; i < threads; i++)
        {
            Start("answers", () =>
            {
                foreach (LineBatch batch in work.GetConsumingEnumerable())
                    batch.Answer();
            });
        }

        try
        {
            foreach (LineBatch batch in order.GetConsumingEnumerable(cancellation))
            {
                batch.WaitUntilAnswered(cancellation);
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
