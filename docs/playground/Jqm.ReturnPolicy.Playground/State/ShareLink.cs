using System.Buffers.Binary;
using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Jqm.ReturnPolicy.Playground;

/// <summary>
/// Writes a document into the fragment of a link, compressed, and reads it again. A fragment is never sent to a server.
/// The fragment contains a checksum, the version of the format, the length of the document in bytes, and the compressed document. A fragment that was changed anywhere is not read.
/// </summary>
public static class ShareLink
{
    /// <summary>The characters that a fragment may have: links that are longer are cut off by some programs.</summary>
    public const int MaxLength = 8000;

    private const string Mark = "#document=";
    private const int MaxDocumentBytes = 1 << 20;
    private const byte Version = 1;
    private const int VersionAt = 8;
    private const int LengthAt = VersionAt + 1;
    private const int PackedAt = LengthAt + sizeof(int);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Encode(string text)
    {
        byte[] document = Encoding.UTF8.GetBytes(text);
        using var packed = new MemoryStream();
        packed.SetLength(PackedAt);
        packed.Position = PackedAt;
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            deflate.Write(document);
        byte[] content = packed.ToArray();
        content[VersionAt] = Version;
        BinaryPrimitives.WriteInt32BigEndian(content.AsSpan(LengthAt), document.Length);
        Checksum(content).CopyTo(content);
        return Mark + Base64Url.EncodeToString(content);
    }

    /// <summary>Returns whether a fragment is meant to contain a document, whole or damaged. The page has no other fragments, so a damaged mark is a damaged link.</summary>
    public static bool IsShared(string fragment) => fragment.Length > 1;

    /// <summary>Returns the document of a fragment; null if the link was damaged.</summary>
    public static string? Decode(string fragment)
    {
        if (!fragment.StartsWith(Mark, StringComparison.Ordinal))
            return null;
        try
        {
            ReadOnlySpan<char> characters = fragment.AsSpan(Mark.Length);
            byte[] content = Base64Url.DecodeFromChars(characters);
            // The decoder also accepts white space and padding, which no link contains.
            if (!characters.SequenceEqual(Base64Url.EncodeToString(content)))
                return null;
            if (content.Length < PackedAt || !Checksum(content).SequenceEqual(content.AsSpan(0, VersionAt)) || content[VersionAt] != Version)
                return null;
            return Unpack(content);
        }
        catch (Exception error) when (error is FormatException or InvalidDataException or DecoderFallbackException)
        {
            return null;
        }
    }

    private static string? Unpack(byte[] content)
    {
        int length = BinaryPrimitives.ReadInt32BigEndian(content.AsSpan(LengthAt));
        if (length is < 0 or > MaxDocumentBytes)
            return null;
        using var deflate = new DeflateStream(new MemoryStream(content, PackedAt, content.Length - PackedAt), CompressionMode.Decompress);
        byte[] document = new byte[length + 1];
        return deflate.ReadAtLeast(document, document.Length, throwOnEndOfStream: false) == length ? Utf8.GetString(document, 0, length) : null;
    }

    /// <summary>Returns the checksum of everything that follows it.</summary>
    private static ReadOnlySpan<byte> Checksum(byte[] content) => SHA256.HashData(content.AsSpan(VersionAt)).AsSpan(0, VersionAt);
}
