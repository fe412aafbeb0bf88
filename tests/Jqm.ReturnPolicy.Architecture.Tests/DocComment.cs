using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Jqm.ReturnPolicy.Architecture.Tests;

/// <summary>The doc comment of a declaration, as sentences without markup.</summary>
/// <param name="Place">The file and the line, as in <c>Money/Money.cs:12</c>.</param>
/// <param name="IsPublic">Whether the declaration and all types around it are public or protected.</param>
/// <param name="Summary">The text of the summary; null if the comment has none.</param>
/// <param name="Texts">The text of each element, the summary included.</param>
internal sealed partial record DocComment(string Place, bool IsPublic, string? Summary, IReadOnlyList<string> Texts)
{
    private static readonly CSharpParseOptions Parsing = CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion.Preview)
        .WithDocumentationMode(DocumentationMode.Parse);

    /// <summary>The sentences of all texts. A colon ends a sentence only at the end of a text.</summary>
    public IEnumerable<string> Sentences => Texts.SelectMany(text => SentenceEnd().Split(text)).Where(sentence => sentence.Length > 0);

    /// <summary>Returns the doc comments of a package, in the order of its files.</summary>
    public static IReadOnlyList<DocComment> Of(string package) =>
    [
        .. Directory.GetFiles(Repository.FolderOf(package), "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Where(file => !Repository.RelativePath(package, file).StartsWith("obj/", StringComparison.Ordinal))
            .AsParallel()
            .AsOrdered()
            .SelectMany(file => Parse(File.ReadAllText(file), Repository.RelativePath(package, file))),
    ];

    /// <summary>Returns the doc comments of a source text.</summary>
    public static IReadOnlyList<DocComment> Parse(string source, string file)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(source, Parsing).GetRoot();
        return
        [
            .. from trivia in root.DescendantTrivia()
               where trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia)
               let text = string.Concat(trivia.ToFullString().Split('\n').Select(line => line.TrimStart().TrimStart('/') + "\n"))
               let comment = XElement.Parse($"<comment>{text}</comment>")
               let declaration = trivia.Token.Parent?.AncestorsAndSelf().FirstOrDefault(node => node is MemberDeclarationSyntax)
               select new DocComment(
                   $"{file}:{trivia.GetLocation().GetLineSpan().StartLinePosition.Line + 1}",
                   declaration is not null && IsVisible(declaration),
                   comment.Element("summary") is { } summary ? Plain(summary) : null,
                   [.. comment.Elements().Where(element => element.Name.LocalName is not ("inheritdoc" or "example")).Select(Plain)]),
        ];
    }

    private static bool IsVisible(SyntaxNode declaration) => declaration.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().All(member => member switch
    {
        BaseNamespaceDeclarationSyntax or EnumMemberDeclarationSyntax => true,
        _ => member.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.ProtectedKeyword) || member.Parent is InterfaceDeclarationSyntax,
    });

    private static string Plain(XElement element) => Spaces().Replace(string.Concat(element.Nodes().Select(Plain)), " ").Trim();

    private static string Plain(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" or "code" } => "CODE",
        XElement { Name.LocalName: "see" or "seealso" or "paramref" or "typeparamref", IsEmpty: true } => "NAME",
        XElement { Name.LocalName: "para" or "item" } block => $" {Plain(block)} ",
        XElement other => Plain(other),
        _ => "",
    };

    [GeneratedRegex(@"(?<=[.!?])\s+(?=[A-Z(])")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
