using System.Net.Mime;
using System.Text.Json;

namespace Jqm.ReturnPolicy.AspNetCore;

/// <summary>Answers what is in force for a merchant at an instant.</summary>
internal sealed class PolicyEndpoint(PublishedPolicies policies, TimeProvider time)
{
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
        using var output = new Utf8JsonWriter(context.Response.BodyWriter);
        output.WriteStartObject();
        Write(output, "at", query.At);
        if (query.Merchant is not null)
            WireText.Write(output, "merchant", query.Merchant);
        Write(output, "policy", new PolicyReference(inForce.Policy.Id, inForce.Policy.Version));
        if (inForce.Policy.PublishedAt is { } published)
            Write(output, "publishedAt", published);
        if (inForce.Agreements.Count > 0)
            Write(output, "agreements", ValueList.Create([.. inForce.Agreements.Select(static agreement => agreement.Id)]));
        Write(output, "terms", inForce.Terms);
        output.WriteEndObject();
    }

    /// <summary>Writes a member in the wire form, whose strings have no escape that they do not need.</summary>
    private static void Write<T>(Utf8JsonWriter output, string name, T value)
    {
        output.WritePropertyName(name);
        output.WriteRawValue(ReturnPolicyJson.ToUtf8Bytes(value), skipInputValidation: true);
    }
}
