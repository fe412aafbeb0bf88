using System.Buffers;
using System.Text;

namespace Jqm.ReturnPolicy.Json;

public static partial class ReturnPolicyJson
{
    /// <summary>Writes an order.</summary>
    /// <param name="value">The value.</param>
    /// <param name="output">Where it is written, in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> or <paramref name="value"/> is null.</exception>
    public static void Write(Order value, IBufferWriter<byte> output)
    {
        Guard.Against.Null(output);
        Written(value, static (o, v) => OrderWriter.Write(o, v)).CopyTo(output);
    }

    /// <summary>Writes an order as bytes.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON, in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static byte[] ToUtf8Bytes(Order value) => Written(value, static (o, v) => OrderWriter.Write(o, v)).Written.ToArray();

    /// <summary>Writes an order as text.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static string ToJson(Order value) => Encoding.UTF8.GetString(Written(value, static (o, v) => OrderWriter.Write(o, v)).Written);

    /// <summary>Writes a request.</summary>
    /// <param name="value">The value.</param>
    /// <param name="output">Where it is written, in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> or <paramref name="value"/> is null.</exception>
    public static void Write(ReturnRequest value, IBufferWriter<byte> output)
    {
        Guard.Against.Null(output);
        Written(value, static (o, v) => OrderWriter.Write(o, v)).CopyTo(output);
    }

    /// <summary>Writes a request as bytes.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON, in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static byte[] ToUtf8Bytes(ReturnRequest value) => Written(value, static (o, v) => OrderWriter.Write(o, v)).Written.ToArray();

    /// <summary>Writes a request as text.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static string ToJson(ReturnRequest value) => Encoding.UTF8.GetString(Written(value, static (o, v) => OrderWriter.Write(o, v)).Written);

    /// <summary>Writes a return.</summary>
    /// <param name="value">The value.</param>
    /// <param name="output">Where it is written, in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> or <paramref name="value"/> is null.</exception>
    public static void Write(ReturnedGoods value, IBufferWriter<byte> output)
    {
        Guard.Against.Null(output);
        Written(value, static (o, v) => OrderWriter.Write(o, v)).CopyTo(output);
    }

    /// <summary>Writes a return as bytes.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON, in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static byte[] ToUtf8Bytes(ReturnedGoods value) => Written(value, static (o, v) => OrderWriter.Write(o, v)).Written.ToArray();

    /// <summary>Writes a return as text.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static string ToJson(ReturnedGoods value) => Encoding.UTF8.GetString(Written(value, static (o, v) => OrderWriter.Write(o, v)).Written);

    /// <summary>Writes a version of a policy.</summary>
    /// <param name="value">The value.</param>
    /// <param name="output">Where it is written, in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> or <paramref name="value"/> is null.</exception>
    public static void Write(Policy value, IBufferWriter<byte> output)
    {
        Guard.Against.Null(output);
        Written(value, static (o, v) => TermsWriter.Write(o, v)).CopyTo(output);
    }

    /// <summary>Writes a version of a policy as bytes.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON, in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static byte[] ToUtf8Bytes(Policy value) => Written(value, static (o, v) => TermsWriter.Write(o, v)).Written.ToArray();

    /// <summary>Writes a version of a policy as text.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static string ToJson(Policy value) => Encoding.UTF8.GetString(Written(value, static (o, v) => TermsWriter.Write(o, v)).Written);

    /// <summary>Writes a list of versions of a policy.</summary>
    /// <param name="value">The value.</param>
    /// <param name="output">Where it is written, in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public static void Write(ValueList<Policy> value, IBufferWriter<byte> output)
    {
        Guard.Against.Null(output);
        Written(value, static (o, v) => DocumentWriter.Write(o, v)).CopyTo(output);
    }

    /// <summary>Writes a list of versions of a policy as bytes.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON, in UTF-8.</returns>
    public static byte[] ToUtf8Bytes(ValueList<Policy> value) => Written(value, static (o, v) => DocumentWriter.Write(o, v)).Written.ToArray();

    /// <summary>Writes a list of versions of a policy as text.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON.</returns>
    public static string ToJson(ValueList<Policy> value) => Encoding.UTF8.GetString(Written(value, static (o, v) => DocumentWriter.Write(o, v)).Written);

    /// <summary>Writes terms, which change the standard terms as in a policy.</summary>
    /// <param name="value">The value.</param>
    /// <param name="output">Where it is written, in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> or <paramref name="value"/> is null.</exception>
    public static void Write(PolicyTerms value, IBufferWriter<byte> output)
    {
        Guard.Against.Null(output);
        Written(value, static (o, v) => TermsWriter.Write(o, v)).CopyTo(output);
    }

