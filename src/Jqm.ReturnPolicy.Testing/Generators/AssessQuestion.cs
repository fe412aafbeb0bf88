namespace Jqm.ReturnPolicy.Testing;

/// <summary>A generated order with a return request to assess.</summary>
public sealed class AssessQuestion : Question
{
    internal AssessQuestion(EvaluationDocument document)
        : base(document)
    {
    }

    /// <summary>Gets the request, on the order of the question.</summary>
    public ReturnRequest Request => Document.Request!;

    /// <summary>Assesses the request under the versions and agreements of the question.</summary>
    /// <returns>The answer.</returns>
    public Assessment Answer() => Evaluator.Assess(Order, Request, PriorRefunds);

    /// <summary>The answer to a request under given terms, whenever it is submitted.</summary>
    internal Assessment AnswerUnder(PolicyTerms terms, ReturnRequest? request = null) =>
        Policies.Under(terms).Assess(Order, request ?? Request, PriorRefunds);
}
