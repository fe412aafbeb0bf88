using System.Globalization;
using NodaTime.Text;

namespace Jqm.ReturnPolicy.DuckDb.Tests.Columns;

/// <summary>The columns of an answer, made from the answer objects of the library, with a bar between cells.</summary>
internal static class ExpectedColumns
{
    public static string Result(EvaluationAnswer answer)
    {
        (string? order, string? request, PolicyReference? policy, ValueList<string> agreements, string? verdict) = answer switch
        {
            { Assessment: { } a } => (a.OrderNumber, a.RequestId, a.Policy, a.AgreementIds, Word(a.Verdict)),
            { Settlement: { } s } => (s.OrderNumber, s.RequestId, s.Policy, s.AgreementIds, Word(s.Verdict)),
            { Cancellation: { } c } => (c.OrderNumber, (string?)null, c.Policy, c.AgreementIds, Word(c.Verdict)),
            { AllowanceDecision: { } d } => (d.OrderNumber, null, d.Policy, d.AgreementIds, Word(d.Verdict)),
            _ => default,
        };
        Refund? refund = RefundOf(answer);
        return Row(
            answer.Id, Word(answer.Operation), order, request, policy?.Id, policy?.Version, verdict is null ? null : $"[{string.Join(',', agreements)}]", verdict,
            refund?.Currency.Code, refund is null ? "|" : Both(refund.Total), refund is null ? "|" : Both(refund.Owed),
            Word(answer.Error?.Code), answer.Error?.Path, answer.Error?.Message);
    }

    public static IEnumerable<string> Items(EvaluationAnswer answer) => answer switch
    {
        { Assessment: { } a } => a.Items.Select((item, i) => Row(
            i, item.LineId, item.ShipmentId, item.Quantity, item.Reason.Code, Word(item.Verdict), Word(item.Fault), Word(item.ReturnShipping?.BorneBy), item.ReturnShipping?.Clause.Number,
            item.ReturnShipping?.AgreementId, item.GoodsBack, item.LastDay?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), item.Deadline is { } at ? InstantPattern.ExtendedIso.Format(at) : null)),
        { Settlement: { } s } => s.Items.Select((item, i) => Row(
            i, item.LineId, item.ShipmentId, item.Quantity, item.Reason?.Code, Word(item.Verdict), Word(item.Fault), Word(item.ReturnShipping?.BorneBy), item.ReturnShipping?.Clause.Number,
            item.ReturnShipping?.AgreementId, null, null, null)),
        _ => [],
    };

    public static IEnumerable<string> Findings(EvaluationAnswer answer) => answer switch
    {
        { Assessment: { } a } => a.Items.SelectMany((item, i) => item.Findings.Select(finding => Of(finding, i, item.LineId, item.ShipmentId))),
        { Settlement: { } s } => s.Items.SelectMany((item, i) => item.Findings.Select(finding => Of(finding, i, item.LineId, item.ShipmentId))),
        { Cancellation: { } c } => c.Findings.Select(finding => Of(finding, null, null, null)),
        { AllowanceDecision: { } d } => d.Findings.Select(finding => Of(finding, null, null, null)),
        _ => [],
    };

    public static IEnumerable<string> Components(EvaluationAnswer answer) => RefundOf(answer) is not { } refund ? [] : refund.Lines.SelectMany((line, i) => line.Components.Select(component => Row(
        i, line.LineId, line.ShipmentId, line.Quantity, Word(component.Kind), refund.Currency.Code, Both(component.Charged), Both(component.Refunded), Both(component.Withheld), Both(component.Allowed),
        component.Clause.Number, component.AgreementId)));

    public static IEnumerable<string> Destinations(EvaluationAnswer answer) => RefundOf(answer) is not { } refund ? [] : refund.Destinations.Select(destination => Row(
        Word(destination.To), destination.PaymentId, refund.Currency.Code, Both(destination.Amount)));

    public static IEnumerable<string> Allowances(EvaluationAnswer answer) => RefundOf(answer) is not { } refund ? [] : refund.Allowances.Select(allowance => Row(
        allowance.LineId, allowance.ShipmentId, refund.Currency.Code, Both(allowance.Amount)));

    public static IEnumerable<string> ReturnShipping(EvaluationAnswer answer) => RefundOf(answer) is not { ReturnShipping: { } shipping } refund ? [] :
    [
        Row(
            refund.Currency.Code, Both(shipping.Cost), Word(shipping.PaidBy), Both(shipping.ServiceShare), Both(shipping.MerchantShare), Both(shipping.PendingShare), Both(shipping.Adjustment)),
    ];

    public static string Values(EvaluationAnswer answer)
    {
        Refund? refund = RefundOf(answer);
        string? verdict = Word(answer.Assessment?.Verdict) ?? Word(answer.Settlement?.Verdict) ?? Word(answer.Cancellation?.Verdict) ?? Word(answer.AllowanceDecision?.Verdict);
        return Row(verdict, refund?.Currency.Code, refund is null ? "|" : Both(refund.Total), refund is null ? "|" : Both(refund.Owed), Word(answer.Error?.Code), answer.Error?.Path, answer.Error?.Message);
    }

    private static string Of(Finding finding, int? item, string? line, string? shipment) =>
        Row(item, line, shipment, Word(finding.Rule), Word(finding.Status), finding.Clause.Number, finding.WaivedBy, finding.AgreementId);

    private static Refund? RefundOf(EvaluationAnswer answer) =>
        answer.Assessment?.Estimate ?? answer.Settlement?.Refund ?? answer.Cancellation?.Refund ?? answer.AllowanceDecision?.Refund;

    /// <summary>An amount as a decimal and in minor units.</summary>
    private static string Both(Money amount) => string.Create(CultureInfo.InvariantCulture, $"{amount.ToDecimal():0.0000}|{amount.MinorUnits}");

    private static string? Word<T>(T? member)
        where T : struct, Enum => member is { } value ? Word(value) : null;

    private static string Word<T>(T member)
        where T : struct, Enum => char.ToLowerInvariant(member.ToString()[0]) + member.ToString()[1..];

    private static string Row(params object?[] cells) => string.Join('|', cells.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture)));
}
