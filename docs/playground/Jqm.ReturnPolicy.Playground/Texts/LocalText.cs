namespace Jqm.ReturnPolicy.Playground;

/// <summary>A text of the page in every language.</summary>
public sealed record LocalText(string English, string Chinese)
{
    /// <summary>Puts a name in the place of <c>{0}</c>.</summary>
    public LocalText With(string english, string chinese) => new(English.Replace("{0}", english, StringComparison.Ordinal), Chinese.Replace("{0}", chinese, StringComparison.Ordinal));

    /// <summary>Puts a name that is the same in every language in the place of <c>{0}</c>.</summary>
    public LocalText With(string name) => With(name, name);

    public string In(Language language) => language switch
    {
        Language.English => English,
        Language.Chinese => Chinese,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, $"The page has no texts in the language {language}."),
    };
}
