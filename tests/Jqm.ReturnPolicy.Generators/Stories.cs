namespace Jqm.ReturnPolicy.Generators;

/// <summary>
/// Stories of up to three cases of one order, legal and illegal steps mixed: any terms, later versions, agreements that begin and end, orders that the service did not
/// fulfil, shipments that are not delivered.
/// </summary>
public static class Stories
{
    private static readonly Gen<Step> AnyStep =
        from place in Gen.Frequency((4, Gen.Constant(0)), (3, Gen.Constant(1)), (1, Gen.Constant(Story.Cases - 1)))
        from manner in Gen.Frequency(
            (12, Gen.Constant(Manner.Rightly)),
            (3, Gen.Constant(Manner.Anyhow)),
            (1, Gen.Constant(Manner.Again)),
            (1, Gen.Constant(Manner.TooEarly)),
            (1, Gen.Constant(Manner.Allow)))
        from seed in Gen.Choose(0, int.MaxValue)
        select new Step(place, manner, seed);

    private static readonly Gen<PolicyTerms> OftenStandard = Gen.Frequency((2, Gen.Constant(PolicyTerms.Standard)), (2, Terms.Any));

    private static readonly Gen<Order> AnyOrder =
        from order in Orders.Any
        from fulfilledBy in Gen.Frequency((20, Gen.Constant(Fulfilment.Service)), (1, Gen.Constant(Fulfilment.Other)))
        from placed in Gen.Frequency((30, Gen.Constant((Instant?)Days.Placed)), (1, Gen.Constant<Instant?>(null)))
        select order with { FulfilledBy = fulfilledBy, PlacedAt = placed };

    /// <summary>An instant in the weeks in which things happen.</summary>
    private static readonly Gen<Instant> AnyInstant = Gen.Choose(0, 24 * 80).Select(hours => Days.Placed + Duration.FromHours(hours));

    private static readonly Gen<ValueList<Policy>> AnyPolicies =
        from first in Gen.Frequency((30, Gen.Constant<Instant?>(null)), (1, AnyInstant.Select(at => (Instant?)at)))
        from count in Gen.Frequency((3, Gen.Constant(1)), (2, Gen.Choose(2, 3)))
        from terms in Gen.ArrayOf(OftenStandard, count)
        from later in Gen.ArrayOf(AnyInstant, count)
        select terms
            .Select((each, number) => new Policy("own", $"{number + 1}", number == 0 ? first : later[number] + Duration.FromMinutes(number), each))
            .ToValueList();

    private static readonly Gen<ValueList<Agreement>> AnyAgreements =
        from count in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(1, 2)))
        from terms in Gen.ArrayOf(Terms.Any, count)
        from days in Gen.ArrayOf(AnyInstant, count)
        from kinds in Gen.ArrayOf(Gen.Choose(0, 3), count)
        select terms
            .Select((each, number) => new Agreement(
                $"AG-{number + 1}",
                "M-77",
                TermsPatch.FromDifference(PolicyTerms.Standard, each),
                kinds[number] is 1 or 3 ? days[number] : null,
                kinds[number] is 2 or 3 ? days[number] + Duration.FromDays(9) : null))
            .ToValueList();

    /// <summary>Any story.</summary>
    public static readonly Gen<Story> Any =
        from order in AnyOrder
        from policies in AnyPolicies
        from agreements in AnyAgreements
        from governedBy in Gen.Frequency((5, Gen.Constant(GovernedBy.Request)), (1, Gen.Constant(GovernedBy.Order)))
        from count in Gen.Choose(1, 36)
        from steps in Gen.ArrayOf(AnyStep, count)
        select new Story(order, policies, agreements, governedBy, steps.ToValueList());

    /// <summary>Shorter and plainer stories that may still break a law, the boldest cut first.</summary>
    /// <param name="story">The story.</param>
    public static IEnumerable<Story> Shrink(Story story)
    {
        int count = story.Steps.Count;
        if (count > 3)
        {
            yield return story with { Steps = story.Steps.Take(count / 2).ToValueList() };
            yield return story with { Steps = story.Steps.Skip(count / 2).ToValueList() };
        }

        for (int i = count - 1; i >= 0 && count > 1; i--)
            yield return story with { Steps = Without(story.Steps, i) };
        for (int i = 0; i < story.Agreements.Count; i++)
            yield return story with { Agreements = Without(story.Agreements, i) };
        for (int i = 0; i < story.Policies.Count && story.Policies.Count > 1; i++)
            yield return story with { Policies = Without(story.Policies, i) };
        for (int i = 0; i < story.Policies.Count; i++)
        {
            foreach (PolicyTerms terms in Terms.Shrink(story.Policies[i].Terms))
                yield return story with { Policies = story.Policies.Select((policy, place) => place == i ? policy with { Terms = terms } : policy).ToValueList() };
        }

        foreach (Order order in Orders.Shrink(story.Order))
            yield return story with { Order = order };
    }

    private static ValueList<T> Without<T>(ValueList<T> items, int place) => items.Where((_, index) => index != place).ToValueList();
}
