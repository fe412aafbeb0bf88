namespace Jqm.ReturnPolicy.Testing;

/// <summary>A generated order and an instant at which its merchant asks to cancel it.</summary>
public sealed class CancelQuestion : Question
{
    internal CancelQuestion(EvaluationDocument document)
        : base(document)
    {
    }

    /// <summary>Gets the instant of the question.</summary>
    public Instant At => Document.At!.Value;

    /// <summary>Answers whether the order may be cancelled, under the versions and agreements of the question.</summary>
    /// <returns>The answer.</returns>
    public Cancellation Answer() => Evaluator.Cancel(Order, At);
}
