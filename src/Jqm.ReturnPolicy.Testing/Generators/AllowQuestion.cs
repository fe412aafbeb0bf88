namespace Jqm.ReturnPolicy.Testing;

/// <summary>A generated order with allowances, each of at most the remaining amount of its line.</summary>
public sealed class AllowQuestion : Question
{
    internal AllowQuestion(EvaluationDocument document)
        : base(document)
    {
    }

    /// <summary>Gets the allowances, on lines of the order.</summary>
    public ValueList<Allowance> Allowances => Document.Allowances;

    /// <summary>Gets the instant when the allowances are given.</summary>
    public Instant At => Document.At!.Value;

    /// <summary>Decides about the allowances under the versions and agreements of the question.</summary>
    /// <returns>The answer.</returns>
    public AllowanceDecision Answer() => Evaluator.Allow(Order, At, Allowances, PriorRefunds);
}
