namespace Jqm.ReturnPolicy.Testing.Tests;

public sealed class DifferencesTests
{
    private static readonly Order Order = AnOrder().WithLine(1000, 1.5m).WithCharge(ChargeKind.Shipping, 12);

    [Fact]
    public void Equal_values_have_no_difference()
    {
        Differences none = Differences.Between(ASettlement(SettlementVerdict.Approved), ASettlement(SettlementVerdict.Approved));
        Assert.True(none.IsEmpty);
        Assert.Empty(none);
        Assert.Equal("", none.ToString());
        none.ThrowIfAny();
    }

    [Fact]
    public void Each_difference_has_its_path_and_both_values_with_the_currency()
    {
        Settlement defective = PolicyEvaluator.Standard.Settle(Order, AReturn(Order).WithItem(ReturnReason.Defective, 1000));
        Settlement wrong = PolicyEvaluator.Standard.Settle(Order, AReturn(Order).WithItem(ReturnReason.WrongItem, 1000));

        Differences differences = Differences.Between(defective, wrong);

        Assert.Equal(
            """
            9 differences:
            items[0].reason: defective → wrongItem
            items[0].fault: product → service
            items[0].findings[reason].clause: 1.1 → 1.4
            refund.lines[0].components[shipping].refunded: USD 0.00 → USD 12.00
            refund.lines[0].components[shipping].withheld: USD 12.00 → USD 0.00
            refund.lines[0].refunded: USD 1,500.00 → USD 1,512.00
            refund.lines[0].withheld: USD 12.00 → USD 0.00
            refund.total: USD 1,500.00 → USD 1,512.00
            refund.destinations[0].amount: USD 1,500.00 → USD 1,512.00
            """.ReplaceLineEndings("\n"),
            differences.ToString());
        Assert.Equal(new Difference("refund.total", "USD 1,500.00", "USD 1,512.00"), differences[7]);
        Assert.Equal(differences.ToString(), Assert.Throws<DifferencesException>(differences.ThrowIfAny).Message);
        Assert.Same(differences, Assert.Throws<DifferencesException>(differences.ThrowIfAny).Differences);
    }

    [Fact]
    public void One_difference_is_not_several()
    {
        Assert.Equal("1 difference:\nnumber: JQM-10023 → JQM-2", Differences.Between(Order, Order with { Number = "JQM-2" }).ToString());
        Assert.Equal("1 difference:\n(all): 1 → true", Differences.BetweenJson("1", "true").ToString());
    }

    [Fact]
    public void Amounts_are_shown_in_the_currency_around_them()
    {
        Order yen = AnOrder().In(Currency.JPY).WithLine(1, 2000);
        Order dinar = AnOrder().In(Currency.KWD).WithLine(1, 2000);
        Assert.Equal(["currency: JPY → KWD", "lines[0].unitPrice: JPY 2,000 → KWD 2,000.000"], Lines(Differences.Between(yen, dinar)));
        Assert.Equal(["amount: USD 1.00 → USD 2.00"], Lines(Differences.Between(Money.Of(1, Currency.USD), Money.Of(2, Currency.USD))));
        var one = new EvaluationDocument { Operation = Operation.Settle, Order = yen, Return = AReturn(yen).WithShippingCost(500) };
        var other = new EvaluationDocument { Operation = Operation.Settle, Order = yen, Return = AReturn(yen).WithShippingCost(600) };
        Assert.Equal(["return.shippingCost: JPY 500 → JPY 600"], Lines(Differences.Between(one, other)));
        Assert.Equal(["amount: 1.00 → 2.00"], Lines(Differences.BetweenJson("""{"amount":"1.00"}""", """{"amount":"2.00"}""")));
    }

    [Fact]
    public void Another_currency_of_a_part_whose_wire_form_does_not_state_it_is_a_difference()
    {
        Check(currency => OrderIn(currency).Payments!.Value[0]);
        Check(currency => OrderIn(currency).Payments!.Value);
        Check(currency => OrderIn(currency).Lines[0]);
        Check(currency => OrderIn(currency).Charges[0]);
        Check(currency => new Allowance("1", Money.Of(1, currency)));
        Check(GoodsIn);
        Check(currency => RefundIn(currency).Lines[0]);
        Check(currency => RefundIn(currency).Destinations[0]);
        ValueList<Payment> one = [Payment(Currency.USD), Payment(Currency.EUR)], other = [Payment(Currency.EUR), Payment(Currency.USD)];
        Assert.Equal(["currency: USD, EUR → EUR, USD"], Lines(Differences.Between(one, other)));
        Assert.Equal(["amount: USD 5.00 → USD 6.00"], Lines(Differences.Between(Payment(Currency.USD), Payment(Currency.USD) with { Amount = Money.Of(6, Currency.USD) })));

        static Payment Payment(Currency currency) => new("P1", Money.Of(5, currency), "card");

        static Order OrderIn(Currency currency) => AnOrder().In(currency).WithLine(2, 20).WithCharge(ChargeKind.Shipping, 3).WithPayment(43);

        static ReturnedGoods GoodsIn(Currency currency) => AReturn(OrderIn(currency)).WithItem(ReturnReason.Defective, 1).WithShippingCost(4);

        static Refund RefundIn(Currency currency) => PolicyEvaluator.Standard.Settle(OrderIn(currency), GoodsIn(currency)).Refund!;

        static void Check<T>(Func<Currency, T> part)
        {
            Assert.Equal(ReturnPolicyJson.ToJson(part(Currency.USD)), ReturnPolicyJson.ToJson(part(Currency.EUR)));
            Assert.Equal(["currency: USD → EUR"], Lines(Differences.Between(part(Currency.USD), part(Currency.EUR))));
            Assert.Empty(Differences.Between(part(Currency.USD), part(Currency.USD)));
        }
    }

