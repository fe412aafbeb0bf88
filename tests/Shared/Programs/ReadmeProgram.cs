using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Jqm.ReturnPolicy.Programs;

/// <summary>The first C# example of a README, compiled as a whole program with the implicit usings of its kind of project.</summary>
internal static partial class ReadmeProgram
{
    private static readonly string[] ConsoleUsings = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly string[] HostUsings = ["Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging"];

    private static readonly string[] WebUsings = ["System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing"];

    /// <summary>The assemblies that the tests run with.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file))];

    /// <summary>The warnings that every project of the .NET SDK suppresses: a library was built with a lower version of another one.</summary>
    private static readonly KeyValuePair<string, ReportDiagnostic>[] SuppressedBySdk = [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)];

    /// <summary>The text of the first C# example of the README beside the tests.</summary>
    public static string Text() => Example().Match(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md")).ReplaceLineEndings("\n")).Groups["code"].Value;

    /// <summary>Returns the implicit usings of a kind of project.</summary>
    public static string GlobalUsings(ProjectKind kind)
    {
        string[] usings = kind switch
        {
            ProjectKind.Console => ConsoleUsings,
            ProjectKind.Worker => [.. ConsoleUsings, .. HostUsings],
            ProjectKind.Web => [.. ConsoleUsings, .. HostUsings, .. WebUsings],
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
        return string.Concat(usings.Select(name => $"global using {name};"));
    }

    /// <summary>Compiles the example and runs it to its end.</summary>
    /// <param name="kind">The kind of project.</param>
    /// <param name="arguments">The arguments of the program.</param>
    public static void Run(ProjectKind kind, params string[] arguments) => RunCode(Text(), kind, arguments);

    /// <summary>Compiles a program and runs it to its end.</summary>
    /// <param name="code">The program.</param>
    /// <param name="kind">The kind of project.</param>
    /// <param name="arguments">The arguments of the program.</param>
    public static void RunCode(string code, ProjectKind kind, params string[] arguments)
    {
        CSharpCompilation program = CSharpCompilation.Create(
            "ReadmeProgram",
            [CSharpSyntaxTree.ParseText(code), CSharpSyntaxTree.ParseText(GlobalUsings(kind))],
            References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, specificDiagnosticOptions: SuppressedBySdk));
        using var assembly = new MemoryStream();
        var result = program.Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        Assembly.Load(assembly.ToArray()).EntryPoint!.Invoke(null, [arguments]);
    }

    /// <summary>Compiles the example, runs it to its end, and returns the lines that it printed.</summary>
    /// <param name="kind">The kind of project.</param>
    /// <param name="arguments">The arguments of the program.</param>
    public static string[] Print(ProjectKind kind, params string[] arguments) => PrintOf(Text(), kind, arguments);

    /// <summary>Compiles a program, runs it to its end, and returns the lines that it printed.</summary>
    /// <param name="code">The program.</param>
    /// <param name="kind">The kind of project.</param>
    /// <param name="arguments">The arguments of the program.</param>
    public static string[] PrintOf(string code, ProjectKind kind, params string[] arguments)
    {
        TextWriter before = Console.Out;
        using var output = new StringWriter();
        try
        {
            Console.SetOut(output);
            RunCode(code, kind, arguments);
        }
        finally
        {
            Console.SetOut(before);
        }

        return output.ToString().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The lines of the block that the README shows as the output of its first example.</summary>
    public static string[] ShownOutput() => Output().Match(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md")).ReplaceLineEndings("\n")).Groups["output"].Value
        .Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("```text\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Output();

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
