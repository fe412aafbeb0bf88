using Jqm.ReturnPolicy.Analysis;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>Explains findings about policies in sentences.</summary>
public static partial class WordingExtensions
{
    /// <summary>Returns the name of a level: <c>warning</c>.</summary>
    /// <param name="level">The level.</param>
    /// <param name="language">The language.</param>
    /// <returns>A word.</returns>
    public static string GetName(this CheckLevel level, Language language) => PhraseBook.Of(language).Name(Check.Defined(level));

    /// <summary>Explains what a check of a policy found, without the path.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="language">The language.</param>
    /// <returns>A sentence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> is null.</exception>
    public static string Explain(this PolicyFinding finding, Language language)
    {
        Guard.Against.Null(finding);
        PhraseBook book = PhraseBook.Of(language);
        string subject = finding switch
        {
            { Reason: { } reason } => book.Name(reason),
            { Category: { } category } => book.Name(category),
            { Rule: { } rule } => book.Name(rule),
            { Fault: { } fault } => book.Name(fault),
            { OtherAgreementId: { } id } => InlineText.Text(id),
            _ => "",
        };
        return book.Found(finding.Kind, subject);
    }
}
