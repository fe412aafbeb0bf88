namespace Jqm.ReturnPolicy.Json;

/// <summary>What is wrong with a document.</summary>
/// <param name="Code">What kind of fault it is.</param>
/// <param name="Path">Where it is, from the document: <c>request.items[0].line</c>; empty for the document itself.</param>
/// <param name="Message">A sentence that says what is wrong with the value and what would be right.</param>
[JsonConverter(typeof(WireFormGuard))]
public sealed record InputError(ErrorCode Code, string Path, string Message);
