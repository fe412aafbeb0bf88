using System.Text.RegularExpressions;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Marks the instants and dates of a sentence, so that no line breaks within them.</summary>
internal static partial class InstantMarkup
{
    /// <summary>Returns the parts of a sentence: text, and an element for each instant or date.</summary>
    public static IEnumerable<object> Of(string sentence)
    {
        int end = 0;
        foreach (Match match in Instant().Matches(sentence))
        {
            yield return sentence[end..match.Index];
            yield return Html.Inline("time", match.Value);
            end = match.Index + match.Length;
        }

        yield return sentence[end..];
    }

    [GeneratedRegex(@"(?<![\d-])\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z)?(?![\d-])")]
    private static partial Regex Instant();
}
