using System.CommandLine;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Defines the command <c>policy check</c>: it prints every error of a file of policies or agreements, warnings and notes on its terms, and notes on reasons that look misspelled.</summary>
internal static class PolicyCheckCommand
{
    private const string AgreementUnfit = "A01";

    public static Command Create(ToolEnvironment environment)
    {
        var file = new Argument<string>("FILE") { Description = "A list of policies or of agreements, or an object with both; - for standard input." };
        Option<Language> language = LanguageOption.Create();
        var command = new Command("check", "Lists every error of a file of policies or agreements, and warnings and notes on its terms, each with its path.") { file, language };
        command.SetAction(line => Run(PolicyFile.Parse(InputFile.ReadAll(line.GetValue(file)!, environment.In)), line.GetValue(language), environment));
        return command;
    }

    private static int Run(PolicyFile file, Language language, ToolEnvironment environment)
    {
        CheckedPolicyFile valid = PolicyFileChecker.Check(file);
        List<InvalidInputException> errors = [.. valid.Errors];
        IReadOnlyList<(int Index, SilencedFinding Silenced)> silenced = SilencedFinding.Read(file, errors);
        IReadOnlyList<PolicyFinding> all = PolicyFindings.Of(valid);
        PolicyFinding[] findings = [.. all.Where(finding => !SilencedFinding.SilencesAny(silenced, finding))];

        // An agreement that does not fit is an error of reading already.
        PolicyFinding[] refusing = [.. findings.Where(finding => finding is { Level: CheckLevel.Error, Id: not AgreementUnfit })];
        using var output = new StreamWriter(environment.Out, ToolEnvironment.Utf8, leaveOpen: true) { NewLine = "\n" };
        foreach (InvalidInputException error in errors)
            output.WriteLine(SafeText.Of(ErrorText.Of(error)));
        foreach (PolicyFinding finding in refusing)
            output.WriteLine(LineOf(finding, language));
        bool isGood = errors.Count == 0 && refusing.Length == 0;
        if (isGood)
            output.WriteLine("no errors");
        foreach (PolicyFinding finding in findings.Except(refusing).OrderByDescending(finding => finding.Level))
            environment.Error.WriteLine(LineOf(finding, language));
        foreach ((string path, string sentence) in MisspelledReasons.Notes(file).Concat(UnlistedReasons.Notes(file, valid)).DistinctBy(note => note.Path).Concat(Useless(silenced, all, valid)))
            environment.Error.WriteLine("note: " + SafeText.Of($"at {path}: {sentence}"));
        return isGood ? ExitCodes.Done : ExitCodes.BadInput;
    }

    private static string LineOf(PolicyFinding finding, Language language)
    {
        Labels labels = Labels.Of(language);
        return SafeText.Of(labels.Finding(finding.Level.GetName(language), finding.Id, finding.Path, finding.Explain(language), labels.Clauses([finding.Clause.Number])));
    }

    /// <summary>The elements that silence nothing, so that no element outlives what it was written for.</summary>
    private static IEnumerable<(string Path, string Sentence)> Useless(IReadOnlyList<(int Index, SilencedFinding Silenced)> silenced, IReadOnlyList<PolicyFinding> all, CheckedPolicyFile valid) =>
        !valid.IsWhole ? [] : silenced
            .Where(entry => !all.Any(entry.Silenced.Silences))
            .Select(entry => ($"silenced[{entry.Index}]", $"there is no finding {entry.Silenced.Id} at {entry.Silenced.Path}; remove the element."));
}
