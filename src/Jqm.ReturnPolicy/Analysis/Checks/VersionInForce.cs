namespace Jqm.ReturnPolicy.Analysis;

/// <summary>A version of a policy with the span in which it is in force.</summary>
/// <param name="Policy">The version.</param>
/// <param name="From">The instant of its publication; null if it has been in force since the beginning of time.</param>
/// <param name="To">The instant of the next publication; null if there is none.</param>
internal sealed record VersionInForce(Policy Policy, Instant? From, Instant? To)
{
    private CompiledTerms? _compiled;

    /// <summary>Gets the compiled terms, which are compiled when they are first needed.</summary>
    public CompiledTerms CompiledTerms => _compiled ??= new CompiledTerms(Policy.Terms);

    /// <summary>Returns whether an agreement applies at some instant at which the version is in force.</summary>
    public bool Meets(Agreement agreement) =>
        (agreement.To is not { } ends || From is not { } from || from < ends) &&
        (agreement.From is not { } begins || To is not { } to || begins < to);
}
