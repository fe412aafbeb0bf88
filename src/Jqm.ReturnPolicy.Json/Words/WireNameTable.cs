using System.Runtime.CompilerServices;
using System.Text;

namespace Jqm.ReturnPolicy.Json;

/// <summary>Maps the members of an enumeration to their words, which are the members' names in camel case.</summary>
internal sealed class WireNameTable<T>
    where T : unmanaged, Enum
{
    private readonly string[] _texts = Array.ConvertAll(Enum.GetNames<T>(), static name => char.ToLowerInvariant(name[0]) + name[1..]);
    private readonly byte[][] _words;

    public WireNameTable()
    {
        _words = Array.ConvertAll(_texts, Encoding.UTF8.GetBytes);
        All = string.Join(", ", _texts);
    }

    /// <summary>All words, for messages.</summary>
    public string All { get; }

    /// <summary>The number of members.</summary>
    public int Count => _words.Length;

    /// <summary>The word of a member.</summary>
    public ReadOnlySpan<byte> this[T member] => _words[Unsafe.BitCast<T, int>(member)];

    /// <summary>Returns the word of a member as text.</summary>
    public string Text(T member) => _texts[Unsafe.BitCast<T, int>(member)];

    /// <summary>Returns the member at an index.</summary>
    public static T Member(int index) => Unsafe.BitCast<int, T>(index);

    /// <summary>Looks up the member of a word.</summary>
    public bool TryFind(ReadOnlySpan<byte> word, out T member)
    {
        for (int i = 0; i < _words.Length; i++)
        {
            if (word.SequenceEqual(_words[i]))
            {
                member = Member(i);
                return true;
            }
        }

        member = default;
        return false;
    }
}
