using Jqm.ReturnPolicy.Cases;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>Names and explains states, actions and refusals of cases. <see cref="StoryLine"/> explains events, and <see cref="Notice"/> is the letter to the merchant.</summary>
public static partial class WordingExtensions
{
    /// <summary>Returns the name of a state: <c>awaiting information</c>.</summary>
    /// <param name="state">The state.</param>
    /// <param name="language">The language.</param>
    /// <returns>A word or two.</returns>
    public static string GetName(this CaseState state, Language language) => PhraseBook.Of(language).Name(Check.Defined(state));

    /// <summary>Explains the meaning of a case state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="language">The language.</param>
    /// <returns>A sentence.</returns>
    public static string Explain(this CaseState state, Language language) => PhraseBook.Of(language).Means(Check.Defined(state));

    /// <summary>Returns the name of an action on a case: <c>waive a rule</c>.</summary>
    /// <param name="action">The action.</param>
    /// <param name="language">The language.</param>
    /// <returns>A few words.</returns>
    public static string GetName(this CaseAction action, Language language) => PhraseBook.Of(language).Name(Check.Defined(action));

    /// <summary>Returns the name of a kind of notice: <c>refund approved</c>.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="language">The language.</param>
    /// <returns>A few words.</returns>
    public static string GetName(this NoticeKind kind, Language language) => PhraseBook.Of(language).Name(Check.Defined(kind));

    /// <summary>Explains an error code for invalid input.</summary>
    /// <param name="code">The kind.</param>
    /// <param name="language">The language.</param>
    /// <returns>A sentence.</returns>
    public static string Explain(this ErrorCode code, Language language) => PhraseBook.Of(language).Means(Check.Defined(code));

    /// <summary>Explains why a command or a ledger entry was refused, with the facts and the clause, if any.</summary>
    /// <param name="refusal">The refusal.</param>
    /// <param name="case">The case that refused the command; null for a refused submission and for the ledger.</param>
    /// <param name="language">The language.</param>
    /// <returns>One sentence or more. Instants are in the time zone of the case's policy; without a case, of the standard policy.</returns>
    public static string Explain(this Refusal refusal, ReturnCase? @case, Language language)
    {
        Guard.Against.Null(refusal);
        DateTimeZone zone = DateTimeZoneProviders.Tzdb[(@case?.InForce.Terms ?? PolicyTerms.Standard).WindowZone];
        return RefusalSentences.Of(PhraseBook.Of(language), refusal, @case, zone);
    }
}
