using System.Text;
using System.Text.RegularExpressions;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>All that the library says, in both languages.</summary>
public sealed partial class SentencesTests
{
    public static TheoryData<Language, string> Files => new() { { Language.English, "sentences.en.md" }, { Language.Chinese, "sentences.zh.md" } };

    [Theory]
    [MemberData(nameof(Files))]
    public void All_sentences_are_those_that_were_read_and_approved(Language language, string file) => GoldenText.Same(file, Page(language));

    [Fact]
    public void Wording_of_a_late_request_contains_submission_last_day_and_delivery()
    {
        Saying late = Catalogue.All.Single(saying => saying.Case == "Window NotMet: late");
        Assert.Equal("Submitted on 15 February 2026; the last day was 14 February 2026, 30 days after delivery on 15 January 2026 (Asia/Shanghai).", late.Say(Language.English));
        Assert.Equal("申请于2026年2月15日提交，已超过退货期限；最后期限为2026年2月14日，即2026年1月15日签收后第 30 天（北京时间）。", late.Say(Language.Chinese));
    }

    [Fact]
    public void Equal_numbers_of_two_kinds_of_evidence_are_both_named()
    {
        Act act = Act.Submitted().Do((id, at) => new AddInformation(id, at, "merchant", [new ItemInformation(0, evidence: [new Evidence(EvidenceKind.Photo), new Evidence(EvidenceKind.Document)])]));
        Assert.Contains(": 1 photo and 1 document.", StoryLine.Create(act.Case, Language.English).Sentence, StringComparison.Ordinal);
        Assert.Contains("照片 1 张、文件 1 份。", StoryLine.Create(act.Case, Language.Chinese).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_counts_one_item_in_the_singular()
    {
        Refusal refusal = Act.Submitted(Act.Single).Refuses((id, at) => new ApproveRequest(id, at, "support", [new ItemUnits(1, 1)], "Shenzhen"));
        Assert.Contains("the request has 1 item.", refusal.Explain(null, Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Wording_of_a_refusal_uses_the_zone_of_the_policy()
    {
        Act act = Act.Submitted(evaluator: Policies.Under(PolicyTerms.Standard with { WindowZone = "Europe/Berlin" }));
        Refusal refusal = act.Refuses((id, _) => new WithdrawRequest(id, Act.Request.SubmittedAt - Duration.FromHours(1), "merchant"));
        Assert.Contains("01:00", refusal.Explain(act.Case, Language.English), StringComparison.Ordinal);
        Assert.Contains("08:00", refusal.Explain(null, Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_case_of_the_catalogue_is_unique() =>
        Assert.Empty(Catalogue.All.GroupBy(saying => (saying.Section, saying.Case)).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Every_finding_that_can_occur_is_said()
    {
        (string, Rule, FindingStatus)[] said = Catalogue.All.Where(saying => saying.Finding is not null).Select(saying => (saying.Section, saying.Finding!.Value.Rule, saying.Finding.Value.Status)).Distinct().ToArray();
        Assert.Empty(PossibleFindings().Except(said));
        Assert.Empty(said.Except(PossibleFindings()));
    }

    [Fact]
    public void Every_event_and_every_refusal_is_said()
    {
        Assert.Equal(
            typeof(CaseEvent).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(CaseEvent)) && !type.IsAbstract).Select(type => type.Name).Order(),
            CaseSayings.Moments().Select(moment => moment.After.Events[^1].GetType().Name).Distinct().Order());
        Assert.Equal(Enum.GetValues<RefusalCode>(), RefusalSayings.Refusals().Select(said => said.Refusal.Code).Distinct().Order());
    }

    [Fact]
    public void Every_sentence_exists_and_differs_between_the_languages() => Assert.All(Catalogue.All, saying =>
    {
        string english = saying.Say(Language.English);
        string chinese = saying.Say(Language.Chinese);
        Assert.NotEqual("", english.Trim());
        Assert.NotEqual("", chinese.Trim());
        if (!Catalogue.Facts.Contains(english))
            Assert.NotEqual(english, chinese);
    });

    [Fact]
    public void Chinese_sentences_have_no_foreign_word_except_the_input() => Assert.All(Catalogue.All, saying =>
    {
        string chinese = saying.Say(Language.Chinese);
        foreach (string fact in Catalogue.Facts)
            chinese = chinese.Replace(fact, "", StringComparison.Ordinal);
        Assert.DoesNotMatch("[A-Za-z{}\"']", chinese);
        Assert.DoesNotMatch(HalfWidth(), chinese);
    });

    [Fact]
    public void English_sentences_have_ASCII_characters_and_curly_quotes_only() => Assert.All(Catalogue.All, saying => Assert.DoesNotMatch(@"[^\u0020-\u007E\u201C\u201D]|[{}]", saying.Say(Language.English)));

    [Fact]
    public void Every_sentence_ends_as_a_sentence_and_no_name_does() => Assert.All(Catalogue.All, saying =>
    {
        Assert.Equal(!saying.IsName, saying.Say(Language.English).EndsWith('.'));
        Assert.Equal(!saying.IsName, saying.Say(Language.Chinese).EndsWith('。'));
        Assert.DoesNotMatch(@"\s$|^\s|  |\.\.|。。|，。| [。，；：（）]|[。，；：（）] ", saying.Say(Language.English) + "|" + saying.Say(Language.Chinese));
    });

    [Fact]
    public void No_two_names_of_a_kind_are_the_same() => Assert.All(
        Catalogue.All.Where(saying => saying.Section.StartsWith("Names", StringComparison.Ordinal) || saying.Section == "Titles of clauses").GroupBy(saying => saying.Section),
        section => Assert.All(Enum.GetValues<Language>(), language => Assert.Equal(section.Count(), section.Select(saying => saying.Say(language)).Distinct().Count())));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void Sentences_do_not_depend_on_the_culture(string culture)
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
    public void A_language_that_does_not_exist_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AssessmentVerdict.Eligible.Explain((Language)2));

    private static string Page(Language language)
    {
        var page = new StringBuilder();
        page.Append("# ").Append(language).Append('\n');
        string section = "";
        foreach (Saying saying in Catalogue.All)
        {
            if (saying.Section != section)
                page.Append("\n## ").Append(section = saying.Section).Append("\n\n");
            page.Append("- ").Append(saying.Case).Append("  \n  ").Append(saying.Say(language)).Append('\n');
        }

        return page.ToString();
    }

    /// <summary>Every status that a rule can come to, found by judging all facts under terms of every kind.</summary>
    private static HashSet<(string Section, Rule, FindingStatus)> PossibleFindings()
    {
        EnumSet<Rule> waivable = [Rule.Window, Rule.Details, Rule.Evidence, Rule.Condition, Rule.Category];
        var possible = new HashSet<(string, Rule, FindingStatus)>();
        foreach (PolicyTerms terms in new[] { PolicyTerms.Standard, PolicyTerms.Standard with { LateRequestHandling = LateRequestHandling.Refer }, PolicyTerms.Standard with { Waivable = waivable }, PolicyTerms.Standard with { WindowExemptReasons = [ReturnReason.Defective], GoodsBackExemptReasons = [ReturnReason.Defective] } })
        {
            var judge = new CompiledTerms(terms);
            foreach (EnumSet<Rule> waived in new[] { [], terms.Waivable })
            {
                foreach (AssessmentFacts facts in AssessmentFacts.Enumerate(judge.ReasonCount))
                    Add("Findings of a request", judge.Assess(new AssessmentFacts(facts.InScope, facts.Reason, facts.Timeliness, facts.HasDetails, facts.Evidence, facts.Category, waived)));
                foreach (SettlementFacts facts in SettlementFacts.Enumerate(judge.ReasonCount))
                    Add("Findings of goods that came back", judge.Settle(new SettlementFacts(facts.InScope, facts.Approved, facts.Received, facts.Reason, facts.Unused, facts.Original, facts.Category, waived)));
            }

            foreach (bool inScope in new[] { true, false })
            {
                Add("Findings of a cancellation", judge.Cancel(inScope, shipped: true));
                Add("Findings of a cancellation", judge.Cancel(inScope, shipped: false));
            }
        }

        return possible;

        void Add(string section, FindingSet findings)
        {
            foreach ((Rule rule, FindingStatus status) in findings)
                possible.Add((section, rule, status));
        }
    }

    [GeneratedRegex(@"[!?;()]|[,.:](?!\d)|(?<!\d)[,.:]")]
    private static partial Regex HalfWidth();
}
