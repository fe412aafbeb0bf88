namespace Jqm.ReturnPolicy.Wording;

/// <summary>
/// The words of answers: every finding, verdict and amount explains itself in a sentence with its facts, in a language that the caller names.
/// An answer is explained from what it was made from: the terms in force, the order, and what was asked.
/// </summary>
public static partial class WordingExtensions
{
    /// <summary>Says what a finding of a request found, with its facts, who waived it, and the agreement behind it.</summary>
    /// <param name="finding">A finding of the item.</param>
    /// <param name="inForce">The terms that it was judged by: what <see cref="PolicyEvaluator.GetTermsInForce(string, Instant)"/> gives.</param>
    /// <param name="order">The order.</param>
    /// <param name="request">The request.</param>
    /// <param name="item">The item of the request that the finding is about.</param>
    /// <param name="language">The language.</param>
    /// <returns>One sentence or more.</returns>
    /// <exception cref="ArgumentException">The finding is of another kind of answer, or the item of another order.</exception>
    public static string Explain(this Finding finding, TermsInForce inForce, Order order, ReturnRequest request, RequestedItem item, Language language)
    {
        Guard.Against.Null(inForce);
        Guard.Against.Null(order);
        Guard.Against.Null(request);
        Guard.Against.Null(item);
        return FindingSentences.OfAssessed(PhraseBook.Of(language), finding, inForce, order, request, item);
    }

    /// <summary>Says what a finding of goods that came back found, with its facts, who waived it, and the agreement behind it.</summary>
    /// <param name="finding">A finding of the item.</param>
    /// <param name="inForce">The terms that it was judged by: what <see cref="PolicyEvaluator.GetTermsInForce(string, Instant)"/> gives.</param>
    /// <param name="order">The order.</param>
    /// <param name="goods">What came back.</param>
    /// <param name="item">The inspected item that the finding is about.</param>
    /// <param name="units">How many of its units the finding is about: the quantity of the <see cref="SettledItem"/>.</param>
    /// <param name="language">The language.</param>
    /// <returns>One sentence or more.</returns>
    /// <exception cref="ArgumentException">The finding is of another kind of answer, or the item of another order.</exception>
    public static string Explain(this Finding finding, TermsInForce inForce, Order order, ReturnedGoods goods, InspectedItem item, int units, Language language)
    {
        Guard.Against.Null(inForce);
        Guard.Against.Null(order);
        Guard.Against.Null(goods);
        Guard.Against.Null(item);
        return FindingSentences.OfSettled(PhraseBook.Of(language), finding, inForce, order, goods, item, Check.Quantity(units, nameof(units)));
    }

    /// <summary>Says what a finding of a cancellation found, with its facts and the agreement behind it.</summary>
    /// <param name="finding">A finding of the cancellation.</param>
    /// <param name="inForce">The terms that it was judged by: what <see cref="PolicyEvaluator.GetTermsInForce(string, Instant)"/> gives.</param>
    /// <param name="order">The order.</param>
    /// <param name="at">The instant asked about.</param>
    /// <param name="language">The language.</param>
    /// <returns>One sentence or more.</returns>
    /// <exception cref="ArgumentException">The finding is of another kind of answer.</exception>
    public static string Explain(this Finding finding, TermsInForce inForce, Order order, Instant at, Language language)
    {
        Guard.Against.Null(inForce);
        Guard.Against.Null(order);
        return FindingSentences.OfCancelled(PhraseBook.Of(language), finding, inForce, order, at);
    }

    /// <summary>Names a clause as what something rests on: <c>Clause 2.1, Return window.</c></summary>
    /// <param name="clause">The clause.</param>
    /// <param name="language">The language.</param>
    /// <returns>A sentence of its own.</returns>
    public static string Explain(this Clause clause, Language language)
    {
        Guard.Against.Null(clause);
        return PhraseBook.Of(language).Citation(clause);
    }
}
