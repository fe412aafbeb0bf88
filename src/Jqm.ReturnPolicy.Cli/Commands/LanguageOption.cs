using System.CommandLine;

namespace Jqm.ReturnPolicy.Cli;

/// <summary><c>--language en|zh</c>: the language of a report.</summary>
internal static class LanguageOption
{
    public static Option<Language> Create()
    {
        var option = new Option<Language>("--language")
        {
            Description = "The language of the report: English, or Simplified Chinese.",
            HelpName = "en|zh",
            DefaultValueFactory = _ => Language.English,
            CustomParser = result =>
            {
                switch (result.Tokens[0].Value)
                {
                    case "en":
                        return Language.English;
                    case "zh":
                        return Language.Chinese;
                    default:
                        result.AddError($"--language is '{result.Tokens[0].Value}'; the languages are en and zh.");
                        return default;
                }
            },
        };
        return option;
    }
}
