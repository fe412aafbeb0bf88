namespace Jqm.ReturnPolicy.Json;

/// <summary>Writes answers.</summary>
internal static class AnswerWriter
{
    /// <summary>How a finding of each rule and status begins, up to the value of its clause: most of an answer are findings.</summary>
    private static readonly byte[][] Openings = (
        from rule in Enum.GetValues<Rule>()
        from status in Enum.GetValues<FindingStatus>()
        select Opening(rule, status)).ToArray();

    public static void Write(JsonOutput output, EvaluationAnswer answer)
    {
        if (answer.Error is { } error)
        {
            output.BeginObject();
            output.OptionalMember("id"u8, answer.Id);
            output.OptionalMember("error"u8, error, Write);
            output.EndObject();
        }
        else if (answer.Assessment is { } assessment)
        {
            Write(output, assessment, answer.Id);
        }
        else if (answer.Settlement is { } settlement)
        {
            Write(output, settlement, answer.Id);
        }
        else if (answer.Cancellation is { } cancellation)
        {
            Write(output, cancellation, answer.Id);
        }
        else
        {
            Write(output, answer.AllowanceDecision!, answer.Id);
        }
    }

    public static void Write(JsonOutput output, InputError error)
    {
        output.BeginObject();
        output.Member("code"u8, WireNames.ErrorCodes, error.Code);
        output.Member("path"u8, error.Path);
        output.Member("message"u8, error.Message);
        output.EndObject();
    }

    public static void Write(JsonOutput output, Assessment assessment) => Write(output, assessment, null);

    public static void Write(JsonOutput output, Settlement settlement) => Write(output, settlement, null);

    public static void Write(JsonOutput output, Cancellation cancellation) => Write(output, cancellation, null);

    public static void Write(JsonOutput output, AllowanceDecision decision) => Write(output, decision, null);

    private static void Write(JsonOutput output, Assessment assessment, string? id)
    {
        Begin(output, id, Operation.Assess, assessment.OrderNumber, assessment.RequestId, assessment.Policy, assessment.AgreementIds);
        output.Member("verdict"u8, WireNames.AssessmentVerdicts, assessment.Verdict);
        output.List("items"u8, assessment.Items, Write);
        output.OptionalMember("estimate"u8, assessment.Estimate, RefundWriter.Write);
        output.EndObject();
    }

    private static void Write(JsonOutput output, Settlement settlement, string? id)
    {
        Begin(output, id, Operation.Settle, settlement.OrderNumber, settlement.RequestId, settlement.Policy, settlement.AgreementIds);
        output.Member("verdict"u8, WireNames.SettlementVerdicts, settlement.Verdict);
        output.List("items"u8, settlement.Items, Write);
        output.OptionalMember("refund"u8, settlement.Refund, RefundWriter.Write);
        output.EndObject();
    }

    private static void Write(JsonOutput output, Cancellation cancellation, string? id)
    {
        Begin(output, id, Operation.Cancel, cancellation.OrderNumber, null, cancellation.Policy, cancellation.AgreementIds);
        output.Member("verdict"u8, WireNames.CancellationVerdicts, cancellation.Verdict);
        output.List("findings"u8, cancellation.Findings, Write);
        output.OptionalMember("refund"u8, cancellation.Refund, RefundWriter.Write);
        output.EndObject();
    }

    private static void Write(JsonOutput output, AllowanceDecision decision, string? id)
    {
        Begin(output, id, Operation.Allow, decision.OrderNumber, null, decision.Policy, decision.AgreementIds);
        output.Member("verdict"u8, WireNames.AllowanceVerdicts, decision.Verdict);
        output.List("findings"u8, decision.Findings, Write);
        output.OptionalMember("refund"u8, decision.Refund, RefundWriter.Write);
        output.EndObject();
    }

    private static void Begin(JsonOutput output, string? id, Operation operation, string order, string? request, PolicyReference policy, ValueList<string> agreements)
    {
        output.BeginObject();
        output.OptionalMember("id"u8, id);
        output.Member("op"u8, WireNames.Operations, operation);
        output.Member("order"u8, order);
        output.OptionalMember("request"u8, request);
        WriteGoverning(output, policy, agreements);
    }

    /// <summary>Writes the version of the policy that governs, and the ids of the agreements that apply.</summary>
    public static void WriteGoverning(JsonOutput output, PolicyReference policy, ValueList<string> agreements)
    {
        output.OptionalMember("policy"u8, policy, Write);
        output.OptionalList("agreements"u8, agreements, static (output, id) => output.Value(id));
    }

    public static void Write(JsonOutput output, PolicyReference policy)
    {
        output.BeginObject();
        output.Member("id"u8, policy.Id);
        output.Member("version"u8, policy.Version);
        output.EndObject();
    }

    public static void Write(JsonOutput output, AssessedItem item)
    {
        OrderWriter.BeginUnits(output, item.LineId, item.ShipmentId, item.Quantity);
        output.Member("reason"u8, item.Reason.Code);
        output.Member("verdict"u8, WireNames.AssessmentVerdicts, item.Verdict);
        output.OptionalMember("fault"u8, WireNames.Faults, item.Fault);
        output.OptionalMember("returnShipping"u8, item.ReturnShipping, Write);
        output.MemberUnless("goodsBack"u8, item.GoodsBack, true);
        output.OptionalMember("lastDay"u8, item.LastDay);
        output.OptionalMember("deadline"u8, item.Deadline);
        output.List("findings"u8, item.Findings, Write);
        output.EndObject();
    }

    public static void Write(JsonOutput output, SettledItem item)
    {
        OrderWriter.BeginUnits(output, item.LineId, item.ShipmentId, item.Quantity);
        output.OptionalMember("reason"u8, item.Reason?.Code);
        output.Member("verdict"u8, WireNames.SettlementVerdicts, item.Verdict);
        output.OptionalMember("fault"u8, WireNames.Faults, item.Fault);
        output.OptionalMember("returnShipping"u8, item.ReturnShipping, Write);
        output.List("findings"u8, item.Findings, Write);
        output.EndObject();
    }

    public static void Write(JsonOutput output, ReturnShippingBearer bearer)
    {
        output.BeginObject();
        output.Member("borneBy"u8, WireNames.Parties, bearer.BorneBy);
        output.Member("clause"u8, bearer.Clause.Number);
        output.OptionalMember("agreement"u8, bearer.AgreementId);
        output.EndObject();
    }

    public static void Write(JsonOutput output, Finding finding)
    {
        output.Opening(Openings[(int)finding.Rule * WireNames.Statuses.Count + (int)finding.Status]);
        output.Value(finding.Clause.Number);
        output.OptionalMember("waivedBy"u8, finding.WaivedBy);
        output.OptionalMember("agreement"u8, finding.AgreementId);
        output.EndObject();
    }

    private static byte[] Opening(Rule rule, FindingStatus status)
    {
        var output = new JsonOutput();
        output.BeginObject();
        output.Member("rule"u8, WireNames.Rules, rule);
        output.Member("status"u8, WireNames.Statuses, status);
        output.Member("clause"u8);
        return output.Written.ToArray();
    }
}
