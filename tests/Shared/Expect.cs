namespace Jqm.ReturnPolicy.Tests;

/// <summary>What the tests expect of bad input.</summary>
internal static class Expect
{
    /// <summary>Bad input has a code, a path, and a message that is a sentence.</summary>
    public static void Fault(string path, ErrorCode code, Action action)
    {
        InvalidInputException fault = Assert.Throws<InvalidInputException>(action);
        Assert.Equal((code, path), (fault.Code, fault.Path));
        Assert.EndsWith(".", fault.Message, StringComparison.Ordinal);
        Assert.Contains(' ', fault.Message);
    }

    /// <summary>The input of a name in a table of faults is bad.</summary>
    public static void Fault((string Name, string Path, ErrorCode Code, Action Make)[] faults, string name)
    {
        (_, string path, ErrorCode code, Action make) = faults.Single(fault => fault.Name == name);
        Fault(path, code, make);
    }
}
