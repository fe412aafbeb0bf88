using Microsoft.Testing.Platform.Builder;
using Microsoft.Testing.Platform.CommandLine;
using Microsoft.Testing.Platform.Extensions;
using Microsoft.Testing.Platform.Extensions.CommandLine;

namespace Jqm.ReturnPolicy.TestHost;

/// <summary>
/// Accepts and ignores the option <c>-m</c> of MSBuild. <c>dotnet test -m:1</c> passes it on to the test programs too, which would reject it as unknown and run no test.
/// </summary>
internal sealed class MSBuildOptions : ICommandLineOptionsProvider
{
    private static readonly string[] Names = ["m", "maxcpucount"];

    public string Uid => nameof(MSBuildOptions);

    public string Version => "1.0.0";

    public string DisplayName => "MSBuild options";

    public string Description => "Accepts and ignores the options of MSBuild that dotnet test passes on.";

    public Task<bool> IsEnabledAsync() => Task.FromResult(true);

    public IReadOnlyCollection<CommandLineOption> GetCommandLineOptions() =>
        [.. Names.Select(name => new CommandLineOption(name, "The number of processes of the build; ignored.", ArgumentArity.ZeroOrOne, isHidden: true))];

    public Task<ValidationResult> ValidateOptionArgumentsAsync(CommandLineOption commandOption, string[] arguments) => ValidationResult.ValidTask;

    public Task<ValidationResult> ValidateCommandLineOptionsAsync(ICommandLineOptions commandLineOptions) => ValidationResult.ValidTask;
}

/// <summary>Registers <see cref="MSBuildOptions"/>. The generated entry point of a test program calls it (tests/Directory.Build.targets).</summary>
internal static class MSBuildOptionsHook
{
    public static void AddExtensions(ITestApplicationBuilder testApplicationBuilder, string[] args) => testApplicationBuilder.CommandLine.AddProvider(() => new MSBuildOptions());
}
