using DuckDB.NET.Native;

namespace Jqm.ReturnPolicy.DuckDb;

/// <summary>A column of texts in a chunk that DuckDB passes to a function. Valid during the call.</summary>
internal readonly unsafe struct TextVector(nint vector)
{
    private const int BitsOfEntry = 64;
    private readonly DuckDBString* _texts = (DuckDBString*)NativeMethods.Vectors.DuckDBVectorGetData(vector);
    private readonly ulong* _validity = NativeMethods.Vectors.DuckDBVectorGetValidity(vector);

    /// <summary>Returns whether the value of a row is NULL.</summary>
    public bool IsNull(int row) => _validity is not null && (_validity[row / BitsOfEntry] & (1UL << (row % BitsOfEntry))) == 0;

    /// <summary>Returns the text of a row that is not NULL, in UTF-8.</summary>
    public ReadOnlySpan<byte> this[int row] => new(_texts[row].Data, _texts[row].Length);
}
