namespace Jqm.ReturnPolicy.Wording;

/// <summary>Returns the names of verdicts, rules, reasons and other values, for tables and headings.</summary>
public static partial class WordingExtensions
{
    /// <summary>Returns the name of a verdict: <c>Eligible</c>.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="language">The language.</param>
    /// <returns>A word or two.</returns>
    public static string GetName(this AssessmentVerdict verdict, Language language) => PhraseBook.Of(language).Name(Check.Defined(verdict));

    /// <summary>Returns the name of a verdict: <c>Approved</c>.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="language">The language.</param>
    /// <returns>A word or two.</returns>
    public static string GetName(this SettlementVerdict verdict, Language language) => PhraseBook.Of(language).Name(Check.Defined(verdict));

    /// <summary>Returns the name of a verdict: <c>Cancellable</c>.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="language">The language.</param>
    /// <returns>A word or two.</returns>
    public static string GetName(this CancellationVerdict verdict, Language language) => PhraseBook.Of(language).Name(Check.Defined(verdict));

    /// <summary>Returns the name of a verdict on allowances: <c>Allowed</c>.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="language">The language.</param>
    /// <returns>A word or two.</returns>
    public static string GetName(this AllowanceVerdict verdict, Language language) => PhraseBook.Of(language).Name(Check.Defined(verdict));

    /// <summary>Returns the name of a finding's status: <c>not met</c>.</summary>
    /// <param name="status">The status.</param>
    /// <param name="language">The language.</param>
    /// <returns>A word or two.</returns>
    public static string GetName(this FindingStatus status, Language language) => PhraseBook.Of(language).Name(Check.Defined(status));

    /// <summary>Returns the name of a rule: <c>return window</c>.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="language">The language.</param>
    /// <returns>A word or two.</returns>
    public static string GetName(this Rule rule, Language language) => PhraseBook.Of(language).Name(Check.Defined(rule));

    /// <summary>Returns the name of a return reason: <c>wrong item</c>. An unknown reason is returned as its code.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="language">The language.</param>
    /// <returns>A word or two.</returns>
    public static string GetName(this ReturnReason reason, Language language) => PhraseBook.Of(language).Name(ReturnReason.Require(reason));

    /// <summary>Returns the name of the party or product at fault: <c>the carrier</c>.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="language">The language.</param>
    /// <returns>A word or two.</returns>
    public static string GetName(this Fault fault, Language language) => PhraseBook.Of(language).Name(Check.Defined(fault));

    /// <summary>Returns the name of a party: <c>the merchant</c>.</summary>
    /// <param name="party">The party.</param>
    /// <param name="language">The language.</param>
    /// <returns>A word or two.</returns>
    public static string GetName(this Party party, Language language) => PhraseBook.Of(language).Name(Check.Defined(party));

    /// <summary>Returns the name of a product category: <c>customized product</c>.</summary>
    /// <param name="category">The category.</param>
    /// <param name="language">The language.</param>
    /// <returns>A word or two.</returns>
    public static string GetName(this ProductCategory category, Language language) => PhraseBook.Of(language).Name(Check.Defined(category));

    /// <summary>Returns the name of a kind of evidence: <c>photo</c>.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="language">The language.</param>
    /// <returns>A word or two.</returns>
    public static string GetName(this EvidenceKind kind, Language language) => PhraseBook.Of(language).Name(Check.Defined(kind));

    /// <summary>Returns the name of a component of a refund: <c>Customs duty</c>.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="language">The language.</param>
    /// <returns>A word or two.</returns>
    public static string GetName(this ComponentKind kind, Language language) => PhraseBook.Of(language).Name(Check.Defined(kind));

    /// <summary>Returns the name of a kind of destination: <c>account balance</c>.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="language">The language.</param>
    /// <returns>A word or two.</returns>
    public static string GetName(this DestinationKind kind, Language language) => PhraseBook.Of(language).Name(Check.Defined(kind));

    /// <summary>Returns the title of a clause: <c>Return window</c>; empty for a clause that is not one of the standard policy.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="language">The language.</param>
    /// <returns>A word or a few.</returns>
    public static string GetName(this Clause clause, Language language)
    {
        Guard.Against.Null(clause);
        return PhraseBook.Of(language).Title(clause);
    }

    /// <summary>Formats an amount as the language writes it: <c>USD 1,243.62</c>.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="language">The language.</param>
    /// <returns>The number and its currency.</returns>
    public static string Format(this Money amount, Language language) => PhraseBook.Of(language).Amount(amount);
}
