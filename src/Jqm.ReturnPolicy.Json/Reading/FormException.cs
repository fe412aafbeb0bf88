namespace Jqm.ReturnPolicy.Json;

/// <summary>An error in a JSON text, with its position in bytes. The path is computed only when the error is reported.</summary>
/// <param name="offset">The position of the offending token.</param>
/// <param name="message">What is wrong, and what would be right.</param>
/// <param name="code">The code; <see cref="ErrorCode.Malformed"/> outranks the others.</param>
/// <param name="inner">The path from the value at <paramref name="offset"/> to the error; empty when it is that value.</param>
internal sealed class FormException(long offset, string message, ErrorCode code = ErrorCode.Malformed, string inner = "") : Exception(message)
{
    public long Offset { get; } = offset;

    public ErrorCode Code { get; } = code;

    public string Inner { get; } = inner;

    /// <summary>Says that an object lacks a member.</summary>
    public static FormException Missing(long start, string member) => new(start, $"The member '{member}' is missing; give it.");
}
