using System.Net.Mime;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;

namespace Jqm.ReturnPolicy.AspNetCore;

/// <summary>Answers what is in force for a merchant at an instant.</summary>
internal sealed class PolicyEndpoint(PublishedPolicies policies, TimeProvider time)
{
    private static readonly JsonWriterOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task HandleAsync(HttpContext context)
    {
        PolicyQuery query;
        TermsInForce inForce;
        try
        {
            query = PolicyQuery.Read(context.Request.Query, Instant.FromDateTimeOffset(time.GetUtcNow()));

            // No agreement names the empty merchant, so the policy governs alone.
            inForce = policies.Evaluator.GetTermsInForce(query.Merchant ?? "", query.At);
        }
        catch (InvalidInputException error)
        {
            await ProblemWriter.WriteAsync(context, Problem.Of(error));
            return;
        }

        context.Response.ContentType = MediaTypeNames.Application.Json;
        Write(context, query, inForce);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private static void Write(HttpContext context, PolicyQuery query, TermsInForce inForce)
    {
        using var output = new Utf8JsonWriter(context.Response.BodyWriter, Unescaped);
        output.WriteStartObject();
        output.WriteString("at"u8, InstantPattern.ExtendedIso.Format(query.At));
        if (query.Merchant is not null)
            output.WriteString("merchant"u8, query.Merchant);
        output.WritePropertyName("policy"u8);
        output.WriteRawValue(ReturnPolicyJson.ToUtf8Bytes(new PolicyReference(inForce.Policy.Id, inForce.Policy.Version)), skipInputValidation: true);
        if (inForce.Policy.PublishedAt is { } published)
            output.WriteString("publishedAt"u8, InstantPattern.ExtendedIso.Format(published));
        if (inForce.Agreements.Count > 0)
        {
            output.WriteStartArray("agreements"u8);
            foreach (Agreement agreement in inForce.Agreements)
                output.WriteStringValue(agreement.Id);
            output.WriteEndArray();
        }

        output.WritePropertyName("terms"u8);
        output.WriteRawValue(ReturnPolicyJson.ToUtf8Bytes(inForce.Terms), skipInputValidation: true);
        output.WriteEndObject();
    }
}
