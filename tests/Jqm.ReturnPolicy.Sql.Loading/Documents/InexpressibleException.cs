namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>Thrown for a document that tables cannot contain.</summary>
public sealed class InexpressibleException(Inexpressible kind, string path) : Exception($"{kind} at '{path}'")
{
    /// <summary>Why.</summary>
    public Inexpressible Kind { get; } = kind;
}
