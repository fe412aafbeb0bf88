using System.Text;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>A worked case: two parcels, a waiver, more information, each of them paid.</summary>
internal static class Worked
{
    private static readonly Instant Start = Instant.FromUtc(2026, 2, 1, 8, 0);

    public static Order Order => SplitOrder.Order;

    public static ReturnRequest Request { get; } = new(
        "R-1",
        "JQM-10023",
        Start,
        [
            new RequestedItem("1", 2, ReturnReason.Defective, "S1", "seam open"),
            new RequestedItem("2", 2, ReturnReason.WrongItem, "S2", "blue instead of red", [new Evidence(EvidenceKind.Video)]),
        ]);

    public static IReadOnlyList<CaseCommand> Commands { get; }

    public static ReturnCase Case { get; }

    public static RefundLedger Ledger { get; }

    public static string Json => ReturnPolicyJson.ToJson(Case);

    public static Money Usd(decimal amount) => Money.Of(amount, Currency.USD);

    static Worked()
    {
        var policy = new Policy("jqm-standard", "2", null, PolicyTerms.Standard with { Waivable = [Rule.Window, Rule.Evidence] });
        var agreement = new Agreement("AG-7", "M-77", new TermsPatch { WindowDays = 45 });
        var commands = new List<CaseCommand> { new SubmitRequest("C-0", At(0), "merchant", Order, Request, new PolicyEvaluator([policy], [agreement]), new RefundLedger("JQM-10023")) };
        ReturnCase @case = ReturnCase.Submit((SubmitRequest)commands[0]).Case!;
        var ledger = new RefundLedger("JQM-10023");
        Do((id, at) => new AddInformation(id, at, "merchant", [new ItemInformation(0, "seam open at the left sleeve", [new Evidence(EvidenceKind.Photo, "https://evidence.example/1", true)])]));
        Do((id, at) => new ConfirmDelivery(id, at, "carrier", [Order.Shipments[0], Order.Shipments[1] with { DeliveredAt = Instant.FromUtc(2026, 1, 20, 2, 0) }]));
        Do((id, at) => new WaiveRule(id, at, "reviewer-4", Rule.Window, "carrier strike"));
        Do((id, at) => new ApproveRequest(id, at, "support", [new ItemUnits(0, 2), new ItemUnits(1, 2)], "Warehouse 3, Shenzhen", null, "both as one"));
        Do((id, at) => new ReceiveParcel(id, at, "warehouse", new Parcel([new ParcelUnits("1", 2, "S1")], "SF Express", "SF100", Usd(6.00m))));
        Do((id, at) => new InspectParcel(id, at, "warehouse", [new InspectedItem("1", 2, ReturnReason.Defective, unused: false, shipmentId: "S1")], ledger));
        Do((id, at) => new RecordRefund(id, at, "finance", @case.Due));
        Do((id, at) => new ReceiveParcel(id, at, "warehouse", new Parcel([new ParcelUnits("2", 1, "S2")], shippingPaidBy: Party.Service)));
        Do((id, at) => new InspectParcel(id, at, "warehouse", [new InspectedItem("2", 1, ReturnReason.WrongItem, true, true, "S2")], ledger));
        (Commands, Case, Ledger) = (commands, @case, ledger);

        void Do(Func<string, Instant, CaseCommand> make)
        {
            CaseCommand command = make($"C-{commands.Count}", At(commands.Count));
            CaseResult step = @case.Execute(command);
            Assert.Null(step.Refusal);
            commands.Add(command);
            @case = step.Case!;
            if (step.Event is ParcelInspected inspection)
                ledger = ledger.Record(@case, inspection).Ledger;
        }
    }

    /// <summary>The event of the n-th command, as JSON.</summary>
    public static string Event(int number) => ReturnPolicyJson.ToJson(Case.Events[number]);

    /// <summary>The n-th command, as JSON.</summary>
    public static string Command(int number) => ReturnPolicyJson.ToJson(Commands[number]);

    /// <summary>A text with one part replaced, in UTF-8.</summary>
    public static byte[] With(string json, string part, string instead) => Encoding.UTF8.GetBytes(Changed.First(json, part, instead));

    private static Instant At(int number) => Start + Duration.FromDays(number);
}
