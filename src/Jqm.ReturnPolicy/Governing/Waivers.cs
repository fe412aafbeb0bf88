namespace Jqm.ReturnPolicy;

/// <summary>Which waivers of an input count, and whether the governing terms let it waive.</summary>
internal static class Waivers
{
    /// <summary>The waivers that count: the first of each rule, so that as many are left as there are rules at most.</summary>
    /// <exception cref="InvalidInputException">The terms do not list a waiver's rule as waivable.</exception>
    public static ValueList<Waiver> Counting(ValueList<Waiver> waivers, TermsInForce inForce, string path, out EnumSet<Rule> rules)
    {
        rules = [];
        for (int i = 0; i < waivers.Count; i++)
        {
            Rule rule = waivers[i].Rule;
            if (!inForce.Terms.Waivable.Contains(rule))
                throw new InvalidInputException(ErrorCode.NotWaivable, $"{path}.waivers[{i}].rule", $"The rule '{MessageText.Word(rule)}' cannot be waived under the governing terms; waivable rules: {MessageText.Words(inForce.Terms.Waivable)}.");
            rules = rules.With(rule);
        }

        return rules.Count == waivers.Count ? waivers : waivers.DistinctBy(waiver => waiver.Rule).ToValueList();
    }
}
