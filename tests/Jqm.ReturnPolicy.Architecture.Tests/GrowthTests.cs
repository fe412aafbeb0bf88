namespace Jqm.ReturnPolicy.Architecture.Tests;

/// <summary>A member that is added to an enumeration is not swallowed by a switch that was written before.</summary>
public sealed class GrowthTests
{
    public static TheoryData<string> Packages => new(Repository.Packages);

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_switch_over_an_enumeration_throws_on_an_unknown_member(string package) =>
        Report.None(EnumSwitches.ThatSwallow(PackageSource.Of(package)));
}
