using System.Net.Mime;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Jqm.ReturnPolicy.AspNetCore;

/// <summary>Writes problem details (RFC 9457) with <c>code</c> and <c>path</c>. An application that customizes problem details writes them its own way.</summary>
internal static class ProblemWriter
{
    private static readonly JsonWriterOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(HttpContext context, Problem problem)
    {
        context.Response.StatusCode = problem.Status;
        string code = CodeOf(problem.Code);
        if (context.RequestServices.GetService<IProblemDetailsService>() is { } service && await service.TryWriteAsync(Details(context, problem, code)))
            return;

        context.Response.ContentType = MediaTypeNames.Application.ProblemJson;
        await using (var output = new Utf8JsonWriter(context.Response.BodyWriter, Unescaped))
        {
            output.WriteStartObject();
            output.WriteString("title"u8, ReasonPhrases.GetReasonPhrase(problem.Status));
            output.WriteNumber("status"u8, problem.Status);
            output.WriteString("detail"u8, problem.Detail);
            output.WriteString("code"u8, code);
            output.WriteString("path"u8, problem.Path);
            output.WriteEndObject();
        }

        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private static ProblemDetailsContext Details(HttpContext context, Problem problem, string code) => new()
    {
        HttpContext = context,
        ProblemDetails = new ProblemDetails
        {
            Status = problem.Status,
            Detail = problem.Detail,
            Extensions = { ["code"] = code, ["path"] = problem.Path },
        },
    };

    private static string CodeOf(ErrorCode code) => ReturnPolicyJson.ToJson(code).Trim('"');
}
