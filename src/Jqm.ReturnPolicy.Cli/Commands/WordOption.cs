using System.CommandLine;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Defines options whose values are the words of an enumeration: the members' names in lower case.</summary>
internal static class WordOption
{
    /// <summary>Defines an option of one word; null if the option is not given.</summary>
    public static Option<T?> Create<T>(string name, string description)
        where T : struct, Enum
    {
        string words = string.Join("|", Enum.GetValues<T>().Select(WordOf));
        return new Option<T?>(name)
        {
            Description = description,
            HelpName = words,
            CustomParser = result =>
            {
                string word = result.Tokens[0].Value;
                foreach (T member in Enum.GetValues<T>())
                {
                    if (WordOf(member) == word)
                        return member;
                }

                result.AddError($"The value of {name} is '{word}'; give {words.Replace("|", " or ", StringComparison.Ordinal)}.");
                return null;
            },
        };
    }

    private static string WordOf<T>(T member)
        where T : struct, Enum => member.ToString().ToLowerInvariant();
}
