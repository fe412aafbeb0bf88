namespace Jqm.ReturnPolicy;

/// <summary>Decides whether temporary values fit on the stack, so that an evaluation of usual size allocates only its answer.</summary>
internal static class Scratch
{
    private const int MostOnStack = 128;

    /// <summary>Returns whether that many values may be allocated on the stack: <c>Scratch.FitsStack(n) ? stackalloc long[n] : new long[n]</c>.</summary>
    public static bool FitsStack(int count) => count <= MostOnStack;
}
