namespace Jqm.ReturnPolicy.Testing;

/// <summary>Thrown by <see cref="Differences.ThrowIfAny"/>, so that a test fails in every test framework. The message lists the differences.</summary>
public sealed class DifferencesException : Exception
{
    internal DifferencesException(Differences differences)
        : base(differences.ToString()) => Differences = differences;

    /// <summary>Gets the differences.</summary>
    public Differences Differences { get; }
}
