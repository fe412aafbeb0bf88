using System.Text;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>The letters to a merchant.</summary>
public sealed class NoticeTests
{
    public static TheoryData<Language, string> Files => new() { { Language.English, "notices.en.md" }, { Language.Chinese, "notices.zh.md" } };

    [Theory]
    [MemberData(nameof(Files))]
    public void All_letters_are_those_that_were_read_and_approved(Language language, string file) => GoldenText.Same(file, Page(language));

    [Fact]
    public void There_is_a_letter_of_every_kind() => Assert.Equal(
        Enum.GetValues<NoticeKind>(),
        NoticeStories.All().SelectMany(story => story.Steps).Select(step => Notice.Create(step, Language.English)?.Kind).OfType<NoticeKind>().Distinct().Order());

    [Fact]
    public void Only_events_that_concern_the_merchant_have_a_letter()
    {
        foreach ((string title, ReturnCase after) in CaseSayings.Moments())
        {
            bool expected = after.Events[^1] switch
            {
                RequestWithdrawn => after.State == CaseState.Refunded,
                ParcelReceived => false,
                RequestSubmitted or InformationAdded or DeliveryConfirmed or RuleWaived => after.Assessment.Items.Any(item => item.Verdict == AssessmentVerdict.Incomplete),
                _ => true,
            };
            Assert.True(expected == (Notice.Create(after, Language.English) is not null), title);
            Assert.True(expected == (Notice.Create(after, Language.Chinese) is not null), title);
        }
    }

    [Fact]
    public void Every_letter_contains_request_order_merchant_date_contact_and_next_step()
    {
        foreach (ReturnCase step in NoticeStories.All().SelectMany(story => story.Steps))
        {
            foreach (Language language in Enum.GetValues<Language>())
            {
                if (Notice.Create(step, language) is not { } notice)
                    continue;
                Assert.DoesNotContain('\n', notice.Subject);
                Assert.All(new[] { step.Id, step.Order.Number }, fact => Assert.Contains(fact, notice.Subject, StringComparison.Ordinal));
                string next = language == Language.English ? "\nWhat to do next\n" : "\n【后续事项】\n";
                string clause = language == Language.English ? "(clause 8.1)" : "（第 8.1 条）";
                Assert.All(
                    new[] { step.Id, step.Order.Number, step.Order.MerchantId, "2026", ServiceContact.Email, ServiceContact.Telephone, next, clause },
                    fact => Assert.Contains(fact, notice.Body, StringComparison.Ordinal));
                Assert.EndsWith("\n", notice.Body, StringComparison.Ordinal);
                Assert.DoesNotMatch(@"\n\n\n|[ \t]\n|\r", notice.Body);
            }
        }
    }

