namespace Jqm.ReturnPolicy.Json;

/// <summary>How far the reading of one object has come: which members were seen, and which of them have a value.</summary>
internal struct ObjectScan
{
    public ObjectScan(MemberTable table, long start)
    {
        Table = table;
        Start = start;
    }

    public MemberTable Table { get; }

    /// <summary>Where the object starts.</summary>
    public long Start { get; }

    /// <summary>The members whose name stood in the object, null or not.</summary>
    public uint Seen { get; set; }

    /// <summary>The members that have a value.</summary>
    public uint Present { get; set; }

    /// <summary>The place of the member at hand in the table.</summary>
    public int Member { get; set; }

    /// <summary>Where the name of the member at hand starts.</summary>
    public long NameStart { get; set; }

    public readonly bool Has(int member) => (Present >> member & 1) != 0;

    /// <summary>Requires members to have a value.</summary>
    public readonly void Require(uint members)
    {
        uint missing = members & ~Present;
        if (missing != 0)
            throw new FormException(Start, $"The member '{Table.Names[System.Numerics.BitOperations.TrailingZeroCount(missing)]}' is missing; give it.");
    }
}
