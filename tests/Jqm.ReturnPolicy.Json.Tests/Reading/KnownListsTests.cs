using System.Globalization;
using System.Text;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>Which lists are kept, and how often lists are read.</summary>
public sealed class KnownListsTests
{
    private readonly KnownLists<string> _lists;
    private int _reads;

    public KnownListsTests() => _lists = new KnownLists<string>((ref cursor) =>
    {
        _reads++;
        long start = cursor.Offset;
        cursor.Skip();
        return Encoding.UTF8.GetString(cursor.TextFrom(start));
    });

    [Fact]
    public void A_list_is_read_twice_and_known_from_then_on()
    {
        Assert.False(Read("[1]"));
        Assert.True(Read("[1]"));
        Assert.True(Read("[1]"));
        Assert.Equal(2, _reads);
    }

    [Fact]
    public void Lists_that_take_turns_do_not_displace_each_other()
    {
        const int Lists = 100;
        for (int round = 0; round < 3; round++)
        {
            for (int i = 0; i < Lists; i++)
                Read($"[{i.ToString(CultureInfo.InvariantCulture)}]");
        }

        Assert.Equal(2 * Lists, _reads);
    }

    [Fact]
    public void Lists_that_do_not_repeat_are_not_kept()
    {
        for (int i = 0; i < 200; i++)
            Assert.False(Read($"[{i.ToString(CultureInfo.InvariantCulture)}]"));
    }

    [Fact]
    public void A_long_list_is_not_kept()
    {
        string text = $"[{new string(' ', 8 * 1024)}]";
        Assert.False(Read(text));
        Assert.False(Read(text));
    }

    /// <summary>Reads a list, and returns whether it is kept.</summary>
    private bool Read(string text)
    {
        var cursor = new Cursor(Encoding.UTF8.GetBytes(text));
        Assert.Equal(text, _lists.Read(ref cursor, out KnownList<string>? known));
        cursor.End();
        return known is not null;
    }
}
