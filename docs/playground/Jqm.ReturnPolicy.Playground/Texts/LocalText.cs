namespace Jqm.ReturnPolicy.Playground;

/// <summary>A text of the page in every language.</summary>
public sealed record LocalText(string English, string Chinese)
{
    public string In(Language language) => language switch
    {
        Language.English => English,
        Language.Chinese => Chinese,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, $"The page has no texts in the language {language}."),
    };
}
