namespace Jqm.ReturnPolicy.Testing;

/// <summary>The exception that <see cref="Differences.ThrowIfAny"/> throws, so that a test fails in every test framework. The message lists the differences.</summary>
public sealed class DifferencesException : Exception
{
    internal DifferencesException(Differences differences)
        : base(differences.ToString()) => Differences = differences;

    /// <summary>Gets the differences that the message lists.</summary>
    public Differences Differences { get; }
}
