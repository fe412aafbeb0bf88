namespace Jqm.ReturnPolicy.Sql.Tests.Engines.Faults;

/// <summary>Mistakes that are planted in the SQL text, one at a time, are noticed by the comparison with the library.</summary>
public sealed class PlantedFaultTests(FaultDatabases databases) : IClassFixture<FaultDatabases>
{
    public static IEnumerable<TheoryDataRow<int>> Numbers => PlantedFault.All.Select((fault, number) => new TheoryDataRow<int>(number) { TestDisplayName = $"A mistake is noticed: {fault}" });

    [Theory]
    [MemberData(nameof(Engine.All), MemberType = typeof(Engine))]
    public void The_text_without_a_mistake_is_as_the_library(SqlDialect dialect) => Assert.Empty(databases.Run(dialect, text => text));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_mistake_is_noticed(int number)
    {
        PlantedFault fault = PlantedFault.All[number];
        bool planted = false;
        IReadOnlyList<Mismatch> mismatches = databases.Run(fault.Dialect, text =>
        {
            planted |= text.Contains(fault.Right, StringComparison.Ordinal);
            return fault.In(text);
        });
        Assert.True(planted, $"The text of {fault.Dialect} does not contain: {fault.Right}");
        Assert.True(mismatches.Count > 0, $"Nobody notices the mistake '{fault}'.");
    }
}
