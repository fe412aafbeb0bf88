namespace Jqm.ReturnPolicy.Playground;

/// <summary>How a result is coloured. The text always says the same, so the colour alone means nothing.</summary>
public enum Tone
{
    Plain,
    Good,
    Waiting,
    Bad,
}
