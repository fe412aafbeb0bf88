namespace Jqm.ReturnPolicy.Tests;

public sealed class EnumSetTests
{
    [Law]
    public void A_set_contains_each_member_once_in_the_order_of_declaration(Rule[] members)
    {
        var set = EnumSet.Create<Rule>(members);
        Assert.Equal(members.Distinct().Order(), set.AsEnumerable());
        Assert.IsType<IReadOnlySet<Rule>>(set, exactMatch: false);
        Assert.Equal(members.Distinct().Count(), set.Count);
        Assert.All(Enum.GetValues<Rule>(), rule => Assert.Equal(members.Contains(rule), set.Contains(rule)));
        Assert.Equal(set, EnumSet.Create<Rule>(members.Reverse().Concat(members).ToArray()));
        Assert.Equal(set.GetHashCode(), EnumSet.Create<Rule>(members.Reverse().ToArray()).GetHashCode());
        Assert.Equal($"[{string.Join(", ", members.Distinct().Order())}]", set.ToString());
    }

    [Law]
    public void With_and_Without_change_one_member(Rule[] members, Rule member)
    {
        var set = EnumSet.Create<Rule>(members);
        Assert.True(set.With(member).Contains(member));
        Assert.False(set.Without(member).Contains(member));
        Assert.Equal(set.Contains(member) ? set : set.Without(member), set.Contains(member) ? set.With(member) : set);
        Assert.Equal(set.Without(member), set.With(member).Without(member));
        Assert.True(set.With(member) != set.Without(member));
    }

    [Fact]
    public void A_set_can_be_a_collection_expression()
    {
        EnumSet<Fault> set = [Fault.Product, Fault.Service, Fault.Product];
        Assert.Equal([Fault.Service, Fault.Product], set);
        Assert.Equal(default, (EnumSet<Fault>)[]);
        Assert.Empty(default(EnumSet<Fault>));
        Assert.True(set == [Fault.Service, Fault.Product]);
        Assert.True(set.Equals((object)(EnumSet<Fault>)[Fault.Service, Fault.Product]));
        Assert.False(set.Equals("[Service, Product]"));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    [InlineData(32)]
    [InlineData(64)]
    public void An_undefined_value_is_refused_and_never_contained(int number)
    {
        EnumSet<Fault> all = [Fault.Service, Fault.Product, Fault.Carrier, Fault.Merchant];
        Assert.False(all.Contains((Fault)number));
        Assert.Throws<ArgumentOutOfRangeException>(() => all.With((Fault)number));
        Assert.Throws<ArgumentOutOfRangeException>(() => all.Without((Fault)number));
        Assert.Throws<ArgumentOutOfRangeException>(() => EnumSet.Create([(Fault)number]));
    }

    [Law]
    public void Set_comparisons_are_those_of_a_hash_set(Rule[] members, Rule[] others, bool withUndefined)
    {
        var set = EnumSet.Create<Rule>(members);
        var plain = members.ToHashSet();
        Rule[] other = withUndefined ? [.. others, (Rule)77] : others;
        Assert.Equal(plain.IsSubsetOf(other), set.IsSubsetOf(other));
        Assert.Equal(plain.IsSupersetOf(other), set.IsSupersetOf(other));
        Assert.Equal(plain.IsProperSubsetOf(other), set.IsProperSubsetOf(other));
        Assert.Equal(plain.IsProperSupersetOf(other), set.IsProperSupersetOf(other));
        Assert.Equal(plain.Overlaps(other), set.Overlaps(other));
        Assert.Equal(plain.SetEquals(other), set.SetEquals(other));
        Assert.True(set.SetEquals(members));
        Assert.True(set.IsSubsetOf(members) && set.IsSupersetOf(members) && !set.IsProperSubsetOf(members) && !set.IsProperSupersetOf(members));
    }

    [Fact]
    public void A_set_compared_with_null_throws()
    {
        EnumSet<Fault> set = [Fault.Carrier];
        Action[] comparisons = [() => set.IsSubsetOf(null!), () => set.IsSupersetOf(null!), () => set.IsProperSubsetOf(null!), () => set.IsProperSupersetOf(null!), () => set.Overlaps(null!), () => set.SetEquals(null!)];
        Assert.All(comparisons, comparison => Assert.Equal("other", Assert.Throws<ArgumentNullException>(comparison).ParamName));
    }

    private enum Wide
    {
        First = 0,
        Last = 31,
        TooLarge = 32,
        Negative = -1,
    }

    [Fact]
    public void The_32nd_member_fits_and_the_33rd_is_refused()
    {
        EnumSet<Wide> set = [Wide.Last, Wide.First];
        Assert.Equal([Wide.First, Wide.Last], set);
        Assert.NotEqual(0, set.GetHashCode());
        Assert.False(set.Contains(Wide.TooLarge));
        Assert.Contains("Wide.TooLarge has the value 32", Assert.Throws<NotSupportedException>(() => set.With(Wide.TooLarge)).Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => EnumSet.Create([Wide.Negative]));
    }
}
