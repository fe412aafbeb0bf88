using System.Text.RegularExpressions;

namespace Jqm.ReturnPolicy.Architecture.Tests;

/// <summary>Finds doc comments that a reader does not understand on first reading: idioms, long sentences, and summaries that need the member's name to make sense.</summary>
internal static partial class PlainEnglish
{
    /// <summary>The greatest number of words of a sentence.</summary>
    public const int MaxWords = 30;

    /// <summary>The least number of words of the summary of a public member.</summary>
    public const int MinSummaryWords = 4;

    /// <summary>Returns what is wrong with a comment.</summary>
    public static IEnumerable<string> ErrorsOf(DocComment comment)
    {
        foreach (string sentence in comment.Sentences)
        {
            if (Idiom().Match(sentence) is { Success: true } idiom)
                yield return $"{comment.Place}: '{idiom.Value}' is not plain English: {sentence}";
            int words = sentence.Count(character => character == ' ') + 1;
            if (words > MaxWords)
                yield return $"{comment.Place}: {words} words are too many: {sentence}";
        }

        if (!comment.IsPublic || comment.Summary is not { } summary)
            yield break;
        if (summary.Count(character => character == ' ') + 1 < MinSummaryWords)
            yield return $"{comment.Place}: the summary says nothing without the member's name: {summary}";
        if (UnclearStart().Match(summary) is { Success: true } start)
            yield return $"{comment.Place}: the summary begins with '{start.Value}', which names nothing: {summary}";
    }

    [GeneratedRegex(
        @"\b(stands?|stood|come to|comes to|came to|(is|are) held|at hand|has it|whoever|whomever|becomes? of|what is of|of the form(?! CODE)|front door|doors?|house|roads?|lanes?|make of it|what of it|"
        + @"goes on|leads? nowhere|none of an?|plainest|alike|likewise|nothing but|in the place of|stands? in the way|tells? apart|told apart|for the sake of|worked out|without a word|goes out|is none of)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Idiom();

    [GeneratedRegex("^(It|They|This|These|That|Its|Their|What|Who|Whose|Whom|When|Where|How|Why|From when|Until when)\\b")]
    private static partial Regex UnclearStart();
}
