namespace Jqm.ReturnPolicy.Generators;

/// <summary>An order of which every unit can come back.</summary>
/// <param name="Value">The order.</param>
public sealed record ReturnableOrder(Order Value);

/// <summary>Chance for a property: everything that is drawn from it is drawn again when the property is replayed.</summary>
/// <param name="Seed">The seed.</param>
public sealed record Dice(int Seed)
{
    /// <summary>A fresh row of numbers, the same each time.</summary>
    public Random Roll() => new(Seed);
}

/// <summary>What the properties are given.</summary>
public static class Arbitraries
{
    /// <summary>Orders.</summary>
    public static Arbitrary<Order> Orders() => Arb.From(Generators.Orders.Any, Generators.Orders.Shrink);

    /// <summary>Orders of which every unit can come back.</summary>
    public static Arbitrary<ReturnableOrder> ReturnableOrders() => Arb.From(
        Generators.Orders.Returnable.Select(order => new ReturnableOrder(order)),
        order => Generators.Orders.Shrink(order.Value).Select(smaller => new ReturnableOrder(smaller)));

    /// <summary>Terms.</summary>
    public static Arbitrary<PolicyTerms> Terms() => Arb.From(Generators.Terms.Any, Generators.Terms.Shrink);

    /// <summary>Stories of cases.</summary>
    public static Arbitrary<Story> Stories() => Arb.From(Generators.Stories.Any, Generators.Stories.Shrink);

    /// <summary>Seeds.</summary>
    public static Arbitrary<Dice> Seeds() => Gen.Choose(0, int.MaxValue).Select(seed => new Dice(seed)).ToArbitrary();
}
