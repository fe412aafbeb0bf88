namespace Jqm.ReturnPolicy.Json;

/// <summary>A fault of the second rank, found while reading: it is thrown once the whole document is known to be of the form.</summary>
/// <param name="Code">What kind of fault it is.</param>
/// <param name="Offset">Where the offending token starts.</param>
/// <param name="Message">What is wrong, and what would be right.</param>
internal sealed record DeferredError(ErrorCode Code, long Offset, string Message);
