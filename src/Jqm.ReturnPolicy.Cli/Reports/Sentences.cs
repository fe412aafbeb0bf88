namespace Jqm.ReturnPolicy.Cli;

/// <summary>Joins sentences: with a blank in English, without one in Chinese.</summary>
internal static class Sentences
{
    public static string Join(Language language, params IEnumerable<string> sentences) => string.Join(Labels.Of(language).BetweenSentences, sentences);
}
