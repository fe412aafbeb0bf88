using System.Security.Cryptography;
using System.Text;
using Jqm.ReturnPolicy.Analysis;
using NodaTime.Text;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>Writes the facts of a witness on one line. A checksum stands for the whole order and input.</summary>
internal static class WitnessText
{
    public static string Of(PolicyWitness witness)
    {
        var facts = new List<string>();
        if (witness.Request is { } request)
        {
            facts.Add($"assess {request.Items[0].Reason} at {InstantPattern.ExtendedIso.Format(request.SubmittedAt)}");
            facts.Add(request.Items[0].Details is null ? "no details" : "");
            facts.Add($"evidence {string.Join('+', request.Items[0].Evidence.Select(evidence => evidence.Kind))}");
            facts.Add(WaivedIn(request.Waivers));
        }
        else if (witness.Goods is { } goods)
        {
            facts.Add($"settle {string.Join(" and ", goods.Inspected.Select(item => $"{item.Quantity} of {item.LineId} {item.Reason}"))}");
            facts.Add($"approved {string.Join('+', goods.Approved.Select(units => units.LineId))}");
            facts.Add(goods.ReceivedAt is null ? "not received" : "");
            facts.Add($"unused {goods.Inspected[0].Unused?.ToString() ?? "unknown"}");
            facts.Add(goods.ShippingCost is { } cost ? $"return shipping {cost}" : "");
            facts.Add(WaivedIn(goods.Waivers));
        }
        else
        {
            facts.Add(witness.Allowances.Count > 0 ? "allow" : "cancel");
            facts.Add($"at {InstantPattern.ExtendedIso.Format(witness.At!.Value)}");
        }

        facts.Add(witness.Order.Lines[0].Category.ToString());
        facts.Add(witness.Order.Shipments.Count > 0 && witness.Order.Shipments[0].DeliveredAt is { } delivered ? $"delivered {InstantPattern.ExtendedIso.Format(delivered)}" : "not delivered");
        facts.Add(string.Join('+', witness.Order.Charges.Select(charge => charge.Kind)));
        string whole = $"{witness.Order}{witness}{witness.Allowances}";
        return $"{string.Join(", ", facts.Where(fact => fact.Length > 0))} #{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)))[..8]}";
    }

    private static string WaivedIn(ValueList<Waiver> waivers) => waivers.Count == 0 ? "" : $"waived {string.Join('+', waivers.Select(waiver => waiver.Rule))}";
}
