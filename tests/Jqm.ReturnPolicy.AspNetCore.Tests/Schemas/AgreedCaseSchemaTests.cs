using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.AspNetCore.Tests;

/// <summary>The schema accepts exactly the good documents, as far as a schema can say.</summary>
public class AgreedCaseSchemaTests
{
    /// <summary>Errors that a schema cannot express: they compare values with each other, or with tables outside of the document.</summary>
    private static readonly string[] BeyondSchemas =
    [
        "unknownLine", "unknownShipment", "unknownPayment", "shipmentRequired", "orderMismatch", "currencyMismatch", "paymentsMismatch", "noPolicyInForce", "notWaivable", "duplicate", "timeOrder",
        "amountPrecision", "quantityOutOfRange", "amountOutOfRange",
    ];

    /// <summary>Every how many-th document is changed: few by default, more before a change lands (CONTRIBUTING.md).</summary>
    private static readonly int Step = LawCases.Count >= LawCases.Full ? 10 : 640;

    /// <summary>Malformed documents that a schema accepts. The table of time zones is not in the schema.</summary>
    private static readonly string[] AcceptedMalformed = ["error-unknown-zone"];

    [Fact]
    public void Every_good_document_is_accepted() => Assert.All(
        AgreedCase.All.Where(agreed => agreed.Error is null),
        agreed => Assert.True(WireSchema.IsValid("EvaluationDocument", agreed.Input), agreed.Name));

    [Fact]
    public void Every_malformed_document_is_rejected() => Assert.Equal(
        AcceptedMalformed,
        AgreedCase.All.Where(agreed => CodeOf(agreed) == "malformed" && WireSchema.IsValid("EvaluationDocument", agreed.Input)).Select(agreed => agreed.Name));

    [Fact]
    public void Every_accepted_document_with_an_error_has_one_that_a_schema_cannot_express() => Assert.All(
        AgreedCase.All.Where(agreed => agreed.Error is not null && WireSchema.IsValid("EvaluationDocument", agreed.Input) && !AcceptedMalformed.Contains(agreed.Name)),
        agreed => Assert.Contains(CodeOf(agreed), BeyondSchemas));

    [Fact]
    public void Every_answer_is_accepted() => Assert.All(AgreedCase.All, agreed =>
    {
        JsonObject answer = agreed.Expected.DeepClone().AsObject();
        if (answer["error"] is JsonObject error)
            error["message"] = "A sentence.";
        Assert.True(WireSchema.IsValid("EvaluationAnswer", answer), agreed.Name);
        if (agreed.Error is null)
            Assert.True(WireSchema.IsValid(agreed.Operation switch { "assess" => "Assessment", "settle" => "Settlement", "cancel" => "Cancellation", _ => "AllowanceDecision" }, answer), agreed.Name);
    });

    [Fact]
    public void A_route_accepts_its_documents_without_policies() => Assert.All(
        AgreedCase.All.Where(agreed => agreed.Error is null),
        agreed =>
        {
            string question = char.ToUpperInvariant(agreed.Operation[0]) + agreed.Operation[1..] + "Question";
            JsonObject document = agreed.Ungoverned();
            Assert.True(WireSchema.IsValid(question, document), agreed.Name);
            document.Remove("op");
            Assert.True(WireSchema.IsValid(question, document), agreed.Name);
            Assert.False(WireSchema.IsValid(question, new JsonObject(document.DeepClone().AsObject().Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))) { ["op"] = "other" }), agreed.Name);
            if (agreed.IsGoverned && agreed.Input.Any(member => member.Key is "policies" or "agreements" or "governedBy" && member.Value is not null))
                Assert.False(WireSchema.IsValid(question, agreed.Input), agreed.Name);
        });

    /// <summary>
    /// Each string, number and flag of good documents in turn becomes something of another type, and each member in turn a member of another name. The evaluator says which of
    /// the results are malformed: the schema rejects these.
    /// </summary>
    [Fact]
    public void What_the_evaluator_finds_malformed_in_changed_documents_is_rejected()
    {
        var evaluator = new DocumentEvaluator();
        int rejected = 0;
        List<string> wrong = [];
        foreach (AgreedCase agreed in AgreedCase.All.Where((agreed, index) => agreed.Error is null && index % Step == 0))
        {
            foreach ((string what, JsonObject changed) in Mutations.Of(agreed.Input))
            {
                InputError? error = evaluator.Answer(System.Text.Encoding.UTF8.GetBytes(changed.ToJsonString())).Error;
                bool accepted = WireSchema.IsValid("EvaluationDocument", changed);
                if (error is null && !accepted)
                    wrong.Add($"{agreed.Name} is good and rejected: {what}");
                if (error is { Code: ErrorCode.Malformed } && accepted && !error.Path.EndsWith(".zone", StringComparison.Ordinal))
                    wrong.Add($"{agreed.Name} is malformed at {error.Path} and accepted: {error.Message} {what}");
                rejected += error is { Code: ErrorCode.Malformed } ? 1 : 0;
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}:\n{string.Join('\n', wrong.Take(40))}");
        Assert.InRange(rejected, 20_000 / Step, int.MaxValue);
    }

    private static string? CodeOf(AgreedCase agreed) => agreed.Error?["code"]!.GetValue<string>();
}
