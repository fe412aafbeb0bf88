namespace Jqm.ReturnPolicy.Tests;

/// <summary>Whatever happens to cases, and whatever is refused, can be told in either language.</summary>
public sealed class StoryLaws
{
    private static readonly Language[] Languages = Enum.GetValues<Language>();

    [Law]
    public void Every_step_is_told_and_the_merchant_hears_of_what_concerns_it(Story story)
    {
        foreach (ReturnCase step in Stage.Play(story).Histories.SelectMany(history => history))
        {
            foreach (Language language in Languages)
            {
                StoryLine line = StoryLine.Of(step, language);
                Assert.Equal((step.Events[^1], step.State), (line.Event, line.State));
                Assert.EndsWith(language == Language.English ? "." : "。", line.Sentence, StringComparison.Ordinal);
                Assert.Equal(step.Events[^1] is RequestSubmitted or InformationAdded or DeliveryConfirmed or RuleWaived or ParcelInspected, line.Answer is not null);
                Notice? notice = Notice.Of(step, language);
                if (step.State == CaseState.AwaitingInformation || step.Events[^1] is RequestApproved or RequestDeclined or ParcelRefused or ParcelInspected or RefundRecorded)
                    Assert.NotNull(notice);
                if (notice is null)
                    continue;
                Assert.DoesNotMatch(@"\n\n\n|[ \t]\n|\r", notice.Body);
                if (step.Events[^1] is RefundRecorded { Paid: var paid })
                    Assert.All(paid.Destinations, destination => Assert.Contains(destination.Explain(language), notice.Body, StringComparison.Ordinal));
                if (step.Events[^1] is ParcelInspected { Settlement.Refund: { } refund })
                    Assert.All(refund.Lines, part => Assert.Contains(part.Refunded.Name(language), notice.Body, StringComparison.Ordinal));
                Assert.All(step.UnitsOut.Where(_ => step.Events[^1] is ParcelInspected or RefundRecorded), units => Assert.Contains(units.LineId, notice.Body, StringComparison.Ordinal));
            }
        }
    }

    [Law]
    public void Every_refusal_says_why(Story story)
    {
        Stage stage = Stage.Play(story);
        (Refusal, ReturnCase?)[] refusals =
        [
            .. stage.Log.Where(step => step.IsRefused).Select(step => (step.Refusal!, step.Case)),
            .. stage.Recordings.Where(step => step.IsRefused).Select(step => (step.Refusal!, (ReturnCase?)null)),
        ];
        foreach ((Refusal refusal, ReturnCase? @case) in refusals)
        {
            string english = refusal.Explain(@case, Language.English);
            string chinese = refusal.Explain(@case, Language.Chinese);
            Assert.EndsWith(".", english, StringComparison.Ordinal);
            Assert.EndsWith("。", chinese, StringComparison.Ordinal);
            Assert.All(new[] { refusal.Clause }.OfType<Clause>(), clause => Assert.Contains(clause.Number, chinese, StringComparison.Ordinal));
            Assert.All(refusal.Blocked.SelectMany(blocked => blocked.Findings), finding => Assert.Contains(finding.Clause.Explain(Language.English), english, StringComparison.Ordinal));
        }
    }
}
