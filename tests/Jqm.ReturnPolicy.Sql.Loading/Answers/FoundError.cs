namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>A fault that the SQL text found in a request.</summary>
/// <param name="Code">The code of the error.</param>
/// <param name="Path">The path of the error.</param>
public sealed record FoundError(string Code, string Path)
{
    /// <summary>Returns the code and the path.</summary>
    public override string ToString() => $"{Code} at {Path}";
}
