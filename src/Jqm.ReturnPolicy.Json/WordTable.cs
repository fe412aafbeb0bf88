using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Json;

/// <summary>The words of one enumeration.</summary>
internal sealed class WordTable<T>
    where T : unmanaged, Enum
{
    private readonly byte[][] _utf8;

    public WordTable(params string[] words)
    {
        _utf8 = Array.ConvertAll(words, Encoding.UTF8.GetBytes);
        All = string.Join(", ", words);
    }

    /// <summary>All words, for messages.</summary>
    public string All { get; }

    public int Count => _utf8.Length;

    /// <summary>The word of a member.</summary>
    public ReadOnlySpan<byte> this[T member] => _utf8[Unsafe.BitCast<T, int>(member)];

    public static T Member(int place) => Unsafe.BitCast<int, T>(place);

    /// <summary>The member whose word the string at hand is.</summary>
    public bool TryFind(ref Utf8JsonReader reader, out T member)
    {
        for (int i = 0; i < _utf8.Length; i++)
        {
            if (reader.ValueIsEscaped ? reader.ValueTextEquals(_utf8[i]) : reader.ValueSpan.SequenceEqual(_utf8[i]))
            {
                member = Member(i);
                return true;
            }
        }

        member = default;
        return false;
    }
}
