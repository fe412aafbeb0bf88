namespace Jqm.ReturnPolicy.Testing;

/// <summary>A generated order with an instant at which the merchant asks to cancel the order.</summary>
public sealed class CancelQuestion : Question
{
    internal CancelQuestion(EvaluationDocument document)
        : base(document)
    {
    }

    /// <summary>Gets the instant of the cancellation.</summary>
    public Instant At => Document.At!.Value;

    /// <summary>Decides whether the order may be cancelled, under the versions and agreements of the question.</summary>
    /// <returns>The answer.</returns>
    public Cancellation Answer() => Evaluator.Cancel(Order, At);
}
