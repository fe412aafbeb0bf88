using System.Text;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Json;

/// <summary>The names of an object's members, in the order in which they are usually written.</summary>
internal sealed class MemberTable
{
    private readonly byte[][] _utf8;

    public MemberTable(params string[] names)
    {
        Names = names;
        _utf8 = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
    }

    public string[] Names { get; }

    /// <summary>The place of the property name at hand, or −1. Looks first where it is expected.</summary>
    public int Find(ref Utf8JsonReader reader, int expected)
    {
        if (reader.ValueIsEscaped)
        {
            for (int i = 0; i < _utf8.Length; i++)
            {
                if (reader.ValueTextEquals(_utf8[i]))
                    return i;
            }

            return -1;
        }

        ReadOnlySpan<byte> name = reader.ValueSpan;
        for (int i = expected; i < _utf8.Length; i++)
        {
            if (name.SequenceEqual(_utf8[i]))
                return i;
        }

        for (int i = Math.Min(expected, _utf8.Length) - 1; i >= 0; i--)
        {
            if (name.SequenceEqual(_utf8[i]))
                return i;
        }

        return -1;
    }
}
