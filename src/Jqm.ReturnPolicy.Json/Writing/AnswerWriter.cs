namespace Jqm.ReturnPolicy.Json;

/// <summary>Writes answers.</summary>
internal static class AnswerWriter
{
    /// <summary>How a finding of each rule and status begins, up to the value of its clause: most of an answer are findings.</summary>
    private static readonly byte[][] Openings = (
        from rule in Enumerable.Range(0, WireNames.Rules.Count)
        from status in Enumerable.Range(0, WireNames.Statuses.Count)
        select Opening((Rule)rule, (FindingStatus)status)).ToArray();

    public static void Write(JsonOutput output, EvaluationAnswer answer)
    {
        if (answer.Error is { } error)
        {
            output.BeginObject();
            output.OptionalMember("id"u8, answer.Id);
            output.Member("error"u8);
            output.BeginObject();
            output.Member("code"u8, WireNames.ErrorCodes, error.Code);
            output.Member("path"u8, error.Path);
            output.Member("message"u8, error.Message);
            output.EndObject();
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
        else
        {
            Write(output, answer.Cancellation!, answer.Id);
        }
    }

    public static void Write(JsonOutput output, Assessment assessment, string? id)
    {
        Begin(output, id, Operation.Assess, assessment.OrderNumber, assessment.RequestId, assessment.Policy, assessment.AgreementIds);
        output.Member("verdict"u8, WireNames.AssessmentVerdicts, assessment.Verdict);
        output.Member("items"u8);
        output.BeginList();
        foreach (AssessedItem item in assessment.Items.AsSpan())
            Write(output, item);
        output.EndList();
        if (assessment.Estimate is { } estimate)
        {
            output.Member("estimate"u8);
            RefundWriter.Write(output, estimate);
        }

        output.EndObject();
    }

    public static void Write(JsonOutput output, Settlement settlement, string? id)
    {
        Begin(output, id, Operation.Settle, settlement.OrderNumber, settlement.RequestId, settlement.Policy, settlement.AgreementIds);
        output.Member("verdict"u8, WireNames.SettlementVerdicts, settlement.Verdict);
        output.Member("items"u8);
        output.BeginList();
        foreach (SettledItem item in settlement.Items.AsSpan())
            Write(output, item);
        output.EndList();
        WriteRefund(output, settlement.Refund);
        output.EndObject();
    }

    public static void Write(JsonOutput output, Cancellation cancellation, string? id)
    {
        Begin(output, id, Operation.Cancel, cancellation.OrderNumber, null, cancellation.Policy, cancellation.AgreementIds);
        output.Member("verdict"u8, WireNames.CancellationVerdicts, cancellation.Verdict);
        WriteFindings(output, cancellation.Findings);
        WriteRefund(output, cancellation.Refund);
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

    /// <summary>What governs: the version of the policy, and the ids of the agreements that apply.</summary>
    public static void WriteGoverning(JsonOutput output, PolicyReference policy, ValueList<string> agreements)
    {
        output.Member("policy"u8);
        output.BeginObject();
        output.Member("id"u8, policy.Id);
        output.Member("version"u8, policy.Version);
        output.EndObject();
        if (agreements.Count == 0)
            return;
        output.Member("agreements"u8);
        output.BeginList();
        foreach (string agreement in agreements.AsSpan())
            output.Value(agreement);
        output.EndList();
    }

    private static void Write(JsonOutput output, AssessedItem item)
    {
        output.BeginObject();
        output.Member("line"u8, item.LineId);
        output.OptionalMember("shipment"u8, item.ShipmentId);
        output.Member("quantity"u8, item.Quantity);
        output.Member("reason"u8, item.Reason.Code);
        output.Member("verdict"u8, WireNames.AssessmentVerdicts, item.Verdict);
        output.OptionalMember("fault"u8, WireNames.Faults, item.Fault);
        WriteBearer(output, item.ReturnShipping);
        if (!item.GoodsBack)
            output.Member("goodsBack"u8, item.GoodsBack);
        if (item.LastDay is { } lastDay)
        {
            output.Member("lastDay"u8);
            output.Value(lastDay);
        }

        output.OptionalMember("deadline"u8, item.Deadline);
        WriteFindings(output, item.Findings);
        output.EndObject();
    }

    private static void Write(JsonOutput output, SettledItem item)
    {
        output.BeginObject();
        output.Member("line"u8, item.LineId);
        output.OptionalMember("shipment"u8, item.ShipmentId);
        output.Member("quantity"u8, item.Quantity);
        output.OptionalMember("reason"u8, item.Reason?.Code);
        output.Member("verdict"u8, WireNames.SettlementVerdicts, item.Verdict);
        output.OptionalMember("fault"u8, WireNames.Faults, item.Fault);
        WriteBearer(output, item.ReturnShipping);
        WriteFindings(output, item.Findings);
        output.EndObject();
    }

    public static void WriteBearer(JsonOutput output, ReturnShippingBearer? bearer)
    {
        if (bearer is null)
            return;
        output.Member("returnShipping"u8);
        output.BeginObject();
        output.Member("borneBy"u8, WireNames.Parties, bearer.BorneBy);
        output.Member("clause"u8, bearer.Clause.Number);
        output.OptionalMember("agreement"u8, bearer.AgreementId);
        output.EndObject();
    }

    private static void WriteFindings(JsonOutput output, ValueList<Finding> findings)
    {
        output.Member("findings"u8);
        output.BeginList();
        foreach (ref readonly Finding finding in findings.AsSpan())
        {
            output.Opening(Openings[(int)finding.Rule * WireNames.Statuses.Count + (int)finding.Status]);
            output.Value(finding.Clause.Number);
            output.OptionalMember("waivedBy"u8, finding.WaivedBy);
            output.OptionalMember("agreement"u8, finding.AgreementId);
            output.EndObject();
        }

        output.EndList();
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

    private static void WriteRefund(JsonOutput output, Refund? refund)
    {
        if (refund is null)
            return;
        output.Member("refund"u8);
        RefundWriter.Write(output, refund);
    }
}
