using DuckDB.NET.Native;

namespace Jqm.ReturnPolicy.DuckDb;

/// <summary>The column of texts that a function fills. Valid during the call.</summary>
internal readonly unsafe struct AnswerVector(nint vector)
{
    public void SetNull(int row)
    {
        NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(vector);
        NativeMethods.ValidityMask.DuckDBValiditySetRowValidity(NativeMethods.Vectors.DuckDBVectorGetValidity(vector), (ulong)row, false);
    }

    /// <summary>Sets the text of a row, which DuckDB copies.</summary>
    public void Set(int row, ReadOnlySpan<byte> text)
    {
        fixed (byte* bytes = text)
            NativeMethods.Vectors.DuckDBVectorAssignStringElementLength(vector, (ulong)row, bytes, text.Length);
    }
}
