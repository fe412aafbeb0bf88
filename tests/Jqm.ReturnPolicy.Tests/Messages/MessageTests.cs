using System.Globalization;
using System.Reflection;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>
/// Compares every message about invalid input or a programming error with the recorded messages in <c>tests/data/messages.md</c>. If you change a message, update
/// it there. The tables of errors of the other tests are included.
/// </summary>
public sealed class MessageTests
{
    private const string Between = ": ";

    private static readonly RecordedSections Record = new("messages.md");

    public static TheoryData<string> Tables => new(TablesOfFaults().Select(table => table.Name).Append(nameof(Mistakes)));

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_message_equals_the_recorded_one(string table) => Assert.Equal(OnRecord(table), Said(table));

    [Fact]
    public void The_record_has_no_other_tables() => Assert.Equal(
        Tables.Select(row => row.Data).Order(StringComparer.Ordinal),
        Record.Names.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_message_is_the_same_in_every_culture(string table)
    {
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NegativeSign = "minus";
        odd.NumberFormat.NumberDecimalSeparator = "!";
        odd.NumberFormat.NumberGroupSeparator = "?";
        odd.DateTimeFormat.DateSeparator = "~";
        odd.DateTimeFormat.TimeSeparator = "~";
        List<string> said = [];
        CultureInfo own = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = odd;
            said = Said(table);
        }
        finally
        {
            CultureInfo.CurrentCulture = own;
        }

        Assert.Equal(OnRecord(table), said);
    }

    /// <summary>Each class of tests that keeps a table of faults.</summary>
    private static IEnumerable<(string Name, (string Name, string Path, ErrorCode Code, Action Make)[] Faults)> TablesOfFaults() =>
        from type in typeof(MessageTests).Assembly.GetTypes()
        let field = type.GetField("Faults", BindingFlags.Static | BindingFlags.NonPublic)
        where field?.FieldType == typeof((string, string, ErrorCode, Action)[])
        select (type.Name, ((string, string, ErrorCode, Action)[])field.GetValue(null)!);

    private static List<string> Said(string table)
    {
        IEnumerable<(string Name, Action Make)> cases = table == nameof(Mistakes)
            ? Mistakes
            : TablesOfFaults().Single(entry => entry.Name == table).Faults.Select(fault => (fault.Name, fault.Make));
        return [.. cases.Select(entry => entry.Name + Between + MessageOf(entry.Make))];
    }

    private static string MessageOf(Action make)
    {
        Exception said = Assert.ThrowsAny<Exception>(make);

        // The framework adds the parameter and the value behind the sentence.
        return said.Message.Split(" (Parameter", 2)[0];
    }

