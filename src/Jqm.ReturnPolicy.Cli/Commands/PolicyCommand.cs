using System.CommandLine;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Defines the command <c>policy</c> with its commands <c>show</c> and <c>check</c>.</summary>
internal static class PolicyCommand
{
    public static Command Create(ToolEnvironment environment) =>
        new("policy", "Shows the policy in force, and checks files of policies and agreements.") { PolicyShowCommand.Create(environment), PolicyCheckCommand.Create(environment) };
}
