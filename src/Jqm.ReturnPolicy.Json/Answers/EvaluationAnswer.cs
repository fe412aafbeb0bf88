namespace Jqm.ReturnPolicy.Json;

/// <summary>The answer to a document: the answer of the document's operation, or an error.</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record EvaluationAnswer
{
    /// <summary>Gets the id of the document; null if the document has no id.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the operation of the document; null in an error.</summary>
    public Operation? Operation { get; init; }

    /// <summary>Gets the answer to <see cref="Operation.Assess"/>; otherwise null.</summary>
    public Assessment? Assessment { get; init; }

    /// <summary>Gets the answer to <see cref="Operation.Settle"/>; otherwise null.</summary>
    public Settlement? Settlement { get; init; }

    /// <summary>Gets the answer to <see cref="Operation.Cancel"/>; otherwise null.</summary>
    public Cancellation? Cancellation { get; init; }

    /// <summary>Gets the answer to <see cref="Operation.Allow"/>; otherwise null.</summary>
    public AllowanceDecision? AllowanceDecision { get; init; }

    /// <summary>Gets the error of the document; null if the document was answered.</summary>
    public InputError? Error { get; init; }

    /// <summary>Gets whether the document is invalid, so that the answer is an error.</summary>
    public bool IsError => Error is not null;

    internal static EvaluationAnswer OfError(string? id, InvalidInputException error) =>
        new() { Id = id, Error = new InputError(error.Code, error.Path, error.Message) };
}
