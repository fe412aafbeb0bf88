namespace Jqm.ReturnPolicy.Json;

/// <summary>An object of a merge patch whose members are fixed: null removes a member, which the terms need, and changes nothing where there is no such member.</summary>
internal struct PatchObject
{
    private SeenNames _seen;
    private long _nameStart;

    public PatchObject(ref Cursor cursor)
    {
        cursor.RequireObject();
        Start = cursor.Offset;
    }

    /// <summary>Gets the offset of the object.</summary>
    public long Start { get; }

    /// <summary>Moves to the value of the next member.</summary>
    public bool Next(ref Cursor cursor, out string name) => cursor.NextFreeMember(ref _seen, out name, out _nameStart);

    /// <summary>Refuses null for a member of the object.</summary>
    public readonly void RequireValue(ref Cursor cursor, string name)
    {
        if (cursor.IsNull)
            throw new FormException(Start, $"The member '{name}' is removed by null, but the terms need it; give it a value, or leave it as it was.");
    }

    /// <summary>Refuses a value for a member that the object does not have.</summary>
    public readonly void Unknown(ref Cursor cursor, string name, string members)
    {
        if (!cursor.IsNull)
            throw new FormException(_nameStart, $"There is no member '{name}' here; the members are {members}.");
    }
}
