namespace Jqm.ReturnPolicy.Sql;

/// <summary>The type of a column's values; any of them may be null.</summary>
public enum SqlColumnType
{
    /// <summary>A text of Unicode characters: <see cref="string"/>.</summary>
    Text,

    /// <summary>An integer of 64 bits: <see cref="long"/>.</summary>
    Number,

    /// <summary>A truth value: <see cref="bool"/>.</summary>
    Boolean,
}
