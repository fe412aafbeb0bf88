using System.Text.Json;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>The words of the JSON form, as its page lists them.</summary>
public sealed class WordTests
{
    /// <summary>Copied from docs/wire-format.md, docs/case-format.md and docs/analysis.md.</summary>
    private static readonly Dictionary<Type, string> Words = new()
    {
        [typeof(Operation)] = "assess settle cancel allow",
        [typeof(GovernedBy)] = "request order",
        [typeof(Fulfilment)] = "service other",
        [typeof(ProductCategory)] = "standard customized privateLabel specialOrder",
        [typeof(ChargeKind)] = "shipping handling customsDuty other",
        [typeof(WindowCounting)] = "calendarDays elapsed",
        [typeof(LateRequestHandling)] = "decline refer",
        [typeof(Fault)] = "service product carrier merchant",
        [typeof(EvidenceKind)] = "photo video document",
        [typeof(FeeRefund)] = "withProduct serviceFault never",
        [typeof(FeeAllocation)] = "byValue byQuantity",
        [typeof(RefundTo)] = "originalPayment accountBalance",
        [typeof(Rule)] = "scope approval inspection reason window details evidence condition category cancellation",
        [typeof(Party)] = "merchant service",
        [typeof(FindingStatus)] = "met excepted waived discretionary missing notMet",
        [typeof(AssessmentVerdict)] = "eligible partial incomplete referred ineligible outOfScope",
        [typeof(SettlementVerdict)] = "approved partial pending rejected outOfScope",
        [typeof(CancellationVerdict)] = "cancellable notCancellable outOfScope",
        [typeof(AllowanceVerdict)] = "allowed outOfScope",
        [typeof(ComponentKind)] = "product tax shipping handling customsDuty other",
        [typeof(DestinationKind)] = "openBalance payment accountBalance",
        [typeof(CaseAction)] = "submit addInformation confirmDelivery waive approve decline withdraw receive inspect settleWithoutReturn recordRefund",
        [typeof(CaseState)] = "open awaitingInformation approved received settled refunded rejected declined withdrawn refused",
        [typeof(ErrorCode)] = "malformed unknownCurrency amountPrecision amountOutOfRange quantityOutOfRange duplicate unknownLine unknownShipment unknownPayment shipmentRequired orderMismatch currencyMismatch paymentsMismatch timeOrder noPolicyInForce notWaivable",
        [typeof(PolicyRelation)] = "equivalent stricter laxer incomparable",
        [typeof(ChangeEffect)] = "stricter laxer other",
        [typeof(OutcomeKind)] = "assessmentVerdict settlementVerdict cancellationVerdict goodsBack component restockingFee shares returnShipping destination finding clause fault lastDay",
    };

    private static readonly JsonSerializerOptions Options = new JsonSerializerOptions().AddReturnPolicyConverters();

    public static TheoryData<Type> Enumerations => [.. Words.Keys];

    [Theory]
    [MemberData(nameof(Enumerations))]
    public void The_words_of_an_enumeration_are_those_of_the_page(Type type) => Assert.Equal(
        Words[type].Split(' ').Order(StringComparer.Ordinal),
        Enum.GetValues(type).Cast<object>().Select(member => WrittenFormsTests.ToJson(type, member).Trim('"')).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Enumerations))]
    public void Each_word_is_read_and_no_other_spelling_of_it(Type type)
    {
        foreach (string word in Words[type].Split(' '))
        {
            Assert.Equal(word, WrittenFormsTests.ToJson(type, JsonSerializer.Deserialize($"\"{word}\"", type, Options)!).Trim('"'));
            foreach (string other in new[] { char.ToUpperInvariant(word[0]) + word[1..], word.ToUpperInvariant(), word + " ", "" })
                Expect.Fault("", ErrorCode.Malformed, () => JsonSerializer.Deserialize($"\"{other}\"", type, Options));
        }
    }

    [Fact]
    public void Every_enumeration_that_has_a_form_is_listed() => Assert.Equal(
        WrittenFormsTests.Types.Where(type => type.IsEnum && type != typeof(RefusalCode)).Select(type => type.Name).Order(StringComparer.Ordinal),
        Words.Keys.Select(type => type.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_word_is_on_a_page_of_the_documents()
    {
        string pages = string.Concat(new[] { "wire-format.md", "case-format.md", "analysis.md" }.Select(page => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", page))));
        Assert.All(Words.SelectMany(entry => entry.Value.Split(' ')), word => Assert.Contains(word, pages, StringComparison.Ordinal));
    }
}
