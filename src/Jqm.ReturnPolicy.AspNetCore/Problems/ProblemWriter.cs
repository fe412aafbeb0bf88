using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Jqm.ReturnPolicy.AspNetCore;

/// <summary>Writes problem details (RFC 9457) with <c>code</c> and <c>path</c>. An application that customizes problem details writes them its own way.</summary>
internal static class ProblemWriter
{
    public static async Task WriteAsync(HttpContext context, Problem problem)
    {
        context.Response.StatusCode = problem.Status;
        string code = CodeOf(problem.Code);
        if (context.RequestServices.GetService<IProblemDetailsService>() is { } service && await service.TryWriteAsync(Details(context, problem, code)))
            return;

        context.Response.ContentType = MediaTypeNames.Application.ProblemJson;
        await using (var output = new Utf8JsonWriter(context.Response.BodyWriter))
        {
            output.WriteStartObject();
            output.WriteString("title"u8, ReasonPhrases.GetReasonPhrase(problem.Status));
            output.WriteNumber("status"u8, problem.Status);
            WireText.Write(output, "detail", problem.Detail);
            output.WriteString("code"u8, code);
            WireText.Write(output, "path", problem.Path);
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
