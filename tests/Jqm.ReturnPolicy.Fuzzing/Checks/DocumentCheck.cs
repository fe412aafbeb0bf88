using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Fuzzing;

/// <summary>Answers a document as `run` does and checks all that must hold for any bytes.</summary>
public sealed class DocumentCheck
{
    private readonly DocumentEvaluator _evaluator = new();
    private readonly ArrayBufferWriter<byte> _first = new();
    private readonly ArrayBufferWriter<byte> _second = new();

    public Outcome Check(byte[] document)
    {
        EvaluationAnswer answer;
        try
        {
            _first.ResetWrittenCount();
            _second.ResetWrittenCount();
            answer = _evaluator.Answer(document, _first);
            _evaluator.Answer(document, _second);
        }
        catch (Exception fault)
        {
            return Outcome.Of("no bytes make the evaluator throw", fault.ToString());
        }

        Finding? finding = AnswerIsSound(answer, document) ?? DocumentComesBack(answer, document);
        return new Outcome(answer.Error?.Code, finding);
    }

    private Finding? AnswerIsSound(EvaluationAnswer answer, byte[] document)
    {
        ReadOnlySpan<byte> written = _first.WrittenSpan;
        if (!written.SequenceEqual(_second.WrittenSpan))
            return new Finding("the same bytes give the same answer", Text(_second.WrittenSpan));
        if (answer.IsError == (answer.Assessment ?? answer.Settlement ?? answer.Cancellation ?? (object?)answer.AllowanceDecision) is not null)
            return new Finding("a document gets an answer or an error", Text(written));
        if (written.Contains((byte)'\n'))
            return new Finding("an answer is one line", Text(written));
        if (answer.Error is { } error && ErrorCheck.Check(document, error.Code, error.Path, error.Message) is { } wrong)
            return wrong;
        try
        {
            EvaluationAnswer again = ReturnPolicyJson.Read<EvaluationAnswer>(written);
            return again != answer || again.GetHashCode() != answer.GetHashCode() || !ReturnPolicyJson.ToUtf8Bytes(again).AsSpan().SequenceEqual(written)
                ? new Finding("an answer reads back as it was", Text(written))
                : null;
        }
        catch (Exception fault) when (fault is InvalidInputException or JsonException)
        {
            return new Finding("an answer reads back as it was", fault.Message + " " + Text(written));
        }
        catch (Exception fault)
        {
            return new Finding("a reader gives a value or InvalidInputException", fault.ToString());
        }
    }

    private static Finding? DocumentComesBack(EvaluationAnswer answer, byte[] document)
    {
        try
        {
            EvaluationDocument read = ReturnPolicyJson.Read<EvaluationDocument>(document);
            byte[] written = ReturnPolicyJson.ToUtf8Bytes(read);
            EvaluationDocument again = ReturnPolicyJson.Read<EvaluationDocument>(written);
            if (again != read || again.GetHashCode() != read.GetHashCode() || !ReturnPolicyJson.ToUtf8Bytes(again).AsSpan().SequenceEqual(written))
                return new Finding("a document that is read and written reads as the same document", Text(written));
            EvaluationAnswer typed = read.Evaluate();
            return typed == answer ? null : new Finding("a read document is answered as its bytes are", ReturnPolicyJson.ToJson(typed) + " " + ReturnPolicyJson.ToJson(answer));
        }
        catch (InvalidInputException fault)
        {
            return answer.IsError ? ErrorCheck.Check(document, fault.Code, fault.Path, fault.Message) : new Finding("what is answered can be read", fault.Message);
        }
        catch (Exception fault)
        {
            return new Finding("a reader gives a value or InvalidInputException", fault.ToString());
        }
    }

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 2_000)]);
}