    [Fact]
    public void A_member_that_only_one_value_has_is_absent_in_the_other()
    {
        Assert.Equal(["a: 1 → (absent)", "b: (absent) → x"], Lines(Differences.BetweenJson("""{"a":1}""", """{"b":"x"}""")));
        Assert.Equal(["[1]: (absent) → 2"], Lines(Differences.BetweenJson("[1]", "[1,2]")));
        Assert.Equal(["[0]: 1 → 2", "[1]: 2 → (absent)"], Lines(Differences.BetweenJson("[1,2]", "[2]")));
        Difference gone = Differences.BetweenJson("""{"a":1}""", "{}")[0];
        Assert.Equal(("a", "1", null), (gone.Path, gone.Before, gone.After));
    }

    [Fact]
    public void A_refund_that_is_gone_is_shown_by_its_total() => Assert.Contains(
        "estimate: a refund of USD 20.00 → (absent)",
        Lines(Differences.Between(AnAssessment(AssessmentVerdict.Eligible), AnAssessment(AssessmentVerdict.Ineligible))));

    [Fact]
    public void An_object_that_is_new_is_shown_by_its_members_with_the_currency_of_its_amounts()
    {
        Settlement without = PolicyEvaluator.Standard.Settle(Order, AReturn(Order));
        Settlement with = PolicyEvaluator.Standard.Settle(Order, AReturn(Order).WithShippingCost(6));
        Assert.Contains(
            "refund.returnShipping: (absent) → {cost: USD 6.00, paidBy: merchant, serviceShare: USD 6.00, merchantShare: USD 0.00, pendingShare: USD 0.00, adjustment: USD 6.00}",
            Lines(Differences.Between(without, with)));
        Assert.Equal(["b: (absent) → {c: [1 item], d: [2 items], e: [1,2], f: {g: \"x y\"}}"], Lines(Differences.BetweenJson("{}", """{"b":{"c":[{}],"d":[{},{}],"e":[1,2],"f":{"g":"x y"}}}""")));
    }

    [Fact]
    public void Findings_and_components_are_matched_by_name()
    {
        const string Before = """{"findings":[{"rule":"scope","status":"met"},{"rule":"window","status":"met"},{"rule":"details","status":"met"}]}""";
        const string After = """{"findings":[{"rule":"scope","status":"met"},{"rule":"details","status":"missing"}]}""";
        Assert.Equal(["findings[window]: {rule: window, status: met} → (absent)", "findings[details].status: met → missing"], Lines(Differences.BetweenJson(Before, After)));
        const string Moved = """{"findings":[{"rule":"window","status":"met"},{"rule":"scope","status":"met"},{"rule":"details","status":"met"}]}""";
        Assert.Equal(["findings: in the order scope, window, details → in the order window, scope, details"], Lines(Differences.BetweenJson(Before, Moved)));
    }

    [Fact]
    public void Items_without_an_id_are_matched_by_index()
    {
        Assert.Equal(["[1].kind: a → b"], Lines(Differences.BetweenJson("""[{"kind":"a"},{"kind":"a"}]""", """[{"kind":"a"},{"kind":"b"}]""")));
        Assert.Equal(["[1].id: b → c"], Lines(Differences.BetweenJson("""[{"id":"a"},{"id":"b"}]""", """[{"id":"a"},{"id":"c"}]""")));
    }

    [Fact]
    public void Values_with_the_same_short_text_are_shown_as_json()
    {
        Assert.Equal(["a: 1 → \"1\""], Lines(Differences.BetweenJson("""{"a":1}""", """{"a":"1"}""")));
        Assert.Equal(["a: null → \"null\""], Lines(Differences.BetweenJson("""{"a":null}""", """{"a":"null"}""")));
    }

    [Fact]
    public void Text_with_spaces_is_quoted_and_long_values_are_shortened()
    {
        Assert.Equal(["a: \"two words\" → \"\""], Lines(Differences.BetweenJson("""{"a":"two words"}""", """{"a":""}""")));
        string raw = $"[{string.Join(',', Enumerable.Range(0, 100))}]";
        Assert.Equal([$"a: {raw[..120]}… → (absent)"], Lines(Differences.BetweenJson($"{{\"a\":{raw}}}", "{}")));
        string text = new('x', 500);
        Assert.Equal([$"a: {text} → {text}y"], Lines(Differences.BetweenJson($"{{\"a\":\"{text}\"}}", $"{{\"a\":\"{text}y\"}}")));
    }

    [Fact]
    public void The_order_of_members_does_not_matter() => Assert.Empty(Differences.BetweenJson("""{"a":1,"b":[{"c":"x"}]}""", """{ "b": [ { "c": "\u0078" } ], "a": 1 }"""));

    [Fact]
    public void What_cannot_be_compared_throws()
    {
        Assert.Equal("The text 'after' is not JSON: <html>Bad Gateway</html>", Assert.Throws<FormatException>(() => Differences.BetweenJson("{}", "<html>Bad Gateway</html>")).Message);
        Assert.Equal($"The text 'before' is not JSON: {new string('x', 200)}…", Assert.Throws<FormatException>(() => Differences.BetweenJson(new string('x', 201), "{}")).Message);
        Assert.Throws<ArgumentNullException>(() => Differences.BetweenJson(null!, "{}"));
        Assert.Throws<ArgumentNullException>(() => Differences.Between(null!, Order));
        Assert.Throws<NotSupportedException>(() => Differences.Between("a", "b"));
    }

    private static IEnumerable<string> Lines(Differences differences) => differences.Select(difference => difference.ToString());
}
