using System.Globalization;

namespace Jqm.ReturnPolicy;

/// <summary>Formats the numbers in error messages, so that all messages write them in the same way in every culture.</summary>
internal static class MessageText
{
    /// <summary>Formats a number with thousands separators: <c>1,000,000</c>.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Formats a number with a noun in the grammatical number: <c>1 decimal</c>, <c>3 decimals</c>.</summary>
    public static string Count(long number, string noun) => number == 1 ? $"1 {noun}" : $"{Number(number)} {noun}s";

    /// <summary>Formats a member of an enumeration as the wire form names it: <c>customsDuty</c>.</summary>
    public static string Word<T>(T member)
        where T : struct, Enum
    {
        string name = member.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>Formats a list of words: <c>none</c>, <c>window</c>, <c>window, details</c>.</summary>
    public static string Words<T>(IEnumerable<T> members)
        where T : struct, Enum
    {
        string words = string.Join(", ", members.Select(Word));
        return words.Length == 0 ? "none" : words;
    }

    /// <summary>Formats a quantity: <c>1 unit</c>, <c>1,200 units</c>.</summary>
    public static string Units(long quantity) => Count(quantity, "unit");

    /// <summary>Formats a quantity with its verb: <c>1 unit is</c>, <c>0 units are</c>.</summary>
    public static string UnitsAre(long quantity) => $"{Units(quantity)} {(quantity == 1 ? "is" : "are")}";
}
