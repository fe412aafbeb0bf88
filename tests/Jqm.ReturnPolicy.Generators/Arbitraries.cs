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
    public static Arbitrary<Order> AnyOrder() => ReturnPolicyArbitraries.Orders();

    /// <summary>Orders of which every unit can come back.</summary>
    public static Arbitrary<ReturnableOrder> AnyReturnableOrder() => Arb.From(
        Orders.Returnable.Select(order => new ReturnableOrder(order)),
        order => Orders.Shrink(order.Value).Select(smaller => new ReturnableOrder(smaller)));

    /// <summary>Terms.</summary>
    public static Arbitrary<PolicyTerms> AnyTerms() => ReturnPolicyArbitraries.Terms();

    /// <summary>Patches of terms.</summary>
    public static Arbitrary<TermsPatch> AnyPatch() => ReturnPolicyArbitraries.TermsPatches();

    /// <summary>Questions of assessing.</summary>
    public static Arbitrary<AssessQuestion> AnyAssessQuestion() => ReturnPolicyArbitraries.AssessQuestions();

    /// <summary>Questions of settling.</summary>
    public static Arbitrary<SettleQuestion> AnySettleQuestion() => ReturnPolicyArbitraries.SettleQuestions();

    /// <summary>Questions of cancelling.</summary>
    public static Arbitrary<CancelQuestion> AnyCancelQuestion() => ReturnPolicyArbitraries.CancelQuestions();

    /// <summary>Sequences of returns.</summary>
    public static Arbitrary<ReturnSequence> AnyReturnSequence() => Arb.From(ReturnSequence.Any, ReturnSequence.Shrink);

    /// <summary>Stories of cases.</summary>
    public static Arbitrary<Story> Stories() => Arb.From(Generators.Stories.Any, Generators.Stories.Shrink);

    /// <summary>Seeds.</summary>
    public static Arbitrary<Dice> AnyDice() => Gen.Choose(0, int.MaxValue).Select(seed => new Dice(seed)).ToArbitrary();
}
