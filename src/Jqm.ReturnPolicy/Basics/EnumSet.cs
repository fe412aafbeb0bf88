using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Jqm.ReturnPolicy;

/// <summary>
/// A set of the members of an enumeration. Written as a collection expression: <c>EnumSet&lt;Fault&gt; bears = [Fault.Service, Fault.Product];</c>.
/// It walks its members in the order in which the enumeration declares them, however it was written.
/// </summary>
/// <typeparam name="T">An enumeration over <see cref="int"/> with members from 0 to 31.</typeparam>
/// <remarks>The default value is the empty set, and safe to use.</remarks>
[CollectionBuilder(typeof(EnumSet), nameof(EnumSet.Create))]
public readonly struct EnumSet<T> : IReadOnlyCollection<T>, IEquatable<EnumSet<T>>
    where T : unmanaged, Enum
{
    internal EnumSet(uint bits) => Bits = bits;

    /// <summary>Bit n stands for the member whose number is n.</summary>
    internal uint Bits { get; }

    /// <summary>How many members are in the set.</summary>
    public int Count => BitOperations.PopCount(Bits);

    /// <summary>Whether a member is in the set.</summary>
    /// <param name="member">The member.</param>
    /// <returns>True when it is; false for a number that is no member of the enumeration.</returns>
    public bool Contains(T member)
    {
        int number = EnumSet.Number(member);
        return number is >= 0 and < 32 && (Bits >> number & 1) != 0;
    }

    /// <summary>The set with one more member.</summary>
    /// <param name="member">The member.</param>
    /// <returns>A set that contains it.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="member"/> is not a member of its enumeration.</exception>
    public EnumSet<T> With(T member) => new(Bits | EnumSet.Bit(member));

    /// <summary>The set without a member.</summary>
    /// <param name="member">The member.</param>
    /// <returns>A set that does not contain it.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="member"/> is not a member of its enumeration.</exception>
    public EnumSet<T> Without(T member) => new(Bits & ~EnumSet.Bit(member));

    /// <summary>Walks the members in the order of their declaration.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<T> GetEnumerator()
    {
        for (uint rest = Bits; rest != 0; rest &= rest - 1)
            yield return EnumSet.Member<T>(BitOperations.TrailingZeroCount(rest));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both sets have the same members.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>True when they have.</returns>
    public bool Equals(EnumSet<T> other) => Bits == other.Bits;

    /// <summary>Whether the other object is a set of the same enumeration with the same members.</summary>
    /// <param name="obj">The other object.</param>
    /// <returns>True when it is.</returns>
    public override bool Equals(object? obj) => obj is EnumSet<T> other && Equals(other);

    /// <summary>A hash code over the members.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => (int)Bits;

    /// <summary>The members in brackets, separated by commas.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"[{string.Join(", ", this.AsEnumerable())}]";

    /// <summary>Whether both sets have the same members.</summary>
    /// <param name="left">One set.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they have.</returns>
    public static bool operator ==(EnumSet<T> left, EnumSet<T> right) => left.Equals(right);

    /// <summary>Whether a member is in one of the sets only.</summary>
    /// <param name="left">One set.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when there is one.</returns>
    public static bool operator !=(EnumSet<T> left, EnumSet<T> right) => !left.Equals(right);
}

/// <summary>Makes sets of the members of an enumeration.</summary>
public static class EnumSet
{
    /// <summary>The set of the given members; one that is given twice counts once.</summary>
    /// <typeparam name="T">An enumeration over <see cref="int"/> with members from 0 to 31.</typeparam>
    /// <param name="members">The members.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentOutOfRangeException">One of them is not a member of the enumeration.</exception>
    public static EnumSet<T> Create<T>(ReadOnlySpan<T> members)
        where T : unmanaged, Enum
    {
        uint bits = 0;
        foreach (T member in members)
            bits |= Bit(member);
        return new EnumSet<T>(bits);
    }

    internal static int Number<T>(T member)
        where T : unmanaged, Enum => Unsafe.BitCast<T, int>(member);

    internal static T Member<T>(int number)
        where T : unmanaged, Enum => Unsafe.BitCast<int, T>(number);

    internal static uint Bit<T>(T member)
        where T : unmanaged, Enum
    {
        Check.Defined(member);
        return 1u << Number(member);
    }
}
