using System.Buffers;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>What is done with each line of a batch. Each batch has work of its own, which one thread at a time uses.</summary>
internal abstract class LineWork
{
    /// <summary>Gets the counts of the documents since <see cref="Begin"/>.</summary>
    public StreamTally Tally { get; private set; } = new();

    /// <summary>Begins a batch: forgets what the previous batch left.</summary>
    public virtual void Begin() => Tally = new StreamTally();

    /// <summary>Does the work of one line.</summary>
    /// <param name="line">The line without its line feed; not white space alone.</param>
    /// <param name="number">The number of the line in the stream, from 1.</param>
    /// <param name="output">Receives what is written for the line, if anything.</param>
    public abstract void Do(ReadOnlySpan<byte> line, long number, IBufferWriter<byte> output);
}
