using System.Buffers;
using System.Text;

namespace Jqm.ReturnPolicy.Playground;

/// <summary>The answer to a document: what the library returned, its JSON, and the terms that governed; no terms if the answer is an error.</summary>
public sealed record AnsweredDocument(EvaluationAnswer Answer, string Json, TermsInForce? Terms)
{
    private readonly Dictionary<Language, AnswerView> _views = [];

    public static AnsweredDocument Of(string text)
    {
        var output = new ArrayBufferWriter<byte>();
        EvaluationAnswer answer = new DocumentEvaluator().Answer(Encoding.UTF8.GetBytes(text), output);
        TermsInForce? terms = answer.Assessment?.Terms ?? answer.Settlement?.Terms ?? answer.Cancellation?.Terms ?? answer.AllowanceDecision?.Terms;
        return new AnsweredDocument(answer, Encoding.UTF8.GetString(output.WrittenSpan), terms);
    }

    /// <summary>Returns what the page shows of the answer. The sentences of a long answer take time, so they are made once for each language.</summary>
    /// <exception cref="ArgumentException">The answer is an error.</exception>
    public AnswerView ViewIn(Language language)
    {
        if (!_views.TryGetValue(language, out AnswerView? view))
            _views[language] = view = AnswerView.Of(Answer, language);
        return view;
    }
}
