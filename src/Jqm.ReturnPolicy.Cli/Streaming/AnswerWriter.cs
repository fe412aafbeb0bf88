namespace Jqm.ReturnPolicy.Cli;

/// <summary>Writes the answers of whole batches, and counts them.</summary>
internal sealed class AnswerWriter(Stream output, Action<StreamProgress>? progress)
{
    private long _bytes;

    public StreamTally Tally { get; } = new();

    public void Write(LineBatch batch)
    {
        if (batch.Failure is { } failure)
            throw new InvalidOperationException($"A batch could not be answered: {failure.Message}", failure);
        output.Write(batch.Answers);
        _bytes += batch.Length;
        Tally.Add(batch.Tally);
        progress?.Invoke(new StreamProgress(_bytes, Tally.Documents, Tally.Errors));
    }
}