    private static List<string> OnRecord(string table) =>
        [.. Record.LinesOf(table).Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..])];

    private static Money Usd(long cents) => Money.FromMinorUnits(cents, Currency.USD);

    private static Order Order(Instant? placed = null) => new("JQM-1", "M-1", [new OrderLine("1", 1, Usd(100))], placedAt: placed);

    private static readonly Instant Start = Instant.FromUtc(2026, 3, 1, 0, 0);

    private static readonly ValueList<RefundComponent> Components = [new RefundComponent(ComponentKind.Product, Usd(1), Usd(1), Clause.FromNumber("4.3"))];

    private static readonly ValueList<Finding> Met = [new Finding(Rule.Scope, FindingStatus.Met, Clause.FromNumber("0.1"))];

    /// <summary>The faults that no other table has.</summary>
    private static readonly (string Name, string Path, ErrorCode Code, Action Make)[] Faults =
    [
        ("an unknown currency", "", ErrorCode.UnknownCurrency, () => _ = Currency.FromCode("usd")),
        ("an unknown currency in a span", "", ErrorCode.UnknownCurrency, () => _ = Currency.Parse("XXZ".AsSpan(), null)),
        ("more decimals than the currency has", "", ErrorCode.AmountPrecision, () => _ = Money.Of(-1234.567m, Currency.USD)),
        ("too large for 64 bits", "", ErrorCode.AmountOutOfRange, () => _ = Money.Of(-92233720368547758.09m, Currency.USD)),
        ("a text of more decimals than the currency has", "", ErrorCode.AmountPrecision, () => _ = Money.Parse("1.0", Currency.JPY)),
        ("a text too large for 64 bits", "", ErrorCode.AmountOutOfRange, () => _ = Money.Parse("99999999999999999999", Currency.USD)),
        ("a text that is no amount", "", ErrorCode.Malformed, () => _ = Money.Parse("1,50", Currency.USD)),
        ("a text without currency", "", ErrorCode.Malformed, () => _ = Money.Parse("19.99", null)),
        ("two currencies", "", ErrorCode.CurrencyMismatch, () => _ = Usd(-150) + Money.Of(7m, Currency.JPY)),
        ("a component of two currencies", "refunded", ErrorCode.CurrencyMismatch, () => _ = new RefundComponent(ComponentKind.Tax, Usd(1), Money.Zero(Currency.EUR), Clause.FromNumber("4.3"))),
        ("a component with more refunded than charged", "refunded", ErrorCode.AmountOutOfRange, () => _ = new RefundComponent(ComponentKind.Tax, Usd(100), Usd(101), Clause.FromNumber("4.3"))),
        ("a refunded line without components", "components", ErrorCode.Malformed, () => _ = new RefundLine("1", null, 1, [])),
        ("a refunded line with a component twice", "components[1].kind", ErrorCode.Duplicate, () => _ = new RefundLine("1", null, 1, [new RefundComponent(ComponentKind.Tax, Usd(1), Usd(1), Clause.FromNumber("4.3")), new RefundComponent(ComponentKind.Tax, Usd(1), Usd(1), Clause.FromNumber("4.3"))])),
        ("a refund that does not add up", "destinations", ErrorCode.AmountOutOfRange, () => _ = new Refund(Currency.USD, [], null, [Destination.ToAccountBalance(Usd(99))])),
        ("a negative destination", "amount", ErrorCode.AmountOutOfRange, () => _ = Destination.ToAccountBalance(Usd(-1))),
        ("a destination in another currency", "priorRefunds[0].destinations[0].amount", ErrorCode.CurrencyMismatch, () => _ = PolicyEvaluator.Standard.Assess(Order(), new ReturnRequest("R", "JQM-1", Start, [new RequestedItem("1", 1, ReturnReason.Defective)]), [new PriorRefund([], [Destination.ToAccountBalance(Money.Zero(Currency.EUR))])])),
        ("no policy in force", "policies", ErrorCode.NoPolicyInForce, () => _ = new PolicyEvaluator([new Policy("own", "1", Start)]).GetTermsInForce("M-1", Start - Duration.Epsilon)),
        ("two versions published at once", "policies[1]", ErrorCode.Duplicate, () => _ = new PolicyEvaluator([Policy.Standard, new Policy("own", "2")])),
        ("a version twice", "policies[1]", ErrorCode.Duplicate, () => _ = new PolicyEvaluator([Policy.Standard, new Policy("jqm-standard", "1", Start)])),
        ("an agreement twice", "agreements[1].id", ErrorCode.Duplicate, () => _ = new PolicyEvaluator([Policy.Standard], [new Agreement("AG", "M-1", new TermsPatch()), new Agreement("AG", "M-2", new TermsPatch())])),
        ("an order that does not say when it was placed", "order", ErrorCode.Malformed, () => _ = new PolicyEvaluator([Policy.Standard], governedBy: GovernedBy.Order).Cancel(Order(), Start)),
        ("an assessment without items", "items", ErrorCode.Malformed, () => _ = new Assessment("JQM-1", "R", new PolicyReference("p", "1"), [], [])),
        ("a settlement without items", "items", ErrorCode.Malformed, () => _ = new Settlement("JQM-1", "R", new PolicyReference("p", "1"), [], [])),
        ("a cancellation without findings", "findings", ErrorCode.Malformed, () => _ = new Cancellation("JQM-1", new PolicyReference("p", "1"), [], [])),
        ("a blank refunded line", "line", ErrorCode.Malformed, () => _ = new PriorRefundLine("", 1)),
        ("a refunded line of no units", "quantity", ErrorCode.QuantityOutOfRange, () => _ = new PriorRefundLine("1", 0)),
        ("a refunded line of a blank shipment", "shipment", ErrorCode.Malformed, () => _ = new PriorRefundLine("1", 1, "")),
        ("a component of a blank agreement", "agreement", ErrorCode.Malformed, () => _ = new RefundComponent(ComponentKind.Tax, Usd(1), Usd(1), Clause.FromNumber("4.3"), "")),
        ("a bearer of a blank agreement", "agreement", ErrorCode.Malformed, () => _ = new ReturnShippingBearer(Party.Service, "")),
        ("a refund line of a blank line", "line", ErrorCode.Malformed, () => _ = new RefundLine("", null, 1, Components)),
        ("a refund line of a blank shipment", "shipment", ErrorCode.Malformed, () => _ = new RefundLine("1", "", 1, Components)),
        ("a refund line of no units", "quantity", ErrorCode.QuantityOutOfRange, () => _ = new RefundLine("1", null, 0, Components)),
        ("a negative charged amount", "charged", ErrorCode.AmountOutOfRange, () => _ = new RefundComponent(ComponentKind.Tax, Usd(-1), Usd(-1), Clause.FromNumber("4.3"))),
        ("a negative refunded amount", "refunded", ErrorCode.AmountOutOfRange, () => _ = new RefundComponent(ComponentKind.Tax, Usd(1), Usd(-1), Clause.FromNumber("4.3"))),
        ("a negative share of the service", "serviceShare", ErrorCode.AmountOutOfRange, () => _ = new ReturnShippingSettlement(Party.Service, Usd(-1), Usd(1), Usd(1))),
        ("a share of the merchant in another currency", "merchantShare", ErrorCode.CurrencyMismatch, () => _ = new ReturnShippingSettlement(Party.Service, Usd(1), Money.Zero(Currency.EUR), Usd(1))),
        ("a pending share in another currency", "pendingShare", ErrorCode.CurrencyMismatch, () => _ = new ReturnShippingSettlement(Party.Service, Usd(1), Usd(1), Money.Zero(Currency.EUR))),
        ("a destination of a blank payment", "payment", ErrorCode.Malformed, () => _ = Destination.ToPayment("", Usd(1))),
        ("a cancellation at no possible instant", "at", ErrorCode.Malformed, () => _ = PolicyEvaluator.Standard.Cancel(Order(), Instant.MaxValue)),
        ("a cancellation before any year and any policy", "at", ErrorCode.Malformed, () => _ = new PolicyEvaluator([new Policy("own", "1", Start)]).Cancel(Order(), Instant.MinValue)),
        ("a cancellation under known terms at no possible instant", "at", ErrorCode.Malformed, () => _ = PolicyEvaluator.Standard.GetTermsInForce("M-1", Start).Cancel(Order(), Instant.MaxValue)),
        ("an assessment of no order", "order", ErrorCode.Malformed, () => _ = new Assessment("", "R", new PolicyReference("p", "1"), [], [])),
        ("an assessment of no request", "request", ErrorCode.Malformed, () => _ = new Assessment("JQM-1", "", new PolicyReference("p", "1"), [], [])),
        ("a settlement of no order", "order", ErrorCode.Malformed, () => _ = new Settlement("", "R", new PolicyReference("p", "1"), [], [])),
        ("a settlement of no request", "request", ErrorCode.Malformed, () => _ = new Settlement("JQM-1", "", new PolicyReference("p", "1"), [], [])),
        ("a cancellation of no order", "order", ErrorCode.Malformed, () => _ = new Cancellation("", new PolicyReference("p", "1"), [], [])),
        ("an assessed item of no line", "line", ErrorCode.Malformed, () => _ = new AssessedItem("", null, 1, ReturnReason.Defective, Met)),
        ("an assessed item of a blank shipment", "shipment", ErrorCode.Malformed, () => _ = new AssessedItem("1", "", 1, ReturnReason.Defective, Met)),
        ("an assessed item of no units", "quantity", ErrorCode.QuantityOutOfRange, () => _ = new AssessedItem("1", null, 0, ReturnReason.Defective, Met)),
        ("an assessed item without findings", "findings", ErrorCode.Malformed, () => _ = new AssessedItem("1", null, 1, ReturnReason.Defective, [])),
        ("a settled item of no line", "line", ErrorCode.Malformed, () => _ = new SettledItem("", null, 1, Met)),
        ("a settled item of a blank shipment", "shipment", ErrorCode.Malformed, () => _ = new SettledItem("1", "", 1, Met)),
        ("a settled item of no units", "quantity", ErrorCode.QuantityOutOfRange, () => _ = new SettledItem("1", null, 0, Met)),
        ("a blank approved shipment", "shipment", ErrorCode.Malformed, () => _ = new ApprovedUnits("1", 1, "")),
        ("a blank inspected shipment", "shipment", ErrorCode.Malformed, () => _ = new InspectedItem("1", 1, shipmentId: "")),
        ("a note of half a surrogate pair", "note", ErrorCode.Malformed, () => _ = new Waiver(Rule.Window, "w", "\uD83D")),
        ("a second half before a first", "note", ErrorCode.Malformed, () => _ = new Waiver(Rule.Window, "w", "\uDE00\uD83D")),
        ("a half behind a whole pair", "note", ErrorCode.Malformed, () => _ = new Waiver(Rule.Window, "w", "\uD83D\uDE00\uD83D")),
        ("a policy reference without id", "id", ErrorCode.Malformed, () => _ = new PolicyReference("", "1")),
        ("a policy reference without version", "version", ErrorCode.Malformed, () => _ = new PolicyReference("p", "")),
    ];

    /// <summary>What only a program can do wrong.</summary>
    private static readonly (string Name, Action Make)[] Mistakes =
    [
        ("the default currency", () => _ = default(Currency).Code),
        ("the default money", () => _ = default(Money).Currency),
        ("the default money beside another", () => _ = Usd(1) + default(Money)),
        ("money beside the default money", () => _ = default(Money) + Usd(1)),
        ("money beside something else", () => _ = Usd(1).CompareTo("1.00 USD")),
        ("a format that there is not", () => _ = Usd(1).ToString("0.00", null)),
        ("the default reason", () => _ = default(ReturnReason).Code),
        ("the default component", () => _ = default(RefundComponent).Clause),
        ("a place outside a list", () => _ = new ValueList<int>()[0]),
        ("a member that is none", () => _ = new Charge((ChargeKind)(-9), Usd(1))),
        ("a rule that is none", () => _ = default(FindingSet)[(Rule)10]),
        ("a reason that the terms do not number", () => _ = new CompiledTerms(PolicyTerms.Standard).GetFault(8)),
        ("a fact outside its range", () => _ = new AssessmentFacts(true, 0, (Timeliness)3, true, [], ProductCategory.Standard, [])),
        ("spans of two lengths", () => ExactSharing.Share(1, [1, 2], new long[3])),
        ("nothing to share by", () => ExactSharing.Share(1, [0, 0], new long[2])),
        ("a negative weight", () => ExactSharing.Share(1, [1, -2], new long[2])),
    ];

    [Fact]
    public void Well_formed_input_is_accepted()
    {
        Assert.Equal("\U0001F600x\U0001F600", new Waiver(Rule.Window, "w", "\U0001F600x\U0001F600").Note);
        Assert.Equal("", new Waiver(Rule.Window, "w", "").Note);
        Assert.NotNull(PolicyEvaluator.Standard.GetTermsInForce("M-1", Start).Cancel(Order(), Start).Refund);
    }

    [Fact]
    public void A_null_is_a_mistake_of_the_program()
    {
        TermsInForce inForce = PolicyEvaluator.Standard.GetTermsInForce("M-1", Start);
        var request = new ReturnRequest("R", "JQM-1", Start, [new RequestedItem("1", 1, ReturnReason.Defective)]);
        var goods = new ReturnedGoods("R", "JQM-1", Start, [new InspectedItem("1", 1)]);
        (string Name, Action Make)[] nulls =
        [
            ("terms", () => ((TermsInForce)null!).Assess(Order(), request)),
            ("order", () => inForce.Assess(null!, request)),
            ("request", () => inForce.Assess(Order(), null!)),
            ("priorRefunds[0]", () => inForce.Assess(Order(), request, [null!])),
            ("terms", () => ((TermsInForce)null!).Settle(Order(), goods)),
            ("order", () => inForce.Settle(null!, goods)),
            ("goods", () => inForce.Settle(Order(), null!)),
            ("priorRefunds[0]", () => inForce.Settle(Order(), goods, [null!])),
            ("terms", () => ((TermsInForce)null!).Cancel(Order(), Start)),
            ("order", () => inForce.Cancel(null!, Start)),
            ("order", () => PolicyEvaluator.Standard.Assess(null!, request)),
            ("request", () => PolicyEvaluator.Standard.Assess(Order(), null!)),
            ("order", () => PolicyEvaluator.Standard.Settle(null!, goods)),
            ("goods", () => PolicyEvaluator.Standard.Settle(Order(), null!)),
            ("order", () => PolicyEvaluator.Standard.Cancel(null!, Start)),
            ("merchantId", () => PolicyEvaluator.Standard.GetTermsInForce(null!, Start)),
            ("policies[0]", () => _ = new PolicyEvaluator([null!])),
            ("agreements[0]", () => _ = new PolicyEvaluator([], [null!])),
            ("refund", () => PriorRefund.FromRefund(null!)),
            ("lines[0]", () => _ = new PriorRefund([null!])),
            ("destinations[0]", () => _ = new PriorRefund([], [null!])),
            ("clause", () => _ = new RefundComponent(ComponentKind.Tax, Usd(1), Usd(1), null!)),
            ("lines[0]", () => _ = new Refund(Currency.USD, [null!], null, [])),
            ("destinations[0]", () => _ = new Refund(Currency.USD, [], null, [null!])),
            ("policy", () => _ = new Assessment("JQM-1", "R", null!, [], [])),
            ("agreementIds[0]", () => _ = new Assessment("JQM-1", "R", new PolicyReference("p", "1"), [null!], [])),
            ("items[0]", () => _ = new Assessment("JQM-1", "R", new PolicyReference("p", "1"), [], [null!])),
            ("policy", () => _ = new Settlement("JQM-1", "R", null!, [], [])),
            ("agreementIds[0]", () => _ = new Settlement("JQM-1", "R", new PolicyReference("p", "1"), [null!], [])),
            ("items[0]", () => _ = new Settlement("JQM-1", "R", new PolicyReference("p", "1"), [], [null!])),
            ("policy", () => _ = new Cancellation("JQM-1", null!, [], Met)),
            ("agreementIds[0]", () => _ = new Cancellation("JQM-1", new PolicyReference("p", "1"), [null!], Met)),
            ("id", () => _ = new PolicyReference(null!, "1")),
            ("lines[0]", () => _ = Order() with { Lines = [null!] }),
            ("shipments[0]", () => _ = Order() with { Shipments = [null!] }),
            ("charges[0]", () => _ = Order() with { Charges = [null!] }),
            ("payments[0]", () => _ = Order() with { Payments = (ValueList<Payment>)[null!] }),
            ("value", () => _ = Policy.Standard with { Terms = null! }),
            ("value", () => _ = new Agreement("A", "M", new TermsPatch()) with { Terms = null! }),
            ("value", () => _ = new ReasonTerms(true, Fault.Service, null!)),
            ("entries", () => _ = new ReasonTable(null!)),
            ("terms", () => _ = ReasonTable.Standard.With(ReturnReason.Defective, null!)),
            ("after", () => TermsPatch.FromDifference(PolicyTerms.Standard, null!)),
            ("items", () => ValueList.ToValueList<int>(null!)),
            ("path", () => _ = new InvalidInputException(ErrorCode.Malformed, null!, "m")),
            ("message", () => _ = new InvalidInputException(ErrorCode.Malformed, "p", null!)),
            ("parent", () => _ = new InvalidInputException(ErrorCode.Malformed, "p", "m").Within(null!)),
            ("approved[0]", () => _ = goods with { Approved = [null!] }),
            ("waivers[0]", () => _ = goods with { Waivers = [null!] }),
            ("inspected[0]", () => _ = goods with { Inspected = [null!] }),
            ("waivers[0]", () => _ = request with { Waivers = [null!] }),
            ("evidence[0]", () => _ = new RequestedItem("1", 1, ReturnReason.Defective) with { Evidence = [null!] }),
            ("lines[0]", () => _ = new Shipment("S", lines: [null!])),
            ("reasons[0]", () => _ = new TermsPatch { Reasons = [null!] }),
        ];
        Assert.All(nulls, entry => Assert.Equal(entry.Name, Assert.Throws<ArgumentNullException>(entry.Make).ParamName));
    }

    public static TheoryData<string> Names => new(Faults.Select(fault => fault.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Invalid_input_is_refused_with_its_code_and_path(string name) => Expect.Fault(Faults, name);
}
