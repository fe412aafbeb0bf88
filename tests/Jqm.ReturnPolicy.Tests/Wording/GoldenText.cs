namespace Jqm.ReturnPolicy.Tests;

/// <summary>Compares text with a file that a person has read.</summary>
internal static class GoldenText
{
    public static void Same(string name, string actual)
    {
        string expected = Path.Combine(AppContext.BaseDirectory, "Wording", name);
        if (File.Exists(expected) && File.ReadAllText(expected) == actual)
            return;
        string renewed = Path.Combine(AppContext.BaseDirectory, name + ".new");
        File.WriteAllText(renewed, actual);
        Assert.Fail($"What is said is not what tests/Jqm.ReturnPolicy.Tests/Wording/{name} holds. Compare it with {renewed}, and copy that over it when every sentence is right.");
    }
}
