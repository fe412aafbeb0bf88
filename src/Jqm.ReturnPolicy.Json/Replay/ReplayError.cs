namespace Jqm.ReturnPolicy.Json;

/// <summary>The number of documents with the same error before and under the draft.</summary>
/// <param name="Code">The code of the error.</param>
/// <param name="Documents">The number of documents.</param>
public sealed record ReplayError(ErrorCode Code, long Documents);
