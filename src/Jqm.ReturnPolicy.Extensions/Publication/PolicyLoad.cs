namespace Jqm.ReturnPolicy.Extensions;

/// <summary>How the last load of the policies went.</summary>
/// <param name="At">When it ended.</param>
/// <param name="Error">Why it failed; null if it succeeded.</param>
public sealed record PolicyLoad(Instant At, Exception? Error)
{
    /// <summary>Gets whether the load succeeded. If not, the policies that were loaded before remain in force.</summary>
    public bool Succeeded => Error is null;
}
