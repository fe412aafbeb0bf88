using System.Text;

namespace Jqm.ReturnPolicy.DuckDb.Cli.Tests;

/// <summary>Which policies <c>jqm_answer(document)</c> uses.</summary>
public sealed class PolicyOptionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_standard_policy_governs_by_default_and_documents_with_their_own_are_refused() =>
        AnswersAre(new DocumentEvaluator(PolicyEvaluator.Standard));

    [Fact]
    public void Trusted_documents_are_answered_as_by_run() => AnswersAre(new DocumentEvaluator(), "--trust-documents", "--threads", "2");

    [Fact]
    public void The_policies_of_a_file_govern()
    {
        string file = Write("policies.json", """{"policies":[{"id":"p","version":"9"}],"agreements":[{"id":"AG-7","merchant":"M-77","terms":{"window":{"days":400}}}]}""");
        PolicyFile read = PolicyFile.Parse(File.ReadAllBytes(file));
        AnswersAre(new DocumentEvaluator(new PolicyEvaluator(read.ReadPolicies()!.Value, read.ReadAgreements(), GovernedBy.Order)), "--policies", file, "--governed-by", "order");
    }

    [Fact]
    public void An_invalid_policy_is_reported_with_its_path()
    {
        string file = Write("policies.json", """[{"id":"p","version":"9","terms":{"window":{"days":-1}}}]""");
        Tool tool = Tool.Run("SELECT 1", "--policies", file);
        Assert.Equal(ExitCodes.BadInput, tool.ExitCode);
        Assert.StartsWith($"error: {file}: malformed at policies[0].terms.window.days: ", tool.Error, StringComparison.Ordinal);
    }

    private void AnswersAre(DocumentEvaluator evaluator, params string[] options)
    {
        string documents = Write("documents.ndjson", string.Concat(ConformanceCases.All.Select(agreed => agreed.Document + "\n")));
        string answers = Path.Combine(_folder, "answers.csv");
        Tool tool = Tool.Run([$"SELECT jqm_answer(document) AS answer FROM jqm_documents('{documents}')", "--csv", answers, .. options]);
        Assert.Equal(new Tool(ExitCodes.Done, "", ""), tool);
        Assert.Equal(
            ConformanceCases.All.Select(agreed =>
            {
                var output = new System.Buffers.ArrayBufferWriter<byte>();
                evaluator.Answer(Encoding.UTF8.GetBytes(agreed.Document), output);
                return $"\"{Encoding.UTF8.GetString(output.WrittenSpan).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
            }),
            File.ReadLines(answers).Skip(1));
    }

    private string Write(string name, string content)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }
}
