using System.Text;

namespace Jqm.ReturnPolicy;

/// <summary>The noun that an error message uses for the last member of a path: "unit price" for <c>lines[0].unitPrice</c>.</summary>
/// <param name="Text">The noun, without an article.</param>
/// <param name="IsPlural">Whether the noun takes a plural verb.</param>
internal readonly record struct MemberNoun(string Text, bool IsPlural = false)
{
    /// <summary>Gets "is" or "are".</summary>
    public string Is => IsPlural ? "are" : "is";

    /// <summary>Gets "contains" or "contain".</summary>
    public string Contains => IsPlural ? "contain" : "contains";

    /// <summary>Gets "adds up to" or "add up to".</summary>
    public string AddsUpTo => IsPlural ? "add up to" : "adds up to";

    /// <summary>Returns the noun of the last member of a path. A member that the table does not list is written as separate words.</summary>
    public static MemberNoun Of(string path)
    {
        string member = path[(path.LastIndexOf('.') + 1)..];
        int index = member.IndexOf('[');
        if (index >= 0)
            member = member[..index];
        return member switch
        {
            // A reference is named as the id that it is.
            "actor" or "agreement" or "inspection" or "line" or "merchant" or "payment" or "request" or "shipment" => new MemberNoun($"{member} id"),
            "number" or "order" => new MemberNoun("order number"),
            "by" => new MemberNoun("name of the person who waives the rule"),
            "charged" or "refunded" or "allowed" => new MemberNoun($"{member} amount"),
            "item" => new MemberNoun("item index"),
            "merchantShare" => new MemberNoun("merchant's share"),
            "method" => new MemberNoun("payment method"),
            "serviceShare" => new MemberNoun("service's share"),
            "sku" => new MemberNoun("SKU"),
            "uri" => new MemberNoun("URI"),
            "zone" => new MemberNoun("time zone"),
            "allowances" or "destinations" or "details" or "lines" or "payments" or "refunds" => new MemberNoun(member, true),
            _ => new MemberNoun(SeparateWords(member)),
        };
    }

    private static string SeparateWords(string member)
    {
        var words = new StringBuilder(member.Length + 4);
        foreach (char letter in member)
        {
            if (char.IsAsciiLetterUpper(letter))
                words.Append(' ').Append(char.ToLowerInvariant(letter));
            else
                words.Append(letter);
        }

        return words.ToString();
    }
}
