using System.Xml.Linq;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Creates the sentences below the result of a page.</summary>
internal static class Notices
{
    /// <summary>The relation, with a sign of its own.</summary>
    public static XElement Relation(PolicyRelation relation, string sentence) => Html.Inline("p", Html.Class("relation"), Html.Inline("span", Html.Class("sign"), Html.Hidden(), SignOf(relation)), " ", sentence);

    /// <summary>Plain information.</summary>
    public static XElement Plain(string sentence) => Html.Inline("p", [Html.Class("plain"), .. InstantMarkup.Of(sentence)]);

    /// <summary>What restricts everything that the page says.</summary>
    public static XElement Warning(string sentence) => Html.Inline("p", Html.Class("warning"), Html.Inline("span", Html.Class("sign"), Html.Hidden(), "!"), " ", InstantMarkup.Of(sentence));

    private static string SignOf(PolicyRelation relation) => relation switch
    {
        PolicyRelation.Equivalent => "=",
        PolicyRelation.Stricter => "▼",
        PolicyRelation.Laxer => "▲",
        PolicyRelation.Incomparable => "◆",
        _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, $"The relation {relation} has no sign."),
    };
}
