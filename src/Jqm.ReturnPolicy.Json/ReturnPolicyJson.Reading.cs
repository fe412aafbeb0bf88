namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads and writes the JSON form, each type by itself.</summary>
public static partial class ReturnPolicyJson
{
    /// <summary>Reads an order.</summary>
    /// <param name="utf8Json">The JSON, in UTF-8.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidInputException">The JSON is not of the form, or a value in it is not valid; the path is counted from here.</exception>
    public static Order ReadOrder(ReadOnlySpan<byte> utf8Json)
    {
        OrderDraft draft = Source.Read(utf8Json, OrderForm.Read, out InvalidInputException? later);
        return later is null ? draft.Build() : throw later;
    }

    /// <summary>Reads a request.</summary>
    /// <param name="utf8Json">The JSON, in UTF-8.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidInputException">The JSON is not of the form, or a value in it is not valid; the path is counted from here.</exception>
    public static ReturnRequest ReadRequest(ReadOnlySpan<byte> utf8Json) =>
        Source.ReadAlone(utf8Json, RequestForm.Read);

    /// <summary>Reads a return.</summary>
    /// <param name="utf8Json">The JSON, in UTF-8.</param>
    /// <param name="currency">The currency of the order, which the JSON does not say.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidInputException">The JSON is not of the form, or a value in it is not valid; the path is counted from here.</exception>
    public static ReturnedGoods ReadReturn(ReadOnlySpan<byte> utf8Json, Currency currency)
    {
        RawAmount? cost = null;
        ReturnedGoods goods = Source.ReadAlone(utf8Json, (ref Cursor cursor) => ReturnForm.Read(ref cursor, out cost));
        return cost is { } amount ? goods with { ShippingCost = amount.In(currency, "shippingCost") } : goods;
    }

    /// <summary>Reads a version of a policy.</summary>
    /// <param name="utf8Json">The JSON, in UTF-8.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidInputException">The JSON is not of the form, or a value in it is not valid; the path is counted from here.</exception>
    public static Policy ReadPolicy(ReadOnlySpan<byte> utf8Json) =>
        Source.ReadAlone(utf8Json, PolicyForm.Read);

    /// <summary>Reads a list of versions of a policy.</summary>
    /// <param name="utf8Json">The JSON, in UTF-8.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidInputException">The JSON is not of the form, or a value in it is not valid; the path is counted from here.</exception>
    public static ValueList<Policy> ReadPolicies(ReadOnlySpan<byte> utf8Json) =>
        Source.ReadAlone(utf8Json, PolicyForm.ReadList);

    /// <summary>Reads terms, which change the standard terms as in a policy.</summary>
    /// <param name="utf8Json">The JSON, in UTF-8.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidInputException">The JSON is not of the form, or a value in it is not valid; the path is counted from here.</exception>
    public static PolicyTerms ReadTerms(ReadOnlySpan<byte> utf8Json) =>
        Source.ReadAlone(utf8Json, static (ref Cursor cursor) => PolicyTerms.Standard.Merge(TermsForm.Read(ref cursor)));

    /// <summary>Reads a change of terms.</summary>
    /// <param name="utf8Json">The JSON, in UTF-8.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidInputException">The JSON is not of the form, or a value in it is not valid; the path is counted from here.</exception>
    public static TermsPatch ReadTermsPatch(ReadOnlySpan<byte> utf8Json) =>
        Source.ReadAlone(utf8Json, TermsForm.Read);

    /// <summary>Reads an agreement.</summary>
    /// <param name="utf8Json">The JSON, in UTF-8.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidInputException">The JSON is not of the form, or a value in it is not valid; the path is counted from here.</exception>
    public static Agreement ReadAgreement(ReadOnlySpan<byte> utf8Json) =>
        Source.ReadAlone(utf8Json, PolicyForm.ReadAgreement);

    /// <summary>Reads a list of agreements.</summary>
    /// <param name="utf8Json">The JSON, in UTF-8.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidInputException">The JSON is not of the form, or a value in it is not valid; the path is counted from here.</exception>
    public static ValueList<Agreement> ReadAgreements(ReadOnlySpan<byte> utf8Json) =>
        Source.ReadAlone(utf8Json, PolicyForm.ReadAgreementList);

    /// <summary>Reads what was refunded before.</summary>
    /// <param name="utf8Json">The JSON, in UTF-8.</param>
    /// <param name="currency">The currency of the order, which the JSON does not say.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidInputException">The JSON is not of the form, or a value in it is not valid; the path is counted from here.</exception>
    public static PriorRefund ReadPriorRefund(ReadOnlySpan<byte> utf8Json, Currency currency)
    {
        return Source.ReadAlone(utf8Json, PriorRefundForm.Read).Build(currency);
    }

    /// <summary>Reads a refund.</summary>
    /// <param name="utf8Json">The JSON, in UTF-8.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidInputException">The JSON is not of the form, or a value in it is not valid; the path is counted from here.</exception>
    public static Refund ReadRefund(ReadOnlySpan<byte> utf8Json) =>
        Source.ReadAlone(utf8Json, RefundForm.Read);

    /// <summary>Reads an assessment.</summary>
    /// <param name="utf8Json">The JSON, in UTF-8.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidInputException">The JSON is not of the form, or a value in it is not valid; the path is counted from here.</exception>
    public static Assessment ReadAssessment(ReadOnlySpan<byte> utf8Json) =>
        Source.ReadAlone(utf8Json, static (ref Cursor cursor) => AnswerForm.ReadOf(ref cursor, Operation.Assess).Assessment!);

    /// <summary>Reads a settlement.</summary>
    /// <param name="utf8Json">The JSON, in UTF-8.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidInputException">The JSON is not of the form, or a value in it is not valid; the path is counted from here.</exception>
    public static Settlement ReadSettlement(ReadOnlySpan<byte> utf8Json) =>
        Source.ReadAlone(utf8Json, static (ref Cursor cursor) => AnswerForm.ReadOf(ref cursor, Operation.Settle).Settlement!);

    /// <summary>Reads the answer to a cancellation.</summary>
    /// <param name="utf8Json">The JSON, in UTF-8.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidInputException">The JSON is not of the form, or a value in it is not valid; the path is counted from here.</exception>
    public static Cancellation ReadCancellation(ReadOnlySpan<byte> utf8Json) =>
        Source.ReadAlone(utf8Json, static (ref Cursor cursor) => AnswerForm.ReadOf(ref cursor, Operation.Cancel).Cancellation!);

    /// <summary>Reads a document.</summary>
    /// <param name="utf8Json">The JSON, in UTF-8.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidInputException">The JSON is not of the form, or a value in it is not valid; the path is counted from here.</exception>
    public static EvaluationDocument ReadDocument(ReadOnlySpan<byte> utf8Json)
    {
        DocumentDraft draft = Source.Read(utf8Json, DocumentForm.Read, out InvalidInputException? later);
        return later is null ? draft.Build() : throw later;
    }

    /// <summary>Reads the answer to a document.</summary>
    /// <param name="utf8Json">The JSON, in UTF-8.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidInputException">The JSON is not of the form, or a value in it is not valid; the path is counted from here.</exception>
    public static EvaluationAnswer ReadAnswer(ReadOnlySpan<byte> utf8Json) =>
        Source.ReadAlone(utf8Json, AnswerForm.Read);
}
