namespace Jqm.ReturnPolicy;

/// <summary>
/// Specifies what <see cref="Money.Parse(ReadOnlySpan{char}, Currency, MoneyStyles)"/> accepts in addition to the strict form. The strict form is an optional minus
/// sign, digits without a leading zero, and optionally a point and at most the decimals of the currency. No style changes an amount: nothing is rounded.
/// </summary>
[Flags]
public enum MoneyStyles
{
    /// <summary>Only the strict form is accepted.</summary>
    None = 0,

    /// <summary>More decimals than the currency has are accepted if the surplus ones are zeros: <c>1.500</c> and <c>1.5000</c> for dollars.</summary>
    AllowTrailingZeros = 1,

    /// <summary>Zeros before the first digit are accepted: <c>007.50</c>.</summary>
    AllowLeadingZeros = 2,

    /// <summary>
    /// Commas between groups of exactly three digits are accepted before the point, if every group is separated: <c>1,234,567.00</c>, but neither <c>1,5</c>
    /// nor <c>1234,567</c>. A text without commas remains accepted.
    /// </summary>
    AllowThousands = 4,

    /// <summary>Spaces and tabs before and after the amount are accepted.</summary>
    AllowSurroundingWhiteSpace = 8,

    /// <summary>All forms that the other styles accept are accepted.</summary>
    Any = AllowTrailingZeros | AllowLeadingZeros | AllowThousands | AllowSurroundingWhiteSpace,
}
