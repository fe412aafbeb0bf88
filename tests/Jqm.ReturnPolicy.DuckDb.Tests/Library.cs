using System.Buffers;
using System.Text;

namespace Jqm.ReturnPolicy.DuckDb.Tests;

/// <summary>The answers of the library itself.</summary>
internal static class Library
{
    /// <summary>The answer as <c>jqm-returns run</c> writes it: documents may contain policies of their own.</summary>
    public static string Answer(string document) => Answer(new DocumentEvaluator(), document);

    public static string Answer(PolicyEvaluator evaluator, string document) => Answer(new DocumentEvaluator(evaluator), document);

    private static string Answer(DocumentEvaluator evaluator, string document)
    {
        var output = new ArrayBufferWriter<byte>();
        evaluator.Answer(Encoding.UTF8.GetBytes(document), output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
