using System.Collections;

namespace Jqm.ReturnPolicy.Tests;

public sealed class ValueListTests
{
    [Law]
    public void Lists_are_equal_if_their_items_are_equal_and_in_order(int[] left, int[] right)
    {
        ValueList<int> first = left.ToValueList();
        ValueList<int> second = right.ToValueList();
        Assert.Equal(left.SequenceEqual(right), first == second);
        Assert.Equal(!left.SequenceEqual(right), first != second);
        Assert.Equal(first, left.ToValueList());
        Assert.Equal(first.GetHashCode(), left.ToValueList().GetHashCode());
        Assert.True(first.Equals((object)left.ToValueList()));
        Assert.False(first.Equals((object)left));
        Assert.Equal(left, first);
        Assert.Equal(left, first.AsSpan().ToArray());
        Assert.Equal(left, Walk(first));
    }

    [Fact]
    public void A_list_can_be_a_collection_expression()
    {
        ValueList<string> list = ["a", "b", .. new[] { "c" }];
        Assert.Equal(3, list.Count);
        Assert.Equal("c", list[2]);
        Assert.Equal("[a, b, c]", list.ToString());
        ValueList<string> none = [];
        Assert.Equal(default, none);
        Assert.Empty(none);
        Assert.Equal("[]", none.ToString());
    }

    [Fact]
    public void Lists_in_another_order_are_not_equal()
    {
        ValueList<int> up = [1, 2];
        ValueList<int> down = [2, 1];
        Assert.NotEqual(up, down);
    }

    [Fact]
    public void A_list_does_not_change_with_the_array_that_it_was_copied_from()
    {
        int[] source = [1, 2, 3];
        ValueList<int> made = source.ToValueList();
        ValueList<int> created = ValueList.Create<int>(source);
        ValueList<int> converted = source;
        var constructed = new ValueList<int>(source.AsEnumerable());
        source[0] = 9;
        Assert.Equal(1, converted[0]);
        Assert.Equal(1, constructed[0]);
        Assert.Equal(1, made[0]);
        Assert.Equal(1, created[0]);
    }

    [Fact]
    public void An_index_outside_the_list_throws()
    {
        ValueList<int> list = [1];
        Assert.Throws<ArgumentOutOfRangeException>(() => list[1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => default(ValueList<int>)[0]);
        Assert.Throws<ArgumentNullException>(() => ((IEnumerable<int>)null!).ToValueList());
    }

    [Fact]
    public void Lists_with_null_items_can_be_compared()
    {
        ValueList<string?> left = [null, "a"];
        ValueList<string?> right = [null, "a"];
        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    [Fact]
    public void Lists_that_differ_in_one_item_nearly_always_have_different_hash_codes()
    {
        int[] codes = [.. Enumerable.Range(0, 1_000).Select(n => new[] { 1, n, 3 }.ToValueList().GetHashCode())];
        Assert.InRange(codes.Distinct().Count(), 990, 1_000);
    }

    private static List<int> Walk(ValueList<int> list)
    {
        var seen = new List<int>();
        foreach (int item in list)
            seen.Add(item);
        var again = new List<int>();
        foreach (object? item in (IEnumerable)list)
            again.Add((int)item!);
        Assert.Equal(seen, again);
        return seen;
    }
}
