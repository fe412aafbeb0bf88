namespace Jqm.ReturnPolicy;

/// <summary>What decided the amount of a component.</summary>
/// <param name="Ground">Why it is refunded or withheld; null if that is not known.</param>
/// <param name="FeePercent">The restocking fee of the reason, in hundredths of a percent; zero for none (reading R27).</param>
internal readonly record struct ComponentFacts(RefundGround? Ground, int FeePercent);
