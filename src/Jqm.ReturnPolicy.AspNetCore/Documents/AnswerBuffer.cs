using System.Buffers;

namespace Jqm.ReturnPolicy.AspNetCore;

/// <summary>A buffer for an answer, one for each thread. An answer is written and copied to the response without an await in between.</summary>
internal static class AnswerBuffer
{
    private const int KeptCapacity = 1 << 20;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _ofThread;

    /// <summary>Returns the empty buffer of the thread.</summary>
    public static ArrayBufferWriter<byte> Take()
    {
        if (_ofThread is not { Capacity: <= KeptCapacity })
            _ofThread = new ArrayBufferWriter<byte>(4096);
        _ofThread.ResetWrittenCount();
        return _ofThread;
    }
}
