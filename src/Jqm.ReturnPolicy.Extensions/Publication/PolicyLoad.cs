namespace Jqm.ReturnPolicy.Extensions;

/// <summary>The result of the last load of the policies.</summary>
/// <param name="At">The instant when the load ended.</param>
/// <param name="Error">The error of the load; null if the load succeeded.</param>
public sealed record PolicyLoad(Instant At, Exception? Error)
{
    /// <summary>Gets whether the load succeeded. If not, the policies that were loaded before remain in force.</summary>
    public bool Succeeded => Error is null;
}
