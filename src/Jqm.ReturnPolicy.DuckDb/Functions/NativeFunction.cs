using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DuckDB.NET.Native;

namespace Jqm.ReturnPolicy.DuckDb;

/// <summary>
/// Registers a function by DuckDB's C interface. The functions of <c>DuckDBConnection</c> pass each text as a string, which would convert every document and every answer to UTF-16
/// and back.
/// </summary>
internal static unsafe class NativeFunction
{
    /// <summary>Registers the function for a number of arguments, in the database of a connection.</summary>
    /// <exception cref="InvalidOperationException">DuckDB refuses the function.</exception>
    public static void Register(DuckDBNativeConnection connection, AnswerFunction function, int arguments)
    {
        nint native = NativeMethods.ScalarFunction.DuckDBCreateScalarFunction();
        try
        {
            NativeMethods.ScalarFunction.DuckDBScalarFunctionSetName(native, AnswerFunction.Name);
            using DuckDBLogicalType text = NativeMethods.LogicalType.DuckDBCreateLogicalType(DuckDBType.Varchar);
            for (int argument = 0; argument < arguments; argument++)
                NativeMethods.ScalarFunction.DuckDBScalarFunctionAddParameter(native, text);
            NativeMethods.ScalarFunction.DuckDBScalarFunctionSetReturnType(native, text);

            // The function answers NULL by itself: DuckDB passes NULL in some rows of a chunk without this, too.
            NativeMethods.ScalarFunction.DuckDBScalarFunctionSetSpecialHandling(native);
            NativeMethods.ScalarFunction.DuckDBScalarFunctionSetFunction(native, &Call);
            NativeMethods.ScalarFunction.DuckDBScalarFunctionSetExtraInfo(native, GCHandle.ToIntPtr(GCHandle.Alloc(function)), &Release);
            if (NativeMethods.ScalarFunction.DuckDBRegisterScalarFunction(connection, native) != DuckDBState.Success)
                throw new InvalidOperationException($"DuckDB did not register the function {AnswerFunction.Name} with {arguments} arguments.");
        }
        finally
        {
            NativeMethods.ScalarFunction.DuckDBDestroyScalarFunction(ref native);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Call(nint info, nint chunk, nint output)
    {
        try
        {
            var handle = GCHandle.FromIntPtr(NativeMethods.ScalarFunction.DuckDBScalarFunctionGetExtraInfo(info));
            ((AnswerFunction)handle.Target!).Answer(chunk, output);
        }
        catch (Exception error)
        {
            // An exception must not leave a call from native code: it would end the process.
            NativeMethods.ScalarFunction.DuckDBScalarFunctionSetError(info, $"{AnswerFunction.Name}: {error.Message}");
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Release(nint handle) => GCHandle.FromIntPtr(handle).Free();
}
