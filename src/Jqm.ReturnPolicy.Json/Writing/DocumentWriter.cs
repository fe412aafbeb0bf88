namespace Jqm.ReturnPolicy.Json;

/// <summary>Writes whole documents, and lists of their parts.</summary>
internal static class DocumentWriter
{
    public static void Write(JsonOutput output, EvaluationDocument document)
    {
        output.BeginObject();
        output.Member("op"u8, WireNames.Operations, document.Operation);
        output.OptionalMember("id"u8, document.Id);
        output.Member("order"u8);
        OrderWriter.Write(output, document.Order);
        if (document.GovernedBy != GovernedBy.Request)
            output.Member("governedBy"u8, WireNames.GovernedBys, document.GovernedBy);
        if (document.Policies is { } policies)
        {
            output.Member("policies"u8);
            Write(output, policies);
        }

        if (document.Agreements.Count > 0)
        {
            output.Member("agreements"u8);
            Write(output, document.Agreements);
        }

        if (document.PriorRefunds.Count > 0)
        {
            output.Member("priorRefunds"u8);
            Write(output, document.PriorRefunds);
        }

        if (document.Request is { } request)
        {
            output.Member("request"u8);
            OrderWriter.Write(output, request);
        }

        if (document.Return is { } goods)
        {
            output.Member("return"u8);
            OrderWriter.Write(output, goods);
        }

        output.OptionalMember("at"u8, document.At);
        output.EndObject();
    }

    public static void Write(JsonOutput output, ValueList<Policy> policies)
    {
        output.BeginList();
        foreach (Policy policy in policies.AsSpan())
            TermsWriter.Write(output, policy);
        output.EndList();
    }

    public static void Write(JsonOutput output, ValueList<Agreement> agreements)
    {
        output.BeginList();
        foreach (Agreement agreement in agreements.AsSpan())
            TermsWriter.Write(output, agreement);
        output.EndList();
    }

    public static void Write(JsonOutput output, ValueList<PriorRefund> refunds)
    {
        output.BeginList();
        foreach (PriorRefund refund in refunds.AsSpan())
            RefundWriter.Write(output, refund);
        output.EndList();
    }
}
