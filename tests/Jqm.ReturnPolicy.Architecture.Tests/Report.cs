namespace Jqm.ReturnPolicy.Architecture.Tests;

/// <summary>Fails a test with the whole list of what it found.</summary>
internal static class Report
{
    /// <summary>Fails if the list is not empty, and prints every entry on a line of its own.</summary>
    public static void None(IEnumerable<string> found)
    {
        string[] entries = [.. found];
        Assert.True(entries.Length == 0, $"{entries.Length} found:\n{string.Join('\n', entries)}");
    }
}