    [Fact]
    public void Every_finding_and_every_amount_of_a_settlement_is_in_the_letter()
    {
        foreach (ReturnCase step in NoticeStories.All().SelectMany(story => story.Steps).Where(step => step.Events[^1] is SettlementEvent))
        {
            foreach (Language language in Enum.GetValues<Language>())
            {
                string body = Notice.Create(step, language)!.Body;
                AnswerExplanation answer = StoryLine.Create(step, language).Answer!;
                Assert.All(answer.Items.SelectMany(item => item.Findings), finding => Assert.Contains(finding.Sentence, body, StringComparison.Ordinal));
                Assert.All(answer.Items.SelectMany(item => item.Findings), finding => Assert.Contains(finding.Citation, body, StringComparison.Ordinal));
                if (answer.Refund is not { } refund)
                    continue;
                Assert.All(refund.Lines.SelectMany(line => line.Components), component => Assert.Contains(component.Amounts, body, StringComparison.Ordinal));
                Assert.All(refund.Lines.SelectMany(line => line.Components), component => Assert.Contains(component.Reason, body, StringComparison.Ordinal));
                Assert.All(new[] { refund.Total, refund.ReturnShipping ?? "", refund.Owed ?? "" }.Concat(refund.Destinations), sentence => Assert.Contains(sentence, body, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void A_chinese_letter_contains_no_foreign_word_except_the_input()
    {
        foreach (ReturnCase step in NoticeStories.All().SelectMany(story => story.Steps))
        {
            if (Notice.Create(step, Language.Chinese) is not { } notice)
                continue;
            string text = notice.Subject + notice.Body;
            foreach (string fact in NoticeStories.Facts.Append(ServiceContact.Email))
                text = text.Replace(fact, "", StringComparison.Ordinal);
            Assert.DoesNotMatch("[A-Za-z{}\"']", text);
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void Letters_do_not_depend_on_the_culture(string culture)
    {
        string english = Page(Language.English);
        string chinese = Page(Language.Chinese);
        Cultures.In(culture, () =>
        {
            Assert.Equal(english, Page(Language.English));
            Assert.Equal(chinese, Page(Language.Chinese));
        });
    }

    [Fact]
    public void No_text_from_outside_can_add_a_line_to_a_letter_but_an_address()
    {
        ReturnRequest request = Act.Request with { Id = "R-1\nBcc: all@example.com" };
        Act act = Act.Submitted(request).Do((id, at) => new ApproveRequest(id, at, "support", [new ItemUnits(0, 2)], "Warehouse 3\nShenzhen", "RET\n1", "note\r\nX"));
        Notice notice = Notice.Create(act.Case, Language.English)!;
        Assert.DoesNotContain('\n', notice.Subject);
        Assert.DoesNotContain("\nBcc", notice.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("\nX", notice.Body, StringComparison.Ordinal);
        Assert.Contains("    Warehouse 3\n    Shenzhen\n", notice.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_is_written_line_by_line_without_blanks()
    {
        Act act = Act.Submitted().Do((id, at) => new ApproveRequest(id, at, "support", [new ItemUnits(0, 2)], "  Warehouse 3 \r\n\n \n Shenzhen"));
        Assert.Contains(":\n    Warehouse 3\n    Shenzhen\n\n", Notice.Create(act.Case, Language.English)!.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Units_of_an_item_that_are_not_approved_are_counted()
    {
        Act act = Act.Submitted(Act.Request with { Items = [Act.Request.Items[0] with { Quantity = 3 }] }).Approve(new ItemUnits(0, 1));
        Assert.Contains("Of 3 units requested, 2 are not approved.\n", Notice.Create(act.Case, Language.English)!.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_that_is_approved_whole_has_no_count()
    {
        string letter = Notice.Create(Act.Submitted().Approve(new ItemUnits(0, 2), new ItemUnits(1, 1)).Case, Language.English)!.Body;
        Assert.Contains("Of 2 units requested, 1 is not approved.\n", letter, StringComparison.Ordinal);
        Assert.Single(letter.Split("units requested").Skip(1));
    }

    [Fact]
    public void A_payment_of_two_inspections_lists_their_refunds_in_order_of_inspection()
    {
        Act act = Act.Approved()
            .Receive(new Parcel([new ParcelUnits("2", 2)])).Inspect(new InspectedItem("2", 2, ReturnReason.WrongItem, true, true))
            .Receive(new Parcel([new ParcelUnits("1", 2)])).Inspect(new InspectedItem("1", 2, ReturnReason.Defective))
            .Pay();
        ValueList<RefundExplanation> refunds = act.Case.Events.OfType<ParcelInspected>().Select(inspected => inspected.Settlement.Refund!.Explain(Language.English)).ToValueList();
        string letter = Notice.Create(act.Case, Language.English)!.Body;
        Assert.Equal(2, refunds.Count);
        int first = letter.IndexOf(refunds[0].Lines[0].Heading, StringComparison.Ordinal);
        Assert.InRange(first, 0, letter.IndexOf(refunds[1].Lines[0].Heading, StringComparison.Ordinal) - 1);
    }

    private static string Page(Language language)
    {
        var page = new StringBuilder();
        page.Append("# ").Append(language).Append('\n');
        foreach ((string title, IEnumerable<ReturnCase> steps) in NoticeStories.All())
        {
            page.Append("\n## ").Append(title).Append('\n');
            foreach (ReturnCase step in steps)
            {
                StoryLine line = StoryLine.Create(step, language);
                page.Append("\n**").Append(line.When).Append("** ").Append(line.Sentence).Append(" (").Append(line.State.GetName(language)).Append(")\n");
                if (Notice.Create(step, language) is { } notice)
                    page.Append("\n```text\n").Append(notice.Subject).Append("\n\n").Append(notice.Body).Append("```\n");
            }
        }

        return page.ToString();
    }
}
