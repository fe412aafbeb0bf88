using System.Buffers.Binary;
using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Jqm.ReturnPolicy.Playground;

/// <summary>
/// Writes a document into the fragment of a link, compressed, and reads it again. A fragment is never sent to a server.
/// The fragment contains a checksum, the version of the format, the length of the content in bytes, and the compressed content. A fragment that was changed anywhere is not read.
/// In version 1, the content is the document. In version 2, the inputs of other questions follow, after a null character, which their JSON does not contain.
/// </summary>
public static class ShareLink
{
    /// <summary>The characters that a fragment may have: links that are longer are cut off by some programs.</summary>
    public const int MaxLength = 8000;

    private const string Mark = "#document=";
    private const char Separator = '\0';
    private const int MaxBytes = 1 << 20;
    private const byte OfDocument = 1;
    private const byte WithSetAside = 2;
    private const int VersionAt = 8;
    private const int LengthAt = VersionAt + 1;
    private const int PackedAt = LengthAt + sizeof(int);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Encode(SharedInput input)
    {
        byte[] unpacked = Encoding.UTF8.GetBytes(input.SetAside is { } setAside ? input.Text + Separator + setAside : input.Text);
        using var packed = new MemoryStream();
        packed.SetLength(PackedAt);
        packed.Position = PackedAt;
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            deflate.Write(unpacked);
        byte[] content = packed.ToArray();
        content[VersionAt] = input.SetAside is null ? OfDocument : WithSetAside;
        BinaryPrimitives.WriteInt32BigEndian(content.AsSpan(LengthAt), unpacked.Length);
        Checksum(content).CopyTo(content);
        return Mark + Base64Url.EncodeToString(content);
    }

    /// <summary>Returns whether a fragment is meant to contain a document, whole or damaged. The page has no other fragments, so a damaged mark is a damaged link.</summary>
    public static bool IsShared(string fragment) => fragment.Length > 1;

    /// <summary>Returns what a fragment contains; null if the link was damaged.</summary>
    public static SharedInput? Decode(string fragment)
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
            if (content.Length < PackedAt || !Checksum(content).SequenceEqual(content.AsSpan(0, VersionAt)) || Unpack(content) is not { } unpacked)
                return null;
            int end = unpacked.LastIndexOf(Separator);
            return content[VersionAt] switch
            {
                OfDocument => new SharedInput(unpacked, null),
                WithSetAside when end >= 0 => new SharedInput(unpacked[..end], unpacked[(end + 1)..]),
                _ => null,
            };
        }
        catch (Exception error) when (error is FormatException or InvalidDataException or DecoderFallbackException)
        {
            return null;
        }
    }

    private static string? Unpack(byte[] content)
    {
        int length = BinaryPrimitives.ReadInt32BigEndian(content.AsSpan(LengthAt));
        if (length is < 0 or > MaxBytes)
            return null;
        using var deflate = new DeflateStream(new MemoryStream(content, PackedAt, content.Length - PackedAt), CompressionMode.Decompress);
        byte[] unpacked = new byte[length + 1];
        return deflate.ReadAtLeast(unpacked, unpacked.Length, throwOnEndOfStream: false) == length ? Utf8.GetString(unpacked, 0, length) : null;
    }

    /// <summary>Returns the checksum of everything that follows it.</summary>
    private static ReadOnlySpan<byte> Checksum(byte[] content) => SHA256.HashData(content.AsSpan(VersionAt)).AsSpan(0, VersionAt);
}
