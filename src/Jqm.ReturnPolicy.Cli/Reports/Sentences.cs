namespace Jqm.ReturnPolicy.Cli;

/// <summary>Puts sentences behind one another.</summary>
internal static class Sentences
{
    /// <summary>With a blank between them in English, without in Chinese.</summary>
    public static string Join(Language language, params IEnumerable<string> sentences) => string.Join(language == Language.Chinese ? "" : " ", sentences);
}
