using System.Buffers;
using System.CommandLine;
using System.Text.Json;
using NodaTime.Text;

namespace Jqm.ReturnPolicy.Cli;

/// <summary><c>policy show</c> and <c>policy check</c>.</summary>
internal static class PolicyCommand
{
    public static Command Create(ToolEnvironment surroundings) =>
        new("policy", "Shows the policy in force, and checks files of policies and agreements.") { Show(surroundings), Check(surroundings) };

    private static Command Show(ToolEnvironment surroundings)
    {
        var policies = new Option<string?>("--policies") { Description = "A list of policies, or an object with policies and agreements; the standard policy when left out.", HelpName = "FILE" };
        var at = new Option<string?>("--at") { Description = "The instant to look at, such as 2026-03-01T00:00:00Z; the latest version when left out.", HelpName = "INSTANT" };
        var merchant = new Option<string?>("--merchant") { Description = "Merge the agreements of this merchant that apply at the instant.", HelpName = "MERCHANT" };
        var json = new Option<bool>("--json") { Description = "Print the terms in force as JSON." };
        var command = new Command("show", "Shows the terms in force, the readings behind them, and the clauses.") { policies, at, merchant, json };
        command.SetAction(line =>
        {
            TermsInForce inForce = Govern(line.GetValue(policies), line.GetValue(at), line.GetValue(merchant), surroundings);
            if (line.GetValue(json))
                WriteJson(inForce, surroundings.Out);
            else
                PolicyReport.Write(inForce, surroundings.TableConsole());
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Check(ToolEnvironment surroundings)
    {
        var file = new Argument<string>("FILE") { Description = "A list of policies or of agreements, or an object with both; - for standard input." };
        var command = new Command("check", "Lists every fault of a file of policies or agreements, each with its path.") { file };
        command.SetAction(line =>
        {
            IReadOnlyList<InvalidInputException> faults = PolicyFileCheck.Faults(PolicyFile.Parse(InputFile.ReadAll(line.GetValue(file)!, surroundings.In)));
            using var output = new StreamWriter(surroundings.Out, ToolEnvironment.Utf8, leaveOpen: true) { NewLine = "\n" };
            foreach (InvalidInputException fault in faults)
                output.WriteLine(Printable.Text(ErrorText.Of(fault)));
            if (faults.Count == 0)
                output.WriteLine("no faults");
            return faults.Count == 0 ? ExitCodes.Done : ExitCodes.BadInput;
        });
        return command;
    }

    private static TermsInForce Govern(string? file, string? at, string? merchant, ToolEnvironment surroundings)
    {
        if (merchant is not null && at is null)
            throw new ToolException("--merchant asks for the agreements that apply at an instant; give it with --at.");
        PolicyFile? read = file is null ? null : PolicyFile.Parse(InputFile.ReadAll(file, surroundings.In));
        ValueList<Policy> policies = read?.ReadPolicies() ?? [Policy.Standard];
        var evaluator = new PolicyEvaluator(policies, read?.ReadAgreements() ?? default);
        Instant instant = at is null
            ? policies.Select(policy => policy.PublishedAt ?? Instant.MinValue).DefaultIfEmpty(Instant.MinValue).Max()
            : Parse(at);
        if (merchant is null)
            evaluator = new PolicyEvaluator(policies);
        return evaluator.GetTermsInForce(merchant ?? "", instant);
    }

    private static Instant Parse(string text) => InstantPattern.ExtendedIso.Parse(text).TryGetValue(default, out Instant instant)
        ? instant
        : throw new ToolException($"--at is '{text}'; give an instant such as 2026-03-01T00:00:00Z.");

    private static void WriteJson(TermsInForce inForce, Stream output)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("policy");
            writer.WriteString("id", inForce.Policy.Id);
            writer.WriteString("version", inForce.Policy.Version);
            writer.WriteEndObject();
            if (inForce.Agreements.Count > 0)
            {
                writer.WriteStartArray("agreements");
                foreach (Agreement agreement in inForce.Agreements)
                    writer.WriteStringValue(agreement.Id);
                writer.WriteEndArray();
            }

            writer.WritePropertyName("terms");
            writer.WriteRawValue(ReturnPolicyJson.ToUtf8Bytes(inForce.Terms));
            writer.WriteEndObject();
        }

        bytes.Write("\n"u8);
        output.Write(bytes.WrittenSpan);
        output.Flush();
    }
}
