using System.Runtime.CompilerServices;

namespace Jqm.ReturnPolicy.Json;

/// <summary>The words of one enumeration.</summary>
internal sealed class WireNameTable<T>
    where T : unmanaged, Enum
{
    private readonly NameTable _table;

    public WireNameTable(params string[] words)
    {
        _table = new NameTable(words);
        All = string.Join(", ", words);
    }

    /// <summary>All words, for messages.</summary>
    public string All { get; }

    public int Count => _table.Count;

    /// <summary>The word of a member.</summary>
    public ReadOnlySpan<byte> this[T member] => _table[Unsafe.BitCast<T, int>(member)];

    public static T Member(int place) => Unsafe.BitCast<int, T>(place);

    /// <summary>The member that a word stands for.</summary>
    public bool TryFind(ReadOnlySpan<byte> word, out T member)
    {
        int place = _table.Find(word);
        member = place < 0 ? default : Member(place);
        return place >= 0;
    }
}
