using System.CommandLine;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Defines the command <c>policy</c> with its commands <c>show</c>, <c>check</c> and <c>diff</c>.</summary>
internal static class PolicyCommand
{
    public static Command Create(ToolEnvironment environment) =>
        new("policy", "Shows the policy in force, and checks and compares files of policies and agreements.")
        {
            PolicyShowCommand.Create(environment),
            PolicyCheckCommand.Create(environment),
            PolicyDiffCommand.Create(environment),
        };
}
