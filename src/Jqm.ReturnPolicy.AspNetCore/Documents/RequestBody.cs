using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Jqm.ReturnPolicy.AspNetCore;

/// <summary>Reads the body of a request whole, up to a size.</summary>
internal static class RequestBody
{
    /// <summary>Returns whether the content is declared as JSON in UTF-8.</summary>
    public static bool IsJson(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type))
            return false;
        bool json = type.Type.Equals("application", StringComparison.OrdinalIgnoreCase)
            && (type.SubType.Equals("json", StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase));
        return json && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Reads the body. It stays in the reader of the request, which the caller advances.</summary>
    /// <param name="context">The request.</param>
    /// <param name="maxSize">The greatest size in bytes.</param>
    /// <returns>The body; null if it is larger.</returns>
    public static async ValueTask<ReadOnlySequence<byte>?> ReadAsync(HttpContext context, long maxSize)
    {
        if (context.Request.ContentLength > maxSize)
            return null;

        // The limit of the server counts the framing of a chunked body, too, so that it would refuse a document below the size. The bytes are counted here.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;
        try
        {
            return await ReadAsync(context.Request.BodyReader, maxSize, context.RequestAborted);
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
    }

    private static async ValueTask<ReadOnlySequence<byte>?> ReadAsync(PipeReader reader, long maxSize, CancellationToken cancellationToken)
    {
        while (true)
        {
            ReadResult read = await reader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > maxSize)
            {
                reader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
                return read.Buffer;
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
