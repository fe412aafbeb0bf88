using System.Buffers;
using System.Text;

namespace Jqm.ReturnPolicy.Json;

public static partial class ReturnPolicyJson
{
    /// <summary>Reads an event of a case.</summary>
    /// <param name="utf8Json">The JSON, in UTF-8.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidInputException">The JSON is not of the form, or a value in it is not valid; the path is counted from here.</exception>
    public static CaseEvent ReadEvent(ReadOnlySpan<byte> utf8Json) =>
        Source.ReadAlone(utf8Json, EventForm.Read)();

    /// <summary>Reads a command.</summary>
    /// <param name="utf8Json">The JSON, in UTF-8.</param>
    /// <param name="ledger">The order's ledger as the caller keeps it, for a submission or an inspection that brings none; null when there is none.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidInputException">
    /// The JSON is not of the form, or a value in it is not valid, or an inspection has no ledger; the path is counted from here.
    /// </exception>
    public static CaseCommand ReadCommand(ReadOnlySpan<byte> utf8Json, RefundLedger? ledger = null) =>
        Source.ReadAlone(utf8Json, (ref Cursor cursor) => CommandForm.Read(ref cursor, ledger))();

    /// <summary>Reads a case and replays its events. What stands before them has to be what follows from them.</summary>
    /// <param name="utf8Json">The JSON, in UTF-8.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidInputException">
    /// The JSON is not of the form, or a value in it is not valid, or an event cannot follow those before it; the path is counted from here.
    /// </exception>
    public static ReturnCase ReadCase(ReadOnlySpan<byte> utf8Json) =>
        Source.ReadAlone(utf8Json, CaseForm.Read)();

    /// <summary>Reads a refund ledger.</summary>
    /// <param name="utf8Json">The JSON, in UTF-8.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidInputException">The JSON is not of the form, or a value in it is not valid; the path is counted from here.</exception>
    public static RefundLedger ReadLedger(ReadOnlySpan<byte> utf8Json) =>
        Source.ReadAlone(utf8Json, LedgerForm.Read);

    /// <summary>Reads an entry of a refund ledger.</summary>
    /// <param name="utf8Json">The JSON, in UTF-8.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidInputException">The JSON is not of the form, or a value in it is not valid; the path is counted from here.</exception>
    public static LedgerEntry ReadLedgerEntry(ReadOnlySpan<byte> utf8Json) =>
        Source.ReadAlone(utf8Json, LedgerForm.ReadEntry);

    /// <summary>Writes an event of a case.</summary>
    /// <param name="value">The value.</param>
    /// <param name="output">Where it is written, in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> or <paramref name="value"/> is null.</exception>
    public static void Write(CaseEvent value, IBufferWriter<byte> output)
    {
        Guard.Against.Null(output);
        Written(value, static (o, v) => EventWriter.Write(o, v)).CopyTo(output);
    }

    /// <summary>Writes an event of a case as bytes.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON, in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static byte[] ToUtf8Bytes(CaseEvent value) => Written(value, static (o, v) => EventWriter.Write(o, v)).Written.ToArray();

    /// <summary>Writes an event of a case as text.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static string ToJson(CaseEvent value) => Encoding.UTF8.GetString(Written(value, static (o, v) => EventWriter.Write(o, v)).Written);

    /// <summary>Writes a command.</summary>
    /// <param name="value">The value.</param>
    /// <param name="output">Where it is written, in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> or <paramref name="value"/> is null.</exception>
    public static void Write(CaseCommand value, IBufferWriter<byte> output)
    {
        Guard.Against.Null(output);
        Written(value, static (o, v) => CommandWriter.Write(o, v)).CopyTo(output);
    }

    /// <summary>Writes a command as bytes.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON, in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static byte[] ToUtf8Bytes(CaseCommand value) => Written(value, static (o, v) => CommandWriter.Write(o, v)).Written.ToArray();

    /// <summary>Writes a command as text.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static string ToJson(CaseCommand value) => Encoding.UTF8.GetString(Written(value, static (o, v) => CommandWriter.Write(o, v)).Written);

    /// <summary>Writes a case.</summary>
    /// <param name="value">The value.</param>
    /// <param name="output">Where it is written, in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> or <paramref name="value"/> is null.</exception>
    public static void Write(ReturnCase value, IBufferWriter<byte> output)
    {
        Guard.Against.Null(output);
        Written(value, static (o, v) => CaseWriter.Write(o, v)).CopyTo(output);
    }

    /// <summary>Writes a case as bytes.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON, in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static byte[] ToUtf8Bytes(ReturnCase value) => Written(value, static (o, v) => CaseWriter.Write(o, v)).Written.ToArray();

    /// <summary>Writes a case as text.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static string ToJson(ReturnCase value) => Encoding.UTF8.GetString(Written(value, static (o, v) => CaseWriter.Write(o, v)).Written);

    /// <summary>Writes a refund ledger.</summary>
    /// <param name="value">The value.</param>
    /// <param name="output">Where it is written, in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> or <paramref name="value"/> is null.</exception>
    public static void Write(RefundLedger value, IBufferWriter<byte> output)
    {
        Guard.Against.Null(output);
        Written(value, static (o, v) => CaseWriter.Write(o, v)).CopyTo(output);
    }

    /// <summary>Writes a refund ledger as bytes.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON, in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static byte[] ToUtf8Bytes(RefundLedger value) => Written(value, static (o, v) => CaseWriter.Write(o, v)).Written.ToArray();

    /// <summary>Writes a refund ledger as text.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static string ToJson(RefundLedger value) => Encoding.UTF8.GetString(Written(value, static (o, v) => CaseWriter.Write(o, v)).Written);

    /// <summary>Writes an entry of a refund ledger.</summary>
    /// <param name="value">The value.</param>
    /// <param name="output">Where it is written, in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> or <paramref name="value"/> is null.</exception>
    public static void Write(LedgerEntry value, IBufferWriter<byte> output)
    {
        Guard.Against.Null(output);
        Written(value, static (o, v) => CaseWriter.Write(o, v)).CopyTo(output);
    }

    /// <summary>Writes an entry of a refund ledger as bytes.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON, in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static byte[] ToUtf8Bytes(LedgerEntry value) => Written(value, static (o, v) => CaseWriter.Write(o, v)).Written.ToArray();

    /// <summary>Writes an entry of a refund ledger as text.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static string ToJson(LedgerEntry value) => Encoding.UTF8.GetString(Written(value, static (o, v) => CaseWriter.Write(o, v)).Written);
}