    /// <summary>Writes terms, which change the standard terms as in a policy as bytes.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON, in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static byte[] ToUtf8Bytes(PolicyTerms value) => Written(value, static (o, v) => TermsWriter.Write(o, v)).Written.ToArray();

    /// <summary>Writes terms, which change the standard terms as in a policy as text.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static string ToJson(PolicyTerms value) => Encoding.UTF8.GetString(Written(value, static (o, v) => TermsWriter.Write(o, v)).Written);

    /// <summary>Writes a change of terms.</summary>
    /// <param name="value">The value.</param>
    /// <param name="output">Where it is written, in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> or <paramref name="value"/> is null.</exception>
    public static void Write(TermsPatch value, IBufferWriter<byte> output)
    {
        Guard.Against.Null(output);
        Written(value, static (o, v) => TermsWriter.Write(o, v)).CopyTo(output);
    }

    /// <summary>Writes a change of terms as bytes.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON, in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static byte[] ToUtf8Bytes(TermsPatch value) => Written(value, static (o, v) => TermsWriter.Write(o, v)).Written.ToArray();

    /// <summary>Writes a change of terms as text.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static string ToJson(TermsPatch value) => Encoding.UTF8.GetString(Written(value, static (o, v) => TermsWriter.Write(o, v)).Written);

    /// <summary>Writes an agreement.</summary>
    /// <param name="value">The value.</param>
    /// <param name="output">Where it is written, in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> or <paramref name="value"/> is null.</exception>
    public static void Write(Agreement value, IBufferWriter<byte> output)
    {
        Guard.Against.Null(output);
        Written(value, static (o, v) => TermsWriter.Write(o, v)).CopyTo(output);
    }

    /// <summary>Writes an agreement as bytes.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON, in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static byte[] ToUtf8Bytes(Agreement value) => Written(value, static (o, v) => TermsWriter.Write(o, v)).Written.ToArray();

    /// <summary>Writes an agreement as text.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static string ToJson(Agreement value) => Encoding.UTF8.GetString(Written(value, static (o, v) => TermsWriter.Write(o, v)).Written);

    /// <summary>Writes a list of agreements.</summary>
    /// <param name="value">The value.</param>
    /// <param name="output">Where it is written, in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public static void Write(ValueList<Agreement> value, IBufferWriter<byte> output)
    {
        Guard.Against.Null(output);
        Written(value, static (o, v) => DocumentWriter.Write(o, v)).CopyTo(output);
    }

    /// <summary>Writes a list of agreements as bytes.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON, in UTF-8.</returns>
    public static byte[] ToUtf8Bytes(ValueList<Agreement> value) => Written(value, static (o, v) => DocumentWriter.Write(o, v)).Written.ToArray();

    /// <summary>Writes a list of agreements as text.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON.</returns>
    public static string ToJson(ValueList<Agreement> value) => Encoding.UTF8.GetString(Written(value, static (o, v) => DocumentWriter.Write(o, v)).Written);

    /// <summary>Writes what was refunded before.</summary>
    /// <param name="value">The value.</param>
    /// <param name="output">Where it is written, in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> or <paramref name="value"/> is null.</exception>
    public static void Write(PriorRefund value, IBufferWriter<byte> output)
    {
        Guard.Against.Null(output);
        Written(value, static (o, v) => RefundWriter.Write(o, v)).CopyTo(output);
    }

    /// <summary>Writes what was refunded before as bytes.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON, in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static byte[] ToUtf8Bytes(PriorRefund value) => Written(value, static (o, v) => RefundWriter.Write(o, v)).Written.ToArray();

    /// <summary>Writes what was refunded before as text.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static string ToJson(PriorRefund value) => Encoding.UTF8.GetString(Written(value, static (o, v) => RefundWriter.Write(o, v)).Written);

    /// <summary>Writes a refund.</summary>
    /// <param name="value">The value.</param>
    /// <param name="output">Where it is written, in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> or <paramref name="value"/> is null.</exception>
    public static void Write(Refund value, IBufferWriter<byte> output)
    {
        Guard.Against.Null(output);
        Written(value, static (o, v) => RefundWriter.Write(o, v)).CopyTo(output);
    }

    /// <summary>Writes a refund as bytes.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON, in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static byte[] ToUtf8Bytes(Refund value) => Written(value, static (o, v) => RefundWriter.Write(o, v)).Written.ToArray();

