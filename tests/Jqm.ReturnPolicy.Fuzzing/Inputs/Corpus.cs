using System.Text.Json;

namespace Jqm.ReturnPolicy.Fuzzing;

/// <summary>The sound documents that inputs are made of, and the parts that other readers read.</summary>
public sealed class Corpus
{
    /// <summary>The members of a document, of an order or of an answer that a reader of their own reads.</summary>
    private static readonly string[] PartNames = ["order", "request", "return", "policies", "agreements", "priorRefunds", "terms", "refund", "estimate"];

    private Corpus(List<Node> documents, List<Node> answers)
    {
        Documents = documents;
        Parts = documents.Concat(answers).SelectMany(PartsOf).Concat(answers).Select(part => (part, PartReaders.FirstFor(part))).ToList();
    }

    public static Corpus Shipped { get; } = Load(AppContext.BaseDirectory);

    public IReadOnlyList<Node> Documents { get; }

    /// <summary>The parts, each with the first reader that reads it.</summary>
    public IReadOnlyList<(Node Sound, int Reader)> Parts { get; }

    private static Corpus Load(string folder)
    {
        var documents = new List<Node>();
        var answers = new List<Node>();
        foreach (string file in Directory.GetFiles(Path.Combine(folder, "conformance"), "*.ndjson").Order(StringComparer.Ordinal))
        {
            foreach (string line in File.ReadLines(file))
            {
                using var json = JsonDocument.Parse(line);
                documents.Add(Node.Of(json.RootElement.GetProperty("input")));
                answers.Add(Node.Of(json.RootElement.GetProperty("expect")));
            }
        }

        foreach (string file in Directory.GetFiles(Path.Combine(folder, "examples"), "*.json").Order(StringComparer.Ordinal))
            (file.EndsWith(".answer.json", StringComparison.Ordinal) ? answers : documents).Add(Node.Parse(File.ReadAllText(file)));
        return new Corpus(documents, answers);
    }

    private static IEnumerable<Node> PartsOf(Node root)
    {
        foreach ((string name, Node value) in root.All().SelectMany(node => node.Members ?? []))
        {
            if (!PartNames.Contains(name.Trim('"')) || value.Text is not null)
                continue;
            yield return value;
            foreach (Node element in value.Elements ?? [])
                yield return element;
        }
    }
}
