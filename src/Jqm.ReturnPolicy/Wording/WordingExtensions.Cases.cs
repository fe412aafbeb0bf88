using Jqm.ReturnPolicy.Cases;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>The words of cases. What happened to one is told by <see cref="StoryLine"/>, and to the merchant by <see cref="Notice"/>.</summary>
public static partial class WordingExtensions
{
    /// <summary>The name of a state: <c>awaiting information</c>.</summary>
    /// <param name="state">The state.</param>
    /// <param name="language">The language.</param>
    /// <returns>A word or two.</returns>
    public static string GetName(this CaseState state, Language language) => PhraseBook.Of(language).Name(Check.Defined(state));

    /// <summary>Says what a state means.</summary>
    /// <param name="state">The state.</param>
    /// <param name="language">The language.</param>
    /// <returns>A sentence.</returns>
    public static string Explain(this CaseState state, Language language) => PhraseBook.Of(language).Means(Check.Defined(state));

    /// <summary>The name of what can be asked of a case: <c>waive a rule</c>.</summary>
    /// <param name="action">The action.</param>
    /// <param name="language">The language.</param>
    /// <returns>A few words.</returns>
    public static string GetName(this CaseAction action, Language language) => PhraseBook.Of(language).Name(Check.Defined(action));

    /// <summary>The name of what a notice tells: <c>refund approved</c>.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="language">The language.</param>
    /// <returns>A few words.</returns>
    public static string GetName(this NoticeKind kind, Language language) => PhraseBook.Of(language).Name(Check.Defined(kind));

    /// <summary>Says what kind of fault input has.</summary>
    /// <param name="code">The kind.</param>
    /// <param name="language">The language.</param>
    /// <returns>A sentence.</returns>
    public static string Explain(this ErrorCode code, Language language) => PhraseBook.Of(language).Means(Check.Defined(code));

    /// <summary>Says why something was refused, with its facts, and the clause where there is one.</summary>
    /// <param name="refusal">The refusal.</param>
    /// <param name="case">The case that refused, which knows the facts; null for a refused submission, and for the ledger.</param>
    /// <param name="language">The language.</param>
    /// <returns>One sentence or more. Instants are told in the time zone of the case's policy; without a case, of the standard policy.</returns>
    public static string Explain(this Refusal refusal, ReturnCase? @case, Language language)
    {
        Guard.Against.Null(refusal);
        DateTimeZone zone = DateTimeZoneProviders.Tzdb[(@case?.InForce.Terms ?? PolicyTerms.Standard).WindowZone];
        return RefusalSentences.Of(PhraseBook.Of(language), refusal, @case, zone);
    }
}
