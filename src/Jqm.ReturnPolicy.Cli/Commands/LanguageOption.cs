using System.CommandLine;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Defines the option <c>--language en|zh</c>, the language of a report.</summary>
internal static class LanguageOption
{
    public static Option<Language> Create()
    {
        var option = new Option<Language>("--language")
        {
            Description = "The language of the report: English or Simplified Chinese.",
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
                        result.AddError($"The value of --language is '{result.Tokens[0].Value}'; give en or zh.");
                        return default;
                }
            },
        };
        return option;
    }
}