    /// <summary>Writes a refund as text.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static string ToJson(Refund value) => Encoding.UTF8.GetString(Written(value, static (o, v) => RefundWriter.Write(o, v)).Written);

    /// <summary>Writes an assessment.</summary>
    /// <param name="value">The value.</param>
    /// <param name="output">Where it is written, in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> or <paramref name="value"/> is null.</exception>
    public static void Write(Assessment value, IBufferWriter<byte> output)
    {
        Guard.Against.Null(output);
        Written(value, static (o, v) => AnswerWriter.Write(o, v, null)).CopyTo(output);
    }

    /// <summary>Writes an assessment as bytes.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON, in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static byte[] ToUtf8Bytes(Assessment value) => Written(value, static (o, v) => AnswerWriter.Write(o, v, null)).Written.ToArray();

    /// <summary>Writes an assessment as text.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static string ToJson(Assessment value) => Encoding.UTF8.GetString(Written(value, static (o, v) => AnswerWriter.Write(o, v, null)).Written);

    /// <summary>Writes a settlement.</summary>
    /// <param name="value">The value.</param>
    /// <param name="output">Where it is written, in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> or <paramref name="value"/> is null.</exception>
    public static void Write(Settlement value, IBufferWriter<byte> output)
    {
        Guard.Against.Null(output);
        Written(value, static (o, v) => AnswerWriter.Write(o, v, null)).CopyTo(output);
    }

    /// <summary>Writes a settlement as bytes.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON, in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static byte[] ToUtf8Bytes(Settlement value) => Written(value, static (o, v) => AnswerWriter.Write(o, v, null)).Written.ToArray();

    /// <summary>Writes a settlement as text.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static string ToJson(Settlement value) => Encoding.UTF8.GetString(Written(value, static (o, v) => AnswerWriter.Write(o, v, null)).Written);

    /// <summary>Writes the answer to a cancellation.</summary>
    /// <param name="value">The value.</param>
    /// <param name="output">Where it is written, in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> or <paramref name="value"/> is null.</exception>
    public static void Write(Cancellation value, IBufferWriter<byte> output)
    {
        Guard.Against.Null(output);
        Written(value, static (o, v) => AnswerWriter.Write(o, v, null)).CopyTo(output);
    }

    /// <summary>Writes the answer to a cancellation as bytes.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON, in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static byte[] ToUtf8Bytes(Cancellation value) => Written(value, static (o, v) => AnswerWriter.Write(o, v, null)).Written.ToArray();

    /// <summary>Writes the answer to a cancellation as text.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static string ToJson(Cancellation value) => Encoding.UTF8.GetString(Written(value, static (o, v) => AnswerWriter.Write(o, v, null)).Written);

    /// <summary>Writes a document.</summary>
    /// <param name="value">The value.</param>
    /// <param name="output">Where it is written, in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> or <paramref name="value"/> is null.</exception>
    public static void Write(EvaluationDocument value, IBufferWriter<byte> output)
    {
        Guard.Against.Null(output);
        Written(value, static (o, v) => DocumentWriter.Write(o, v)).CopyTo(output);
    }

    /// <summary>Writes a document as bytes.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON, in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static byte[] ToUtf8Bytes(EvaluationDocument value) => Written(value, static (o, v) => DocumentWriter.Write(o, v)).Written.ToArray();

    /// <summary>Writes a document as text.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static string ToJson(EvaluationDocument value) => Encoding.UTF8.GetString(Written(value, static (o, v) => DocumentWriter.Write(o, v)).Written);

    /// <summary>Writes the answer to a document.</summary>
    /// <param name="value">The value.</param>
    /// <param name="output">Where it is written, in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> or <paramref name="value"/> is null.</exception>
    public static void Write(EvaluationAnswer value, IBufferWriter<byte> output)
    {
        Guard.Against.Null(output);
        Written(value, static (o, v) => AnswerWriter.Write(o, v)).CopyTo(output);
    }

    /// <summary>Writes the answer to a document as bytes.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON, in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static byte[] ToUtf8Bytes(EvaluationAnswer value) => Written(value, static (o, v) => AnswerWriter.Write(o, v)).Written.ToArray();

    /// <summary>Writes the answer to a document as text.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static string ToJson(EvaluationAnswer value) => Encoding.UTF8.GetString(Written(value, static (o, v) => AnswerWriter.Write(o, v)).Written);

    private static JsonOutput Written<T>(T value, Action<JsonOutput, T> write)
    {
        Guard.Against.Null(value);
        var output = new JsonOutput();
        write(output, value);
        return output;
    }
}
