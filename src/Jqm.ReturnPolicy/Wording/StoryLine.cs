using Jqm.ReturnPolicy.Cases;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>A line of the history of a case: the last event, in sentences.</summary>
/// <param name="Event">The event.</param>
/// <param name="State">The state of the case after the event.</param>
/// <param name="When">The instant, in the time zone of the policy; not a sentence.</param>
/// <param name="Sentence">A sentence that says what happened, with the facts.</param>
/// <param name="Answer">The explanation of the assessment or settlement in the event; null if the event contains neither.</param>
public sealed record StoryLine(CaseEvent Event, CaseState State, string When, string Sentence, AnswerExplanation? Answer)
{
    /// <summary>Creates the line about the last event of a case.</summary>
    /// <param name="after">The case after the event: a step of <see cref="ReturnCase.ReplaySteps"/>, or the case of a <see cref="CaseResult"/>.</param>
    /// <param name="language">The language of the line.</param>
    /// <returns>The line.</returns>
    public static StoryLine Create(ReturnCase after, Language language)
    {
        Guard.Against.Null(after);
        PhraseBook book = PhraseBook.Of(language);
        CaseEvent happened = after.Events[^1];
        return new StoryLine(
            happened,
            after.State,
            book.When(happened.At, FindingSentences.ZoneOf(after.InForce)),
            new EventSentences(book, after).Of(happened),
            CaseAnswers.Of(after, language));
    }
}
