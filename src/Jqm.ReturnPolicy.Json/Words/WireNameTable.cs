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
    /// <exception cref="ArgumentOutOfRangeException">The enumeration has no such member.</exception>
    public ReadOnlySpan<byte> this[T member] => _words[IndexOf(member)];

    /// <summary>Returns the word of a member as text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration has no such member.</exception>
    public string Text(T member) => _texts[IndexOf(member)];

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

    private int IndexOf(T member)
    {
        int index = Unsafe.BitCast<T, int>(member);
        return unchecked((uint)index) < (uint)_words.Length ? index : throw NoMember(member);
    }

    private ArgumentOutOfRangeException NoMember(T member) => new(
        nameof(member), member, FormattableString.Invariant($"'{member:D}' is no member of {typeof(T).Name} and has no word in JSON; the words are {All}."));
}
