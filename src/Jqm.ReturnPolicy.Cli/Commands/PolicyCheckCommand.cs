using System.CommandLine;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Defines the command <c>policy check</c>: it prints every error of a file of policies or agreements, and notes on reasons that look misspelled.</summary>
internal static class PolicyCheckCommand
{
    public static Command Create(ToolEnvironment environment)
    {
        var file = new Argument<string>("FILE") { Description = "A list of policies or of agreements, or an object with both; - for standard input." };
        var command = new Command("check", "Lists every error of a file of policies or agreements, each with its path.") { file };
        command.SetAction(line => Run(PolicyFile.Parse(InputFile.ReadAll(line.GetValue(file)!, environment.In)), environment));
        return command;
    }

    private static int Run(PolicyFile file, ToolEnvironment environment)
    {
        CheckedPolicyFile valid = PolicyFileChecker.Check(file);
        IReadOnlyList<InvalidInputException> errors = valid.Errors;
        using var output = new StreamWriter(environment.Out, ToolEnvironment.Utf8, leaveOpen: true) { NewLine = "\n" };
        foreach (InvalidInputException error in errors)
            output.WriteLine(SafeText.Of(ErrorText.Of(error)));
        if (errors.Count == 0)
            output.WriteLine("no errors");
        foreach ((string path, string sentence) in MisspelledReasons.Notes(file).Concat(UnlistedReasons.Notes(file, valid)).DistinctBy(note => note.Path))
            environment.Error.WriteLine("note: " + SafeText.Of($"at {path}: {sentence}"));
        return errors.Count == 0 ? ExitCodes.Done : ExitCodes.BadInput;
    }
}
