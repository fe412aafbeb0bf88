namespace Jqm.ReturnPolicy;

/// <summary>Scratch of plain values is on the stack while it is short, so that an answer is all that an evaluation leaves behind.</summary>
internal static class Scratch
{
    private const int MostOnStack = 128;

    /// <summary>Whether so many values may be on the stack: <c>Scratch.FitsStack(n) ? stackalloc long[n] : new long[n]</c>.</summary>
    public static bool FitsStack(int count) => count <= MostOnStack;
}
