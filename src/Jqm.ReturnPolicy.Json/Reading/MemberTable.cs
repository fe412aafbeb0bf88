using System.Text;

namespace Jqm.ReturnPolicy.Json;

/// <summary>The names of an object's members, in the order in which they are usually written.</summary>
/// <param name="names">The names.</param>
internal sealed class MemberTable(params string[] names)
{
    private readonly byte[][] _utf8 = Array.ConvertAll(names, Encoding.UTF8.GetBytes);

    public string[] Names { get; } = names;

    /// <summary>What takes these members, when they are the inputs of an operation; it is named in messages.</summary>
    public string? Operation { get; init; }

    /// <summary>Returns the index of a name, or −1. The search starts at the index that is expected next.</summary>
    public int Find(ReadOnlySpan<byte> name, int expected)
    {
        byte[][] all = _utf8;
        for (int i = expected; i < all.Length; i++)
        {
            if (name.SequenceEqual(all[i]))
                return i;
        }

        for (int i = Math.Min(expected, all.Length) - 1; i >= 0; i--)
        {
            if (name.SequenceEqual(all[i]))
                return i;
        }

        return -1;
    }

    /// <summary>Says that a name is none of the members.</summary>
    public string Unknown(string name) => Operation is null
        ? $"There is no member '{name}' here; the members are {string.Join(", ", Names)}."
        : $"'{name}' is not an input of '{Operation}'; {Operation} takes {string.Join(", ", Names)}.";
}
