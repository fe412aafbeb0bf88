using System.CommandLine;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Defines the command <c>case</c>: it reads the events or commands of a case, and prints the story of the case or the case as JSON.</summary>
internal static class CaseStoryCommand
{
    public static Command Create(ToolEnvironment environment)
    {
        var file = new Argument<string>("FILE") { Description = "A case's events or commands, one on each line, or the whole case; - for standard input." };
        var json = new Option<bool>("--json") { Description = "Print the case after the last step instead of its story." };
        var notices = new Option<bool>("--notices") { Description = "Add the notices to the merchant." };
        Option<Language> language = LanguageOption.Create();
        var command = new Command("case", "Prints the story of a return from its events, or executes its commands.") { file, json, notices, language };
        command.SetAction(line =>
        {
            CaseTranscript transcript = CaseFileReader.Read(InputFile.ReadAll(line.GetValue(file)!, environment.In));
            if (line.GetValue(json))
                WriteJson(transcript, environment);
            else
                CaseStoryReport.Write(transcript, line.GetValue(language), line.GetValue(notices), environment.ReportConsole());
            return transcript.HasRefusals ? ExitCodes.RunHadErrors : ExitCodes.Done;
        });
        return command;
    }

    private static void WriteJson(CaseTranscript transcript, ToolEnvironment environment)
    {
        ReturnCase @case = transcript.Case
            ?? throw new ToolException("There is no case to print, since its submission was refused; print the story to see the reason.");
        JsonReport.Write(@case, environment.Out);
    }
}
