namespace Jqm.ReturnPolicy.Json;

/// <summary>Writes whole documents.</summary>
internal static class DocumentWriter
{
    public static void Write(JsonOutput output, EvaluationDocument document)
    {
        output.BeginObject();
        output.Member("op"u8, WireNames.Operations, document.Operation);
        output.OptionalMember("id"u8, document.Id);
        output.Member("order"u8);
        OrderWriter.Write(output, document.Order);
        WriteGovernance(output, document.GovernedBy, document.Policies, document.Agreements);
        output.OptionalList("priorRefunds"u8, document.PriorRefunds, RefundWriter.Write);
        output.OptionalMember("request"u8, document.Request, OrderWriter.Write);
        output.OptionalMember("return"u8, document.Return, OrderWriter.Write);
        output.OptionalMember("at"u8, document.At);
        output.OptionalList("allowances"u8, document.Allowances, RefundWriter.Write);
        output.EndObject();
    }

    /// <summary>Writes the members that say which policies and agreements govern, and from when.</summary>
    public static void WriteGovernance(JsonOutput output, GovernedBy governedBy, ValueList<Policy>? policies, ValueList<Agreement> agreements)
    {
        output.MemberUnless("governedBy"u8, WireNames.GovernedBys, governedBy, GovernedBy.Request);
        if (policies is { } given)
            output.List("policies"u8, given, TermsWriter.Write);
        output.OptionalList("agreements"u8, agreements, TermsWriter.Write);
    }
}
