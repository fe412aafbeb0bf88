using Jqm.ReturnPolicy.Fuzzing;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>Memory and time grow with the input and no faster. A growth of 1 is linear; the large input is eight times the small one, so quadratic growth shows as 8.</summary>
[Collection(nameof(Undisturbed))]
public class GrowthTests
{
    public static TheoryData<string> Families => new(GrowthFamily.All.Select(family => family.Name));

    [Theory]
    [MemberData(nameof(Families))]
    public void Memory_grows_with_the_input(string family)
    {
        GrowthMeasure measure = GrowthMeasure.OfAllocation(Named(family), small: 200);
        Assert.True(measure.Allocation < 1.6, $"Allocation grows {measure.Allocation:F2} times as fast as the input.");
        Assert.True(measure.Allocated < 16_384 + 100L * measure.Bytes, $"{measure.Allocated} bytes are allocated for an input of {measure.Bytes}.");
    }

    /// <summary>What was once found to take time with the square of the input, in lists that were walked for each element of another.</summary>
    [Theory]
    [InlineData("payments, all of them paid back before")]
    [InlineData("shipments, each with its line, its charge and its item")]
    [InlineData("shipments of one line, all of them returned")]
    [InlineData("waivers and items")]
    [InlineData("reasons in terms, all of them exempt")]
    [InlineData("agreements, each with a reason more")]
    [InlineData("agreements over a long list of exempt reasons")]
    public void Time_grows_with_the_input(string family)
    {
        // A run that a busy machine disturbs is repeated by the next attempt.
        int runs = LawCases.AreAll ? 3 : 1;
        double least = double.MaxValue;
        for (int attempt = 0; attempt < 5 && least > 4; attempt++)
            least = Math.Min(least, GrowthMeasure.OfTime(Named(family), small: 2_000, runs).Time);
        Assert.True(least <= 4, $"Time grows {least:F2} times as fast as the input, in the best of five attempts.");
    }

    private static GrowthFamily Named(string name) => GrowthFamily.All.Single(family => family.Name == name);
}
