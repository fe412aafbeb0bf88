using System.Buffers;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>What is done with each line. Each thread has work of its own, which can remember what lines repeat.</summary>
internal abstract class LineWork
{
    /// <summary>Begins a batch.</summary>
    /// <returns>Receives what the work finds in the batch, until the next one begins.</returns>
    public abstract BatchResult Begin();

    /// <summary>Does the work of one line.</summary>
    /// <param name="line">The line without its line feed; not white space alone.</param>
    /// <param name="number">The number of the line in the stream, from 1.</param>
    /// <param name="output">Receives what is written for the line, if anything, or for lines before it.</param>
    public abstract void Do(ReadOnlySpan<byte> line, long number, IBufferWriter<byte> output);

    /// <summary>Ends a batch, after its last line.</summary>
    /// <param name="output">Receives what is still to be written, if anything.</param>
    public virtual void End(IBufferWriter<byte> output)
    {
    }
}
