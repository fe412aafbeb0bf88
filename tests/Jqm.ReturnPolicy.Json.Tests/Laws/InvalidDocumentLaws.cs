using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>A valid document in which one member is changed has the error of that change, with its code and its path.</summary>
public sealed partial class InvalidDocumentLaws
{
    private const string Mark = "\u00A7";

    [Law]
    public void An_assess_document_with_one_member_changed_has_the_error_of_the_change(AssessQuestion asked, int seed) => AssertErrors(asked.Document, seed);

    [Law]
    public void A_settle_document_with_one_member_changed_has_the_error_of_the_change(SettleQuestion returned, int seed) => AssertErrors(returned.Document, seed);

    [Law]
    public void A_cancel_document_with_one_member_changed_has_the_error_of_the_change(CancelQuestion cancelled, int seed) => AssertErrors(cancelled.Document, seed);

    private static void AssertErrors(EvaluationDocument document, int seed)
    {
        var random = new Random(seed);
        string json = ReturnPolicyJson.ToJson(document);
        (Func<string> Change, ErrorCode Code, string Path)[] changes = [.. JsonSpot.Of(json).SelectMany(spot => Changes(spot, document.Order.Currency.Decimals))];
        for (int i = 0; i < 10; i++)
        {
            (Func<string> change, ErrorCode code, string path) = changes[random.Next(changes.Length)];
            string changed = change();
            InputError? error = new DocumentEvaluator().Answer(Encoding.UTF8.GetBytes(changed)).Error;
            Assert.True((code, path) == (error?.Code, error?.Path), $"{code} at {path}, but {error?.Code} at {error?.Path}: {changed}");
        }
    }

    /// <summary>What can be changed at a member, and the error of each change.</summary>
    private static IEnumerable<(Func<string> Change, ErrorCode Code, string Path)> Changes(JsonSpot spot, int decimals)
    {
        if (FreeNames().IsMatch(spot.ParentPath))
            yield break;
        bool isTerm = spot.Path.Contains(".terms", StringComparison.Ordinal);
        yield return (() => spot.Beside(Mark, 1), ErrorCode.Malformed, spot.PathOf(Mark));
        yield return (() => spot.With(spot.Name is "kinds" or "categories" ? 7 : spot.Value is JsonArray ? new JsonObject() : new JsonArray()), ErrorCode.Malformed, spot.Path);
        if (!isTerm)
            yield return (() => spot.Beside(Mark, null), ErrorCode.Malformed, spot.PathOf(Mark));
        if (!isTerm && RequiredPaths().IsMatch(spot.Path))
        {
            yield return (() => spot.Without(), ErrorCode.Malformed, spot.ParentPath);
            yield return (() => spot.With(null), ErrorCode.Malformed, spot.ParentPath);
        }

        if (spot.IsNumber && !isTerm)
        {
            yield return (() => spot.WithNumber("0"), ErrorCode.QuantityOutOfRange, spot.Path);
            yield return (() => spot.WithNumber("-7"), ErrorCode.QuantityOutOfRange, spot.Path);
            yield return (() => spot.WithNumber("1000001"), ErrorCode.QuantityOutOfRange, spot.Path);
            yield return (() => spot.WithNumber("99999999999999999999"), ErrorCode.QuantityOutOfRange, spot.Path);
            yield return (() => spot.WithNumber("1.0"), ErrorCode.Malformed, spot.Path);
            yield return (() => spot.WithNumber("1e0"), ErrorCode.Malformed, spot.Path);
        }

        if (!spot.IsString)
            yield break;
        string text = (string)spot.Value!;
        if (WordNames().IsMatch(spot.Path))
            yield return (() => spot.With(text.ToUpperInvariant()), ErrorCode.Malformed, spot.Path);
        if (InstantNames().IsMatch(spot.Name) && !isTerm)
        {
            yield return (() => spot.With(text[..^1]), ErrorCode.Malformed, spot.Path);
            yield return (() => spot.With("1899-12-31T23:59:59Z"), ErrorCode.Malformed, spot.Path);
            yield return (() => spot.With("2026-02-29T00:00:00Z"), ErrorCode.Malformed, spot.Path);
        }

        if (AmountNames().IsMatch(spot.Name) && !isTerm)
        {
            yield return (() => spot.With("-" + text), ErrorCode.AmountOutOfRange, spot.Path);
            yield return (() => spot.With(text + (decimals == 0 ? ".0" : "0")), ErrorCode.AmountPrecision, spot.Path);
            yield return (() => spot.With("0" + text), ErrorCode.Malformed, spot.Path);
            yield return (() => spot.With("1" + new string('0', 18)), ErrorCode.AmountOutOfRange, spot.Path);
        }

        if (NonEmptyNames().IsMatch(spot.Name) && spot.ParentPath.Length > 0 && !isTerm)
            yield return (() => spot.With(""), ErrorCode.Malformed, spot.Path);
        if (spot.Path == "order.currency")
            yield return (() => spot.With("usd"), ErrorCode.UnknownCurrency, spot.Path);
        if (spot.Path is "request.order" or "return.order")
            yield return (() => spot.With(text + Mark), ErrorCode.OrderMismatch, spot.Path);
        if (OwnLine().IsMatch(spot.Path))
            yield return (() => spot.With(text + Mark), ErrorCode.UnknownLine, spot.Path);
    }

    [GeneratedRegex(@"\.reasons$|ByReason$|returnShipping$")]
    private static partial Regex FreeNames();

    /// <summary>The members that every object which has them needs.</summary>
    [GeneratedRegex(@"^op$|^order\.currency$|^request\.items(\[\d+\]\.reason)?$|\.(number|quantity|unitPrice|kind|version|merchant|submittedAt|inspected|rule|by|line)$")]
    private static partial Regex RequiredPaths();

    [GeneratedRegex(@"^op$|^governedBy$|destinations\[\d+\]\.to$|\.(fulfilledBy|category|kind|rule|shippingPaidBy|counting|late|feeAllocation|refundTo|fault)$")]
    private static partial Regex WordNames();

    [GeneratedRegex("^(at|placedAt|shippedAt|deliveredAt|submittedAt|approvedAt|receivedAt|publishedAt|from)$")]
    private static partial Regex InstantNames();

    [GeneratedRegex("^(unitPrice|discount|tax|amount|shippingCost)$")]
    private static partial Regex AmountNames();

    [GeneratedRegex("^(id|number|merchant|sku|line|shipment|reason|version|by|uri|method|payment|request)$")]
    private static partial Regex NonEmptyNames();

    /// <summary>References to lines in an order of which nothing else can be wrong then.</summary>
    [GeneratedRegex(@"^(order\.shipments\[\d+\]\.lines|request\.items|return\.inspected)\[\d+\]\.line$")]
    private static partial Regex OwnLine();
}
