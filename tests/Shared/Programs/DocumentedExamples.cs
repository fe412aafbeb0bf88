using System.Reflection;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Jqm.ReturnPolicy.Programs;

/// <summary>The examples in the doc comments of an assembly.</summary>
internal static class DocumentedExamples
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    /// <summary>Returns the members that have examples, in the form of documentation ids, with the code of each example.</summary>
    public static ILookup<string, string> Of(Assembly assembly) => (
        from member in XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
        from code in member.Elements("example").Elements("code")
        select (Name: (string)member.Attribute("name")!, Code: code.Value)).ToLookup(example => example.Name, example => example.Code);

    /// <summary>Compiles an example as a program, and returns the errors.</summary>
    /// <param name="code">The example.</param>
    /// <param name="kind">The kind of project.</param>
    /// <param name="namespaces">The namespaces that the example is given, beside those of the kind of project.</param>
    public static Diagnostic[] ErrorsOf(string code, ProjectKind kind, params string[] namespaces)
    {
        CSharpCompilation program = CSharpCompilation.Create(
            "Example",
            [CSharpSyntaxTree.ParseText(string.Concat(namespaces.Select(name => $"using {name};\n")) + code, ParseOptions), CSharpSyntaxTree.ParseText(ReadmeProgram.GlobalUsings(kind), ParseOptions)],
            ReadmeProgram.References,
            new CSharpCompilationOptions(code.TrimStart().StartsWith("class ", StringComparison.Ordinal) ? OutputKind.DynamicallyLinkedLibrary : OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        return [.. program.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
    }
}
