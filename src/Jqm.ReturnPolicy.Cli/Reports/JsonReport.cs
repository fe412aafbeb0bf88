using System.Buffers;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Prints a value of the wire form as a line of JSON.</summary>
internal static class JsonReport
{
    public static void Write<T>(T value, Stream output)
        where T : notnull
    {
        var bytes = new ArrayBufferWriter<byte>();
        ReturnPolicyJson.Write(value, bytes);
        bytes.Write("\n"u8);
        output.Write(bytes.WrittenSpan);
        output.Flush();
    }
}
