using System.Buffers;
using System.Net.Mime;

namespace Jqm.ReturnPolicy.AspNetCore;

/// <summary>Answers the documents that are posted to the route of a question.</summary>
internal sealed class QuestionEndpoint(Question question, PublishedPolicies policies, ReturnPolicyEndpointOptions options)
{
    public async Task HandleAsync(HttpContext context)
    {
        if (!RequestBody.IsJson(context.Request))
        {
            string given = context.Request.ContentType is { Length: > 0 } type ? $"'{type}'" : "missing";
            await ProblemWriter.WriteAsync(context, new Problem(StatusCodes.Status415UnsupportedMediaType, ErrorCode.Malformed, "", $"The content type is {given}; send application/json in UTF-8."));
            return;
        }

        if (await RequestBody.ReadAsync(context, options.MaxDocumentSize) is not { } body)
        {
            await ProblemWriter.WriteAsync(context, new Problem(StatusCodes.Status413PayloadTooLarge, ErrorCode.Malformed, "", FormattableString.Invariant($"The document is larger than {options.MaxDocumentSize} bytes; send less.")));
            return;
        }

        Problem? problem = Answer(body, context.Response);
        context.Request.BodyReader.AdvanceTo(body.End);
        if (problem is null)
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        else
            await ProblemWriter.WriteAsync(context, problem);
    }

    /// <summary>Answers a document and writes the answer to the response, which is not flushed. Returns what is wrong with the document.</summary>
    private Problem? Answer(in ReadOnlySequence<byte> body, HttpResponse response)
    {
        ReadOnlySpan<byte> document = body.IsSingleSegment ? body.FirstSpan : body.ToArray();
        if (document.IsEmpty)
            return Problem.Malformed("", "The body is empty; send a document.");
        OperationMember member = OperationMember.Find(document, question.Utf8Word);
        switch (member.Found)
        {
            case OperationMember.State.Other:
                return Problem.Malformed("op", $"This route answers '{question.Word}' only; leave 'op' out, or send the document to the route of its operation.");
            case OperationMember.State.Missing or OperationMember.State.Null:
                document = member.Complete(document, question.Utf8Word);
                break;
            case OperationMember.State.Same or OperationMember.State.Unreadable:
                break;
            default:
                throw new System.Diagnostics.UnreachableException($"There is no state {member.Found}.");
        }

        ArrayBufferWriter<byte> buffer = AnswerBuffer.Take();
        if (policies.Answer(document, buffer).Error is { } error)
            return Problem.Of(error);
        response.ContentType = MediaTypeNames.Application.Json;
        response.ContentLength = buffer.WrittenCount;
        response.BodyWriter.Write(buffer.WrittenSpan);
        return null;
    }
}
