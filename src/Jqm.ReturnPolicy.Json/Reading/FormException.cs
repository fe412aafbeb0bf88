namespace Jqm.ReturnPolicy.Json;

/// <summary>A text that is not of the form. It knows the place in the bytes; the path is found only when somebody asks.</summary>
internal sealed class FormException : Exception
{
    public FormException(long offset, string message, ErrorCode code = ErrorCode.Malformed, string inner = "")
        : base(message)
    {
        Offset = offset;
        Code = code;
        Inner = inner;
    }

    /// <summary>Where the offending token starts.</summary>
    public long Offset { get; }

    /// <summary>What kind of fault it is.</summary>
    public ErrorCode Code { get; }

    /// <summary>The path from the value at <see cref="Offset"/> to the fault; empty when it is that value.</summary>
    public string Inner { get; }
}
