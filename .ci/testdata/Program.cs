using System.Text;
using FsCheck.Fluent;
using Jqm.ReturnPolicy;
using Jqm.ReturnPolicy.Cases;
using Jqm.ReturnPolicy.Json;
using Jqm.ReturnPolicy.Testing;
using NodaTime;
using static Jqm.ReturnPolicy.Testing.TestData;

Console.OutputEncoding = Encoding.UTF8;
Order order = AnOrder().WithLine(quantity: 3, unitPrice: 19.99m).Delivered("2026-01-15T09:30:00Z");
Assessment inTime = PolicyEvaluator.Standard.Assess(order, ARequest(order));
Assessment late = PolicyEvaluator.Standard.Assess(order, ARequest(order).SubmittedAfterDelivery(days: 31));
Console.WriteLine($"late: {late.Verdict}");
Console.WriteLine(Differences.Between(inTime, late));

ReturnCase received = ACase(CaseState.Received);
ReturnCase settled = received.Execute(new InspectParcel(
    "C-4", received.Events[^1].At + Duration.FromHours(2), "warehouse",
    [new InspectedItem("1", 1, ReturnReason.Defective, unused: false, original: true, shipmentId: "S1")],
    ALedger(received))).Case!;
Console.WriteLine($"case: {received.State}, then {settled.State}");

FakePolicyEvaluator fake = new FakePolicyEvaluator().AnswerAssess(AnAssessment(AssessmentVerdict.Referred));
fake.Assess(order, ARequest(order));
Console.WriteLine($"fake: {fake.Calls[0]}");

var evaluator = new DocumentEvaluator();
int agreed = ConformanceCases.All.Count(each => each.Compare(ReturnPolicyJson.ToJson(evaluator.Answer(Encoding.UTF8.GetBytes(each.Document)))).IsEmpty);
Console.WriteLine($"agreed: {agreed} of {ConformanceCases.All.Count}");
Console.WriteLine($"generated: {ReturnPolicyArbitraries.ReturnCases().Generator.Sample(10, 50).Count()}");
