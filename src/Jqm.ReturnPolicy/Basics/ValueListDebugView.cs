using System.Diagnostics;

namespace Jqm.ReturnPolicy;

/// <summary>Shows the items of a list in a debugger.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="list">The list.</param>
internal sealed class ValueListDebugView<T>(ValueList<T> list)
{
    /// <summary>Gets the items, which the debugger shows in place of this property.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public T[] Items => list.AsSpan().ToArray();
}
