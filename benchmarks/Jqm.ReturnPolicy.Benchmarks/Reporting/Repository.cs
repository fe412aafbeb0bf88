namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>The checkout that the program runs in.</summary>
public static class Repository
{
    /// <summary>Its root.</summary>
    public static string Root { get; } = Find();

    /// <summary>What is built and measured; not kept.</summary>
    public static string Artifacts => Path.Combine(Root, "artifacts");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Jqm.ReturnPolicy.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The benchmarks run inside a checkout of the repository only.");
    }
}
