using System.Buffers;
using System.Text;

namespace Jqm.ReturnPolicy.Playground;

/// <summary>The answer to a document: what the library returned, its JSON, and the terms that governed; no terms if the answer is an error.</summary>
public sealed record AnsweredDocument(EvaluationAnswer Answer, string Json, TermsInForce? Terms)
{
    public static AnsweredDocument Of(string text)
    {
        var output = new ArrayBufferWriter<byte>();
        EvaluationAnswer answer = new DocumentEvaluator().Answer(Encoding.UTF8.GetBytes(text), output);
        TermsInForce? terms = answer.Assessment?.Terms ?? answer.Settlement?.Terms ?? answer.Cancellation?.Terms ?? answer.AllowanceDecision?.Terms;
        return new AnsweredDocument(answer, Encoding.UTF8.GetString(output.WrittenSpan), terms);
    }
}
