namespace Jqm.ReturnPolicy.Json;

/// <summary>The answer to a document: the one that its operation asks for, or an error.</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record EvaluationAnswer
{
    /// <summary>The document's id; null when it has none.</summary>
    public string? Id { get; init; }

    /// <summary>What the document asked; null in an error.</summary>
    public Operation? Operation { get; init; }

    /// <summary>The answer to <see cref="Operation.Assess"/>; else null.</summary>
    public Assessment? Assessment { get; init; }

    /// <summary>The answer to <see cref="Operation.Settle"/>; else null.</summary>
    public Settlement? Settlement { get; init; }

    /// <summary>The answer to <see cref="Operation.Cancel"/>; else null.</summary>
    public Cancellation? Cancellation { get; init; }

    /// <summary>The answer to <see cref="Operation.Allow"/>; else null.</summary>
    public AllowanceDecision? AllowanceDecision { get; init; }

    /// <summary>What is wrong with the document; null when it was answered.</summary>
    public InputError? Error { get; init; }

    /// <summary>Whether the document could not be answered.</summary>
    public bool IsError => Error is not null;

    internal static EvaluationAnswer OfError(string? id, InvalidInputException error) =>
        new() { Id = id, Error = new InputError(error.Code, error.Path, error.Message) };
}
