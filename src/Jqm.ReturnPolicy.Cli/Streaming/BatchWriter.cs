namespace Jqm.ReturnPolicy.Cli;

/// <summary>Writes the output of whole batches in order, counts their documents, and hands their results over.</summary>
internal sealed class BatchWriter(Stream output, Action<BatchResult>? done, Action<StreamProgress>? progress)
{
    private long _bytes;

    public StreamTally Tally { get; } = new();

    /// <summary>The number of lines of the written batches.</summary>
    public long Lines { get; private set; }

    public void Write(LineBatch batch)
    {
        if (batch.Failure is { } failure)
            throw new InvalidOperationException($"A batch could not be answered: {failure.Message}", failure);
        output.Write(batch.Output);
        done?.Invoke(batch.Result);
        _bytes += batch.Length;
        Lines += batch.Lines;
        Tally.Add(batch.Result.Tally);
        progress?.Invoke(new StreamProgress(_bytes, Tally.Documents, Tally.Errors));
    }
}
