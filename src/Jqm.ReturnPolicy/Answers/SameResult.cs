using System.Globalization;

namespace Jqm.ReturnPolicy;

/// <summary>
/// Requires that given facts lead to the result that an answer contains. Facts that lead to another result are not those that the answer was made from, and would explain
/// it with sentences that are not true.
/// </summary>
internal static class SameResult
{
    /// <summary>Compares an item of a request.</summary>
    /// <exception cref="ArgumentException">The item and the judgement differ; the sentence says in what.</exception>
    public static void Require(int index, AssessedItem recorded, AssessedItem judged)
    {
        (string parts, string item) = ("order and request", $"item {index + 1} (line '{recorded.LineId}')");
        Require(parts, item, recorded.Findings, judged.Findings);
        Require(parts, item, "the fault", recorded.Fault, judged.Fault);
        Require(parts, item, "who bears the return shipping", recorded.ReturnShipping, judged.ReturnShipping);
        Require(parts, item, "the last day of the window", recorded.LastDay, judged.LastDay);
        Require(parts, item, "the deadline of the window", recorded.Deadline, judged.Deadline);
        Require(parts, item, "whether the goods come back", recorded.GoodsBack, judged.GoodsBack);
    }

    /// <summary>Compares an item of a settlement.</summary>
    /// <exception cref="ArgumentException">The item and the judgement differ; the sentence says in what.</exception>
    public static void Require(int index, SettledItem recorded, SettledItem judged)
    {
        (string parts, string item) = ("order and return", $"item {index + 1} (line '{recorded.LineId}')");
        Require(parts, item, recorded.Findings, judged.Findings);
        Require(parts, item, "the reason", recorded.Reason, judged.Reason);
        Require(parts, item, "the fault", recorded.Fault, judged.Fault);
        Require(parts, item, "who bears the return shipping", recorded.ReturnShipping, judged.ReturnShipping);
    }

    /// <summary>Compares findings.</summary>
    /// <param name="parts">What the answer was made from.</param>
    /// <param name="subject">What the findings are about: an item, or the order.</param>
    /// <param name="recorded">The findings of the answer.</param>
    /// <param name="judged">The findings that the given facts lead to.</param>
    /// <exception cref="ArgumentException">They differ; the sentence names the first rule in which they do.</exception>
    public static void Require(string parts, string subject, ValueList<Finding> recorded, ValueList<Finding> judged)
    {
        for (int i = 0; i < Math.Max(recorded.Count, judged.Count); i++)
        {
            Finding? before = i < recorded.Count ? recorded[i] : null;
            Finding? now = i < judged.Count ? judged[i] : null;
            if (before == now)
                continue;

            // A rule that one side does not judge shifts the findings behind it.
            Rule rule = before is { } first && (now is not { } second || first.Rule <= second.Rule) ? first.Rule : now!.Value.Rule;
            throw Different(parts, subject, $"the rule {rule}", Text(before, rule), Text(now, rule));
        }
    }

    private static void Require<T>(string parts, string item, string what, T recorded, T judged)
    {
        if (!EqualityComparer<T>.Default.Equals(recorded, judged))
            throw Different(parts, item, what, Text(recorded), Text(judged));
    }

    private static ArgumentException Different(string parts, string subject, string what, string recorded, string judged) => new(
        $"The answer was made from other facts of the {parts}: of {subject}, {what} is {recorded} in the answer, and {judged} by the facts given; give those that the answer was made from.");

    private static string Text(Finding? finding, Rule rule)
    {
        if (finding is not { } found || found.Rule != rule)
            return "not judged";
        return $"{found.Status} (clause {found.Clause}{(found.WaivedBy is { } by ? $", waived by '{by}'" : "")}{(found.AgreementId is { } agreement ? $", agreement '{agreement}'" : "")})";
    }

    private static string Text<T>(T value) => value switch
    {
        null => "none",
        LocalDate day => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        ReturnShippingBearer { AgreementId: { } agreement } bearer => $"{bearer.BorneBy} (agreement '{agreement}')",
        ReturnShippingBearer bearer => bearer.BorneBy.ToString(),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
