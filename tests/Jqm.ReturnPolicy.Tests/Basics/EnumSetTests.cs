namespace Jqm.ReturnPolicy.Tests;

public sealed class EnumSetTests
{
    [Law]
    public void A_set_holds_what_was_put_in_once_and_in_the_order_of_declaration(Rule[] members)
    {
        var set = EnumSet.Create<Rule>(members);
        Assert.Equal(members.Distinct().Order(), set);
        Assert.Equal(members.Distinct().Count(), set.Count);
        Assert.All(Enum.GetValues<Rule>(), rule => Assert.Equal(members.Contains(rule), set.Contains(rule)));
        Assert.Equal(set, EnumSet.Create<Rule>(members.Reverse().Concat(members).ToArray()));
        Assert.Equal(set.GetHashCode(), EnumSet.Create<Rule>(members.Reverse().ToArray()).GetHashCode());
        Assert.Equal($"[{string.Join(", ", members.Distinct().Order())}]", set.ToString());
    }

    [Law]
    public void Adding_and_taking_away_change_one_member(Rule[] members, Rule member)
    {
        var set = EnumSet.Create<Rule>(members);
        Assert.True(set.With(member).Contains(member));
        Assert.False(set.Without(member).Contains(member));
        Assert.Equal(set.Contains(member) ? set : set.Without(member), set.Contains(member) ? set.With(member) : set);
        Assert.Equal(set.Without(member), set.With(member).Without(member));
        Assert.True(set.With(member) != set.Without(member));
    }

    [Fact]
    public void A_set_is_written_as_a_collection_expression()
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
    public void A_number_that_is_no_member_is_refused_and_never_contained(int number)
    {
        EnumSet<Fault> all = [Fault.Service, Fault.Product, Fault.Carrier, Fault.Merchant];
        Assert.False(all.Contains((Fault)number));
        Assert.Throws<ArgumentOutOfRangeException>(() => all.With((Fault)number));
        Assert.Throws<ArgumentOutOfRangeException>(() => all.Without((Fault)number));
        Assert.Throws<ArgumentOutOfRangeException>(() => EnumSet.Create([(Fault)number]));
    }
}
