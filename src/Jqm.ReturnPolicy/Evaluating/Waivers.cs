namespace Jqm.ReturnPolicy;

/// <summary>Which rules an input waives, and whether the governing terms let it.</summary>
internal static class Waivers
{
    /// <exception cref="InvalidInputException">The terms do not list a waiver's rule as waivable.</exception>
    public static EnumSet<Rule> RulesOf(ValueList<Waiver> waivers, TermsInForce inForce, string path)
    {
        EnumSet<Rule> rules = [];
        for (int i = 0; i < waivers.Count; i++)
        {
            Rule rule = waivers[i].Rule;
            if (!inForce.Terms.Waivable.Contains(rule))
                throw new InvalidInputException(ErrorCode.NotWaivable, $"{path}.waivers[{i}].rule", $"The rule {rule} cannot be waived under the governing terms; they let {inForce.Terms.Waivable} be waived.");
            rules = rules.With(rule);
        }

        return rules;
    }
}
