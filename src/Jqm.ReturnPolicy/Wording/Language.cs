namespace Jqm.ReturnPolicy.Wording;

/// <summary>Specifies the language of explanations, letters and reports. The language is always an explicit argument and never taken from the machine.</summary>
public enum Language
{
    /// <summary>English: <c>15 February 2026</c>, <c>12 units</c>, <c>USD 1,243.62</c>.</summary>
    English,

    /// <summary>Simplified Chinese: <c>2026年2月15日</c>, <c>12 件</c>, <c>1,243.62 美元</c>.</summary>
    Chinese,
}
