using DuckDB.NET.Native;

namespace Jqm.ReturnPolicy.DuckDb;

/// <summary>
/// The function <c>jqm_answer</c> of DuckDB: answers a chunk of documents, by the registered policies or by those of its other arguments. Thread-safe, since DuckDB calls it on all its
/// threads.
/// </summary>
/// <param name="registered">The answerers by the registered policies.</param>
/// <param name="given">The policies that were read from arguments.</param>
internal sealed class AnswerFunction(AnswererPool registered, PolicyTextCache given)
{
    /// <summary>The name of the function in SQL.</summary>
    public const string Name = "jqm_answer";

    /// <summary>The greatest number of arguments: the document, the policies, and the agreements.</summary>
    public const int MostArguments = 3;

    /// <summary>Answers a chunk. A row in which an argument is NULL gets NULL.</summary>
    public void Answer(nint chunk, nint output)
    {
        using var input = new DuckDBDataChunk(chunk);
        int rows = checked((int)NativeMethods.DataChunks.DuckDBDataChunkGetSize(input));
        int arguments = checked((int)NativeMethods.DataChunks.DuckDBDataChunkGetColumnCount(input));
        var documents = new TextVector(NativeMethods.DataChunks.DuckDBDataChunkGetVector(input, 0));
        var answers = new AnswerVector(output);
        switch (arguments)
        {
            case 1:
                AnswerByRegistered(documents, answers, rows);
                break;
            case 2:
                var policies = new TextVector(NativeMethods.DataChunks.DuckDBDataChunkGetVector(input, 1));
                AnswerByGiven(documents, policies, agreements: null, answers, rows);
                break;
            case MostArguments:
                policies = new TextVector(NativeMethods.DataChunks.DuckDBDataChunkGetVector(input, 1));
                AnswerByGiven(documents, policies, new TextVector(NativeMethods.DataChunks.DuckDBDataChunkGetVector(input, 2)), answers, rows);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(chunk), arguments, "The function takes one to three arguments.");
        }
    }

    private void AnswerByRegistered(TextVector documents, AnswerVector answers, int rows)
    {
        DocumentAnswerer answerer = registered.Rent();
        for (int row = 0; row < rows; row++)
        {
            if (documents.IsNull(row))
                answers.SetNull(row);
            else
                answers.Set(row, answerer.Answer(documents[row]));
        }

        registered.Return(answerer);
    }

    private void AnswerByGiven(TextVector documents, TextVector policies, TextVector? agreements, AnswerVector answers, int rows)
    {
        // The texts are the same in all rows, mostly, so those of the row before are compared first.
        ReadOnlySpan<byte> lastPolicies = default, lastAgreements = default;
        AnswererPool? pool = null;
        DocumentAnswerer? answerer = null;
        for (int row = 0; row < rows; row++)
        {
            if (documents.IsNull(row) || policies.IsNull(row) || agreements?.IsNull(row) == true)
            {
                answers.SetNull(row);
                continue;
            }

            ReadOnlySpan<byte> policyText = policies[row];
            ReadOnlySpan<byte> agreementText = agreements is { } list ? list[row] : default;
            if (answerer is null || !policyText.SequenceEqual(lastPolicies) || !agreementText.SequenceEqual(lastAgreements))
            {
                if (answerer is not null)
                    pool!.Return(answerer);
                pool = given.Get(policyText, agreementText, agreements is not null);
                answerer = pool.Rent();
                lastPolicies = policyText;
                lastAgreements = agreementText;
            }

            answers.Set(row, answerer.Answer(documents[row]));
        }

        if (answerer is not null)
            pool!.Return(answerer);
    }
}
