using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Jqm.ReturnPolicy.Programs;

/// <summary>The first C# example of a README, compiled as a whole program with the implicit usings of its kind of project.</summary>
internal static partial class ReadmeProgram
{
    private static readonly string[] ImplicitUsings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
        "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
    ];

    private static readonly string[] WebUsings = ["System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing"];

    /// <summary>The text of the first C# example of the README beside the tests.</summary>
    public static string Text() => Example().Match(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md")).ReplaceLineEndings("\n")).Groups["code"].Value;

    /// <summary>Compiles the example and runs it to its end.</summary>
    /// <param name="isWeb">Whether the project is a web project.</param>
    /// <param name="arguments">The arguments of the program.</param>
    public static void Run(bool isWeb, params string[] arguments)
    {
        IEnumerable<string> usings = isWeb ? ImplicitUsings.Concat(WebUsings) : ImplicitUsings;
        CSharpCompilation program = CSharpCompilation.Create(
            "ReadmeProgram",
            [CSharpSyntaxTree.ParseText(Text()), CSharpSyntaxTree.ParseText(string.Concat(usings.Select(space => $"global using {space};")))],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var assembly = new MemoryStream();
        var result = program.Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        Assembly.Load(assembly.ToArray()).EntryPoint!.Invoke(null, [arguments]);
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
