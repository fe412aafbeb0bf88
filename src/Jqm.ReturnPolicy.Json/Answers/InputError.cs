namespace Jqm.ReturnPolicy.Json;

/// <summary>The error of an invalid document: its code, its path and a message.</summary>
/// <param name="Code">The code of the violated rule.</param>
/// <param name="Path">The path of the invalid value in the document: <c>request.items[0].line</c>; empty for the document itself.</param>
/// <param name="Message">A sentence that says what is wrong with the value and what would be right.</param>
[JsonConverter(typeof(WireFormGuard))]
public sealed record InputError(ErrorCode Code, string Path, string Message);
