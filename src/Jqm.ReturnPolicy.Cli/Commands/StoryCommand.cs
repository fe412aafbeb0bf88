using System.Buffers;
using System.CommandLine;

namespace Jqm.ReturnPolicy.Cli;

/// <summary><c>case</c>: a case's events or commands in, its story or the case out.</summary>
internal static class StoryCommand
{
    public static Command Create(ToolEnvironment surroundings)
    {
        var file = new Argument<string>("FILE") { Description = "A case's events or its commands, one a line, or the whole case; - for standard input." };
        var json = new Option<bool>("--json") { Description = "Print the case at the end instead of its story." };
        var notices = new Option<bool>("--notices") { Description = "Add the notices to the merchant." };
        Option<Language> language = LanguageOption.Create();
        var command = new Command("case", "Tells the story of a return, from its events or by executing its commands.") { file, json, notices, language };
        command.SetAction(line =>
        {
            CaseTale tale = CaseFile.Read(InputFile.ReadAll(line.GetValue(file)!, surroundings.In));
            if (line.GetValue(json))
                WriteJson(tale, surroundings);
            else
                StoryReport.Write(tale, line.GetValue(language), line.GetValue(notices), surroundings.ReportConsole());
            return tale.HasRefusals ? ExitCodes.RunHadErrors : ExitCodes.Done;
        });
        return command;
    }

    private static void WriteJson(CaseTale tale, ToolEnvironment surroundings)
    {
        ReturnCase @case = tale.Case
            ?? throw new ToolException("There is no case to print, since its submission was refused; print the story to see why.");
        var output = new ArrayBufferWriter<byte>();
        ReturnPolicyJson.Write(@case, output);
        output.Write("\n"u8);
        surroundings.Out.Write(output.WrittenSpan);
        surroundings.Out.Flush();
    }
}
