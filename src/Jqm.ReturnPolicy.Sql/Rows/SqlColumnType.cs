namespace Jqm.ReturnPolicy.Sql;

/// <summary>The type of a column's values; any of them may be null.</summary>
public enum SqlColumnType
{
    /// <summary>A column of text: <see cref="string"/>.</summary>
    Text,

    /// <summary>A column of 64-bit integers: <see cref="long"/>.</summary>
    Number,

    /// <summary>A column of truth values: <see cref="bool"/>.</summary>
    Boolean,
}
