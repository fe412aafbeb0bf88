namespace Jqm.ReturnPolicy.Cli;

/// <summary>Counts answered documents by operation and verdict.</summary>
public sealed class StreamTally
{
    /// <summary>One row for each operation: its verdicts, and the index of an answer's verdict among them.</summary>
    private static readonly (Operation Operation, string[] Verdicts, Func<EvaluationAnswer, int> IndexOf)[] Rows =
    [
        Row(Operation.Assess, answer => answer.Assessment!.Verdict),
        Row(Operation.Settle, answer => answer.Settlement!.Verdict),
        Row(Operation.Cancel, answer => answer.Cancellation!.Verdict),
        Row(Operation.Allow, answer => answer.AllowanceDecision!.Verdict),
    ];

    private readonly long[][] _counts = Array.ConvertAll(Rows, row => new long[row.Verdicts.Length]);

    /// <summary>Gets the number of answered documents, including errors.</summary>
    public long Documents { get; private set; }

    /// <summary>Gets the number of documents that were answered with an error.</summary>
    public long Errors { get; private set; }

    /// <summary>Gets the number of documents with each verdict, ordered by operation and verdict. Verdicts without a document are left out.</summary>
    public IEnumerable<(Operation Operation, string Verdict, long Documents)> Verdicts =>
        Rows.SelectMany((row, r) => row.Verdicts.Select((verdict, v) => (row.Operation, verdict, _counts[r][v]))).Where(entry => entry.Item3 > 0);

    internal void Add(EvaluationAnswer answer)
    {
        Documents++;
        if (answer.IsError)
        {
            Errors++;
            return;
        }

        for (int row = 0; row < Rows.Length; row++)
        {
            if (Rows[row].Operation != answer.Operation)
                continue;
            _counts[row][Rows[row].IndexOf(answer)]++;
            return;
        }

        throw new ArgumentOutOfRangeException(nameof(answer), answer.Operation, $"The operation {answer.Operation} is not counted.");
    }

    internal void Add(StreamTally other)
    {
        Documents += other.Documents;
        Errors += other.Errors;
        for (int row = 0; row < _counts.Length; row++)
        {
            for (int verdict = 0; verdict < _counts[row].Length; verdict++)
                _counts[row][verdict] += other._counts[row][verdict];
        }
    }

    private static (Operation Operation, string[] Verdicts, Func<EvaluationAnswer, int> IndexOf) Row<T>(Operation operation, Func<EvaluationAnswer, T> verdictOf)
        where T : struct, Enum
    {
        T[] verdicts = Enum.GetValues<T>();
        return (operation, Array.ConvertAll(verdicts, MemberName.Of), answer => Array.IndexOf(verdicts, verdictOf(answer)));
    }
}
