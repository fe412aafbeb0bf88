using Jqm.ReturnPolicy.Cases;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>A line of a case's story: what happened last, in words.</summary>
/// <param name="Event">What happened.</param>
/// <param name="State">The state of the case after the event.</param>
/// <param name="When">The instant, in the time zone of the policy; no sentence.</param>
/// <param name="Sentence">What happened, with its facts.</param>
/// <param name="Answer">The judgement or the settlement that is part of the event; null when there is none.</param>
public sealed record StoryLine(CaseEvent Event, CaseState State, string When, string Sentence, AnswerExplanation? Answer)
{
    /// <summary>Tells what happened to a case last.</summary>
    /// <param name="after">The case as it stood after the event: a step of <see cref="ReturnCase.ReplaySteps"/>, or the case of a <see cref="CaseResult"/>.</param>
    /// <param name="language">The language.</param>
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
