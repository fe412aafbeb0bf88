using System.Buffers.Text;
using System.IO.Compression;
using System.Text;

namespace Jqm.ReturnPolicy.Playground;

/// <summary>Writes a document into the fragment of a link, compressed, and reads it again. A fragment is never sent to a server.</summary>
public static class ShareLink
{
    /// <summary>The characters that a fragment may have: links that are longer are cut off by some programs.</summary>
    public const int MaxLength = 8000;

    private const string Mark = "#document=";
    private const int MaxDocumentBytes = 1 << 20;

    public static string Encode(string text)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize))
            deflate.Write(Encoding.UTF8.GetBytes(text));
        return Mark + Base64Url.EncodeToString(packed.ToArray());
    }

    /// <summary>Returns whether a fragment contains a document at all, whole or damaged.</summary>
    public static bool IsShared(string fragment) => fragment.StartsWith(Mark, StringComparison.Ordinal);

    /// <summary>Returns the document of a fragment; null if the link was damaged.</summary>
    public static string? Decode(string fragment)
    {
        try
        {
            using var deflate = new DeflateStream(new MemoryStream(Base64Url.DecodeFromChars(fragment.AsSpan(Mark.Length))), CompressionMode.Decompress);
            byte[] buffer = new byte[MaxDocumentBytes];
            int length = deflate.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            return length is 0 or MaxDocumentBytes ? null : Encoding.UTF8.GetString(buffer, 0, length);
        }
        catch (Exception error) when (error is FormatException or InvalidDataException)
        {
            return null;
        }
    }
}
