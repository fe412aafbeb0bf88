using System.Diagnostics;
using System.Globalization;
using Jqm.ReturnPolicy;

long begin = Stopwatch.GetTimestamp();
var order = new Order(
    number: "JQM-10023",
    merchantId: "M-77",
    lines: [new OrderLine("1", quantity: 3, unitPrice: Money.FromMinorUnits(1999, Currency.USD))],
    shipments: [new Shipment("S1", shippedAt: Instant.FromUtc(2026, 1, 6, 0, 0), deliveredAt: Instant.FromUtc(2026, 1, 15, 9, 30))],
    charges: [new Charge(ChargeKind.Shipping, Money.FromMinorUnits(1200, Currency.USD))]);
var request = new ReturnRequest(
    id: "R-1",
    orderNumber: "JQM-10023",
    submittedAt: Instant.FromUtc(2026, 2, 1, 0, 0),
    items: [new RequestedItem("1", quantity: 1, ReturnReason.Defective, details: "seam open", evidence: [new Evidence(EvidenceKind.Photo)])]);
Assessment assessment = PolicyEvaluator.Standard.Assess(order, request);
double milliseconds = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;

// The time first, then the answer, which is the same in every form.
Console.WriteLine(milliseconds.ToString(CultureInfo.InvariantCulture));
Console.WriteLine($"{assessment.Verdict} {assessment.Estimate?.Total} {assessment.Items[0].LastDay:uuuu-MM-dd}");
