using Jqm.ReturnPolicy.Json;
using NodaTime;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>
/// Documents parsed by this library and judged by RulesEngine. It takes those that ask to assess a request under the standard policy: other terms would be other
/// rules, and refunds are not its business. The day arithmetic is done before it, for it has none.
/// </summary>
internal sealed class RulesEngineStream
{
    private static readonly Offset Shanghai = Offset.FromHours(8);

    private readonly RulesEnginePolicy _policy = new();

    /// <summary>Judges every item of the documents that it takes.</summary>
    /// <returns>How many items are eligible.</returns>
    public int Answer(ReadOnlySpan<byte> lines)
    {
        int eligible = 0;
        foreach (ReadOnlySpan<byte> line in new DocumentLines(lines))
        {
            if (Read(line) is not { } document)
                continue;
            foreach (RequestedItem item in document.Request!.Items)
            {
                if (Judge(document, item) == AssessmentVerdict.Eligible)
                    eligible++;
            }
        }

        return eligible;
    }

    /// <summary>Requires that it comes to the verdicts of the library.</summary>
    public void RequireSameVerdicts(ReadOnlySpan<byte> lines)
    {
        const int Fewest = 1_000;
        int compared = 0;
        foreach (ReadOnlySpan<byte> line in new DocumentLines(lines))
        {
            if (Read(line) is not { } document || document.Evaluate().Assessment is not { } assessment)
                continue;
            for (int i = 0; i < assessment.Items.Count; i++, compared++)
            {
                if (Judge(document, document.Request!.Items[i]) != assessment.Items[i].Verdict)
                    throw new InvalidOperationException($"RulesEngine disagrees on item {i} of document {document.Id}.");
            }
        }

        if (compared < Fewest)
            throw new InvalidOperationException($"RulesEngine takes {compared} items only.");
    }

    /// <summary>A document that it takes; null for any other.</summary>
    private static EvaluationDocument? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            EvaluationDocument document = ReturnPolicyJson.Read<EvaluationDocument>(line);
            return document is { Request: not null, Policies: null } && document.Agreements.Count == 0 ? document : null;
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }

    /// <summary>The verdict on an item; null when it names a line or a shipment that is not there.</summary>
    private AssessmentVerdict? Judge(EvaluationDocument document, RequestedItem item) => FactsOf(document, item) is { } facts
        ? _policy.ByClauses(RulesEnginePolicy.ParameterOf(facts)).AsTask().GetAwaiter().GetResult()
        : null;

    private static ItemFacts? FactsOf(EvaluationDocument document, RequestedItem item)
    {
        Order order = document.Order;
        ReturnRequest request = document.Request!;
        OrderLine? line = order.Lines.FirstOrDefault(line => line.Id == item.LineId);
        Shipment? shipment = ShipmentOf(order, item);
        if (line is null || (shipment is null && item.ShipmentId is not null))
            return null;
        int reason = ReturnReason.Known.AsSpan().IndexOf(item.Reason);
        EnumSet<EvidenceKind> evidence = [];
        foreach (Evidence piece in item.Evidence)
        {
            if (piece.Clear != false)
                evidence = evidence.With(piece.Kind);
        }

        return new ItemFacts(
            order.FulfilledBy == Fulfilment.Service,
            reason < 0 ? ReturnReason.Known.Count : reason,
            TimelinessOf(request.SubmittedAt, shipment?.DeliveredAt),
            !string.IsNullOrWhiteSpace(item.Details),
            evidence,
            line.Category,
            request.Waivers.Any(waiver => waiver.Rule == Rule.Window) ? [Rule.Window] : []);
    }

    private static Shipment? ShipmentOf(Order order, RequestedItem item) => item.ShipmentId is { } id
        ? order.Shipments.FirstOrDefault(shipment => shipment.Id == id)
        : order.Shipments.FirstOrDefault(shipment => shipment.Lines is not { } lines || lines.Any(line => line.LineId == item.LineId));

    private static Timeliness TimelinessOf(Instant submitted, Instant? delivered)
    {
        if (delivered is not { } at)
            return Timeliness.Unknown;
        LocalDate lastDay = at.WithOffset(Shanghai).Date.PlusDays(30);
        return submitted.WithOffset(Shanghai).Date <= lastDay ? Timeliness.InTime : Timeliness.Late;
    }
}
