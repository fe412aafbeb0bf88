using System.Buffers;
using System.Text;

namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads and writes values in their wire form.</summary>
/// <remarks>
/// These types have a wire form: orders, requests, returns, policies, agreements, terms and patches of terms; prior refunds, refunds, documents, answers and their findings.
/// Cases, events, commands and ledgers also have a wire form, and so have enumerations, <see cref="Currency"/>, <see cref="ReturnReason"/>, <see cref="Clause"/> and <see
/// cref="Money"/>, which is <c>{"amount":"19.99","currency":"USD"}</c>. A <see cref="ValueList{T}"/> of each is a JSON list. A <see cref="Refusal"/>, a <see cref="PolicyDiff"/>,
/// a <see cref="PolicySetDiff"/> and a <see cref="PolicyFinding"/> can be written but not read.
/// </remarks>
/// <example>
/// <code>
/// Money price = ReturnPolicyJson.Read&lt;Money&gt;("""{"amount":"19.99","currency":"USD"}"""u8);
/// string json = ReturnPolicyJson.ToJson(price);
///
/// // The JSON of a line does not state the currency of its order.
/// OrderLine line = ReturnPolicyJson.Read&lt;OrderLine&gt;("""{"id":"1","quantity":2,"unitPrice":"19.99"}"""u8, Currency.USD);
/// </code>
/// </example>
public static class ReturnPolicyJson
{
    /// <summary>Reads a value from JSON in its wire form.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="utf8Json">The JSON, in UTF-8; a byte order mark at its start is skipped.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidInputException">The JSON does not have the required form, or contains an invalid value. The path starts at the value.</exception>
    /// <exception cref="NotSupportedException">
    /// <typeparamref name="T"/> has no wire form of its own, or its JSON does not contain the currency of its amounts.
    /// </exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8Json) => WireForms.Of<T>().Read(utf8Json, null);

    /// <summary>Reads a value whose JSON does not contain the currency of its amounts: <see cref="ReturnedGoods"/> and <see cref="PriorRefund"/>.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="utf8Json">The JSON, in UTF-8; a byte order mark at its start is skipped.</param>
    /// <param name="currency">The currency of the order. The argument is ignored if the JSON contains the currency.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidInputException">The JSON does not have the required form, or contains an invalid value. The path starts at the value.</exception>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> has no wire form of its own.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8Json, Currency currency) => WireForms.Of<T>().Read(utf8Json, currency);

    /// <summary>Reads a command on a return case, and sets the order's ledger if the JSON does not contain one.</summary>
    /// <param name="utf8Json">The JSON, in UTF-8; a byte order mark at its start is skipped.</param>
    /// <param name="ledger">The order's ledger from your store, for a submission or an inspection whose JSON contains no ledger; null if you have no ledger.</param>
    /// <returns>The command.</returns>
    /// <exception cref="InvalidInputException">
    /// The JSON does not have the required form, contains an invalid value, or is an inspection without a ledger. The path starts at the command.
    /// </exception>
    public static CaseCommand ReadCommand(ReadOnlySpan<byte> utf8Json, RefundLedger? ledger = null) =>
        Source.Read(utf8Json, (ref cursor) => CommandForm.Read(ref cursor, ledger));

    /// <summary>Writes a value as JSON in its wire form to a buffer.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="output">The buffer to write to, in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> or <paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value is a number that is no member of its enumeration.</exception>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> has no wire form of its own.</exception>
    public static void Write<T>(T value, IBufferWriter<byte> output)
    {
        Guard.Against.Null(output);
        using JsonOutput json = WireForms.Of<T>().Write(value);
        output.Write(json.Written);
    }

    /// <summary>Writes a value as JSON in its wire form and returns the UTF-8 bytes.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The JSON, in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value is a number that is no member of its enumeration.</exception>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> has no wire form of its own.</exception>
    public static byte[] ToUtf8Bytes<T>(T value)
    {
        using JsonOutput json = WireForms.Of<T>().Write(value);
        return json.Written.ToArray();
    }

    /// <summary>Writes a value as JSON in its wire form and returns the text.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value is a number that is no member of its enumeration.</exception>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> has no wire form of its own.</exception>
    public static string ToJson<T>(T value)
    {
        using JsonOutput json = WireForms.Of<T>().Write(value);
        return Encoding.UTF8.GetString(json.Written);
    }
}
