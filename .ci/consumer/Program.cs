using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jqm.ReturnPolicy;
using Jqm.ReturnPolicy.Cases;
using Jqm.ReturnPolicy.Json;
using NodaTime;

Money Usd(decimal amount) => Money.Of(amount, Currency.USD);
var order = new Order(
    "JQM-1", "M-1",
    lines: [new OrderLine("1", quantity: 3, unitPrice: Usd(20.00m))],
    shipments: [new Shipment("S1", Instant.FromUtc(2026, 1, 6, 0, 0), Instant.FromUtc(2026, 1, 15, 9, 30))],
    charges: [new Charge(ChargeKind.Shipping, Usd(12.00m))]);
var request = new ReturnRequest(
    "R-1", "JQM-1", Instant.FromUtc(2026, 2, 1, 0, 0),
    items: [new RequestedItem("1", 1, ReturnReason.WrongItem, details: "blue, not red", evidence: [new Evidence(EvidenceKind.Photo)])]);
Assessment assessment = PolicyEvaluator.Standard.Assess(order, request);
Console.WriteLine($"typed: {assessment.Verdict} {assessment.Estimate?.Total}");

string document = $$"""{"op":"assess","order":{{ReturnPolicyJson.ToJson(order)}},"request":{{ReturnPolicyJson.ToJson(request)}}}""";
EvaluationAnswer answer = new DocumentEvaluator().Answer(Encoding.UTF8.GetBytes(document));
Console.WriteLine($"json: {answer.Assessment?.Verdict} {answer.Assessment?.Estimate?.Total}");
Console.WriteLine($"equal: {assessment == answer.Assessment}");

EvaluationAnswer bad = new DocumentEvaluator().Answer("{\"op\":\"assess\"}"u8);
Console.WriteLine($"bad: {bad.Error?.Code} at '{bad.Error?.Path}'");

Refund[] refunds = [assessment.Estimate!];
string stored = JsonSerializer.Serialize(refunds, new OwnContext(new JsonSerializerOptions().AddReturnPolicyConverters()).RefundArray);
Refund[] read = JsonSerializer.Deserialize(stored, new OwnContext(new JsonSerializerOptions().AddReturnPolicyConverters()).RefundArray)!;
Console.WriteLine($"context: {read[0] == refunds[0]}");

ReturnCase submitted = ReturnCase.Submit(new SubmitRequest("C-1", request.SubmittedAt, "M-1", order, request, PolicyEvaluator.Standard)).Case!;
Console.WriteLine($"case: {ReturnPolicyJson.Read<ReturnCase>(ReturnPolicyJson.ToUtf8Bytes(submitted)) == submitted}");

[JsonSerializable(typeof(Refund[]))]
internal sealed partial class OwnContext : JsonSerializerContext;
