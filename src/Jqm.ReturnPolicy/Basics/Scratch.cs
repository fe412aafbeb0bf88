namespace Jqm.ReturnPolicy;

/// <summary>
/// Decides whether temporary values fit on the stack, so that an evaluation of usual size allocates only its answer. The runtime never compiles a method a second time if the method
/// allocates on the stack, so what it learnt of the calls is of no use there. In the calculation of refunds, such a method gives the scratch to other methods, which have the loops.
/// </summary>
internal static class Scratch
{
    private const int MostOnStack = 128;

    /// <summary>Returns whether that many values may be allocated on the stack: <c>Scratch.FitsStack(n) ? stackalloc long[n] : new long[n]</c>.</summary>
    public static bool FitsStack(int count) => count <= MostOnStack;
}
