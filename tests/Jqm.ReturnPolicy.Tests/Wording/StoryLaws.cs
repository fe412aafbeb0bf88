namespace Jqm.ReturnPolicy.Tests;

/// <summary>Whatever happens to cases, and whatever is refused, can be told in either language.</summary>
public sealed class StoryLaws
{
    private static readonly Language[] Languages = Enum.GetValues<Language>();

    [Law]
    public void Every_step_is_in_the_story_and_the_merchant_gets_the_required_letters(Story story)
    {
        foreach (ReturnCase step in Stage.Play(story).Histories.SelectMany(history => history))
        {
            foreach (Language language in Languages)
            {
                StoryLine line = StoryLine.Create(step, language);
                Assert.Equal((step.Events[^1], step.State), (line.Event, line.State));
                Assert.EndsWith(language == Language.English ? "." : "。", line.Sentence, StringComparison.Ordinal);
                Assert.Equal(step.Events[^1] is RequestSubmitted or InformationAdded or DeliveryConfirmed or RuleWaived or SettlementEvent, line.Answer is not null);
                Notice? notice = Notice.Create(step, language);
                if (step.State == CaseState.AwaitingInformation || step.Events[^1] is RequestApproved or RequestDeclined or ParcelRefused or SettlementEvent or RefundRecorded)
                    Assert.NotNull(notice);
                if (notice is null)
                    continue;
                Assert.DoesNotMatch(@"\n\n\n|[ \t]\n|\r", notice.Body);
                if (step.Events[^1] is RefundRecorded { Paid: var paid })
                    Assert.All(paid.Destinations, destination => Assert.Contains(destination.Explain(language), notice.Body, StringComparison.Ordinal));
                if (step.Events[^1] is SettlementEvent { Settlement.Refund: { } refund })
                    Assert.All(refund.Lines, part => Assert.Contains(part.Refunded.Format(language), notice.Body, StringComparison.Ordinal));
                Assert.All(step.UnitsOut.Where(_ => step.Events[^1] is SettlementEvent or RefundRecorded), units => Assert.Contains(units.LineId, notice.Body, StringComparison.Ordinal));
            }
        }
    }

    [Law]
    public void No_sentence_says_that_money_that_was_set_off_was_paid_out(Story story)
    {
        foreach (ReturnCase step in Stage.Play(story).Histories.SelectMany(history => history))
        {
            string english = StoryLine.Create(step, Language.English).Sentence;
            string chinese = StoryLine.Create(step, Language.Chinese).Sentence;
            string letter = Notice.Create(step, Language.English)?.Body ?? "";
            if (step.Events[^1] is SettlementEvent { Settlement.Refund: not null } or RequestApproved)
                Assert.DoesNotContain("paid out", Without(english + letter, "othing is paid out", "othing was paid out"), StringComparison.Ordinal);
            if (step.Events[^1] is not RefundRecorded { Paid: var paid })
                continue;
            if (paid.PaidOut.IsZero)
            {
                Assert.DoesNotContain("paid out", Without(english + letter, "othing is paid out", "othing was paid out"), StringComparison.Ordinal);
                Assert.DoesNotMatch("支付|付款", Without(chinese, "未支付任何款项", "未付款项", "无需支付款项", "不另行支付"));
            }
            else
            {
                Assert.Contains(paid.PaidOut.Format(Language.English) + " was paid out", english, StringComparison.Ordinal);
                Assert.Matches("已支付.*" + System.Text.RegularExpressions.Regex.Escape(paid.PaidOut.Format(Language.Chinese)), chinese);
            }

            if (!paid.SetOff.IsZero)
            {
                Assert.Contains(paid.SetOff.Format(Language.English) + " is set off", letter, StringComparison.Ordinal);
                Assert.Contains(paid.SetOff.Format(Language.English) + " was set off", english, StringComparison.Ordinal);
            }
        }

        static string Without(string text, params ReadOnlySpan<string> phrases)
        {
            foreach (string phrase in phrases)
                text = text.Replace(phrase, "", StringComparison.Ordinal);
            return text;
        }
    }

    [Law]
    public void Every_refusal_has_a_reason(Story story)
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
