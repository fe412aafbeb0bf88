namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>What the cells of a column of a fact table hold.</summary>
public enum ColumnType
{
    /// <summary>The key of an order or a request, which may have any type of the engine.</summary>
    Key,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A 64-bit integer.</summary>
    Whole,

    /// <summary>A 32-bit integer.</summary>
    Small,

    /// <summary>An exact decimal.</summary>
    Amount,

    /// <summary>True or false.</summary>
    Boolean,
}
