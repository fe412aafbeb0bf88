namespace Jqm.ReturnPolicy.Sql;

/// <summary>Which terms govern in a span of time, or why none do.</summary>
/// <param name="TermsId">The number of the terms; null if there is an error.</param>
/// <param name="ErrorCode">The code of the error; null if there is none.</param>
/// <param name="ErrorPath">The path of the error, such as <c>agreements[0].terms</c>; null if there is none.</param>
internal sealed record InForceAnswer(long? TermsId, string? ErrorCode, string? ErrorPath);
