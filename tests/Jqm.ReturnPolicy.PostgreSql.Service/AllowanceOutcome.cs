namespace Jqm.ReturnPolicy.PostgreSql.Service;

/// <summary>What the service answers when it has given an allowance.</summary>
/// <param name="Id">The id of the allowance.</param>
/// <param name="IsRepeated">Whether the allowance was given before.</param>
public sealed record AllowanceOutcome(string Id, bool IsRepeated);
