using System.Buffers;
using System.CommandLine;
using System.Text.Json;
using NodaTime.Text;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Defines the command <c>policy show</c>: it prints the terms in force as a report or as JSON.</summary>
internal static class PolicyShowCommand
{
    public static Command Create(ToolEnvironment environment)
    {
        var policies = new Option<string?>("--policies") { Description = "A list of policies, or an object with policies and agreements. Default: the standard policy.", HelpName = "FILE" };
        var at = new Option<string?>("--at") { Description = "The instant, such as 2026-03-01T00:00:00Z. Default: the instant of the latest version.", HelpName = "INSTANT" };
        var merchant = new Option<string?>("--merchant") { Description = "Merge the agreements of this merchant that apply at the instant.", HelpName = "MERCHANT" };
        var json = new Option<bool>("--json") { Description = "Print the terms in force as JSON." };
        var command = new Command("show", "Shows the terms in force, the readings behind them, and the clauses.") { policies, at, merchant, json };
        command.SetAction(line =>
        {
            TermsInForce inForce = GetTermsInForce(line.GetValue(policies), line.GetValue(at), line.GetValue(merchant), environment);
            if (line.GetValue(json))
                WriteJson(inForce, environment.Out);
            else
                PolicyReport.Write(inForce, environment.TableConsole());
            return ExitCodes.Done;
        });
        return command;
    }

    private static TermsInForce GetTermsInForce(string? file, string? at, string? merchant, ToolEnvironment environment)
    {
        if (merchant is not null && at is null)
            throw new ToolException("--merchant needs the instant at which the agreements apply; give it with --at.");
        PolicyFile? read = file is null ? null : PolicyFile.Parse(InputFile.ReadAll(file, environment.In)).ThrowIfInvalid();
        ValueList<Policy> policies = read?.ReadPolicies() ?? [Policy.Standard];
        var evaluator = new PolicyEvaluator(policies, read?.ReadAgreements() ?? default);
        Instant instant = at is null
            ? policies.Select(policy => policy.PublishedAt ?? Instant.MinValue).DefaultIfEmpty(Instant.MinValue).Max()
            : ParseInstant(at);
        return merchant is null
            ? new PolicyEvaluator(policies).GetTermsInForce("", instant)
            : evaluator.GetTermsInForce(merchant, instant);
    }

    private static Instant ParseInstant(string text) => InstantPattern.ExtendedIso.Parse(text).TryGetValue(default, out Instant instant)
        ? instant
        : throw new ToolException($"The value of --at is '{text}'; give an instant such as 2026-03-01T00:00:00Z.");

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
