using System.Numerics;

namespace Jqm.ReturnPolicy.Json;

/// <summary>The progress of reading one object: which members were seen, and which of them have a value.</summary>
internal struct ObjectScan(MemberTable table, long start)
{
    public MemberTable Table { get; } = table;

    /// <summary>The position of the object.</summary>
    public long Start { get; } = start;

    /// <summary>The members whose name the object contains, null or not: one bit each.</summary>
    public uint Seen { get; set; }

    /// <summary>The members that have a value: one bit each.</summary>
    public uint Present { get; set; }

    /// <summary>The index of the current member in the table.</summary>
    public int Member { get; set; } = -1;

    /// <summary>Requires members to have a value: one bit each.</summary>
    public readonly void Require(uint members)
    {
        uint missing = members & ~Present;
        if (missing != 0)
            throw new FormException(Start, $"The member '{Table.Names[BitOperations.TrailingZeroCount(missing)]}' is missing; give it.");
    }

    /// <summary>Requires a member to have a value.</summary>
    public readonly void Require(string name) => Require(1u << Array.IndexOf(Table.Names, name));
}
