using System.Collections;
using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Jqm.ReturnPolicy;

/// <summary>
/// An immutable set of members of an enumeration. Create a set with a collection expression: <c>EnumSet&lt;Fault&gt; bears = [Fault.Service, Fault.Product];</c>.
/// The set enumerates its members in the order of their declaration.
/// </summary>
/// <typeparam name="T">An enumeration over <see cref="int"/> whose members have the values 0 to 31.</typeparam>
/// <remarks>The default value is the empty set. It is valid.</remarks>
[CollectionBuilder(typeof(EnumSet), nameof(EnumSet.Create))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct EnumSet<T> : IReadOnlySet<T>, IEquatable<EnumSet<T>>
    where T : unmanaged, Enum
{
    internal EnumSet(uint bits) => Bits = bits;

    /// <summary>Gets the members as bits: bit n represents the member with the value n.</summary>
    internal uint Bits { get; }

    /// <summary>Gets the number of members in the set.</summary>
    public int Count => BitOperations.PopCount(Bits);

    /// <summary>Returns whether the set contains a member.</summary>
    /// <param name="member">The member.</param>
    /// <returns>True if the set contains it; false for a value that the enumeration does not define.</returns>
    public bool Contains(T member)
    {
        int number = EnumSet.Number(member);
        return number is >= 0 and < EnumSet.Capacity && (Bits >> number & 1) != 0;
    }

    /// <summary>Returns the set with one more member.</summary>
    /// <param name="member">The member.</param>
    /// <returns>A set that contains the member.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="member"/> is not defined by its enumeration.</exception>
    /// <exception cref="NotSupportedException">The value of <paramref name="member"/> is not 0 to 31.</exception>
    public EnumSet<T> With(T member) => new(Bits | EnumSet.Bit(member));

    /// <summary>Returns the set without a member.</summary>
    /// <param name="member">The member.</param>
    /// <returns>A set that does not contain the member.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="member"/> is not defined by its enumeration.</exception>
    /// <exception cref="NotSupportedException">The value of <paramref name="member"/> is not 0 to 31.</exception>
    public EnumSet<T> Without(T member) => new(Bits & ~EnumSet.Bit(member));

    /// <summary>Returns whether every member of the set is in a sequence.</summary>
    /// <param name="other">The sequence; duplicates and order do not matter.</param>
    /// <returns>True if the set is a subset.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public bool IsSubsetOf(IEnumerable<T> other) => (Bits & ~BitsOf(other, out _)) == 0;

    /// <summary>Returns whether the set contains every element of a sequence.</summary>
    /// <param name="other">The sequence; duplicates and order do not matter.</param>
    /// <returns>True if the set is a superset.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public bool IsSupersetOf(IEnumerable<T> other) => (BitsOf(other, out bool foreign) & ~Bits) == 0 && !foreign;

    /// <summary>Returns whether every member of the set is in a sequence that contains further elements.</summary>
    /// <param name="other">The sequence; duplicates and order do not matter.</param>
    /// <returns>True if the set is a proper subset.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public bool IsProperSubsetOf(IEnumerable<T> other)
    {
        uint bits = BitsOf(other, out bool foreign);
        return (Bits & ~bits) == 0 && (foreign || bits != Bits);
    }

    /// <summary>Returns whether the set contains every element of a sequence and further members.</summary>
    /// <param name="other">The sequence; duplicates and order do not matter.</param>
    /// <returns>True if the set is a proper superset.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public bool IsProperSupersetOf(IEnumerable<T> other)
    {
        uint bits = BitsOf(other, out bool foreign);
        return !foreign && (bits & ~Bits) == 0 && bits != Bits;
    }

    /// <summary>Returns whether the set and a sequence have a member in common.</summary>
    /// <param name="other">The sequence.</param>
    /// <returns>True if a member is in both.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public bool Overlaps(IEnumerable<T> other) => (Bits & BitsOf(other, out _)) != 0;

    /// <summary>Returns whether the set and a sequence have the same members.</summary>
    /// <param name="other">The sequence; duplicates and order do not matter.</param>
    /// <returns>True if the members are the same.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public bool SetEquals(IEnumerable<T> other) => BitsOf(other, out bool foreign) == Bits && !foreign;

    /// <summary>Returns an enumerator over the members in the order of their declaration.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<T> GetEnumerator()
    {
        for (uint rest = Bits; rest != 0; rest &= rest - 1)
            yield return EnumSet.Member<T>(BitOperations.TrailingZeroCount(rest));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns whether both sets have the same members.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>True if the sets are equal.</returns>
    public bool Equals(EnumSet<T> other) => Bits == other.Bits;

    /// <summary>Returns whether the other object is a set of the same enumeration with the same members.</summary>
    /// <param name="obj">The other object.</param>
    /// <returns>True if the sets are equal.</returns>
    public override bool Equals(object? obj) => obj is EnumSet<T> other && Equals(other);

    /// <summary>Returns a hash code over the members.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => unchecked((int)Bits);

    /// <summary>Returns the members in brackets, separated by commas.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"[{string.Join(", ", this.AsEnumerable())}]";

    /// <summary>Returns whether both sets have the same members.</summary>
    /// <param name="left">The first set.</param>
    /// <param name="right">The second set.</param>
    /// <returns>True if the sets are equal.</returns>
    public static bool operator ==(EnumSet<T> left, EnumSet<T> right) => left.Equals(right);

    /// <summary>Returns whether a member is in one of the sets only.</summary>
    /// <param name="left">The first set.</param>
    /// <param name="right">The second set.</param>
    /// <returns>True if the sets differ.</returns>
    public static bool operator !=(EnumSet<T> left, EnumSet<T> right) => !left.Equals(right);

    /// <summary>Returns the bits of a sequence, and whether it contains a value that no set can contain.</summary>
    private static uint BitsOf(IEnumerable<T> members, out bool foreign)
    {
        Guard.Against.Null(members, "other");
        uint bits = 0;
        foreign = false;
        foreach (T member in members)
        {
            int number = EnumSet.Number(member);
            if (number is >= 0 and < EnumSet.Capacity)
                bits |= 1u << number;
            else
                foreign = true;
        }

        return bits;
    }
}

/// <summary>Creates sets of members of an enumeration.</summary>
public static class EnumSet
{
    /// <summary>The number of bits, and so the greatest number of members of an enumeration.</summary>
    internal const int Capacity = 32;

    /// <summary>Creates the set of the given members. Duplicate members count once.</summary>
    /// <typeparam name="T">An enumeration over <see cref="int"/> whose members have the values 0 to 31.</typeparam>
    /// <param name="members">The members.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A member is not defined by the enumeration.</exception>
    /// <exception cref="NotSupportedException">The value of a member is not 0 to 31.</exception>
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
        int number = Number(Check.Defined(member));
        if (number is < 0 or >= Capacity)
            throw new NotSupportedException(FormattableString.Invariant($"{typeof(T).Name}.{member} has the value {number}; an EnumSet has room for the values 0 to {Capacity - 1}."));
        return 1u << number;
    }
}
