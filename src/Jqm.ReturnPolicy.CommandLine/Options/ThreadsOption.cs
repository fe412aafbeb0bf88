using System.CommandLine;
using System.Globalization;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Defines the option <c>--threads N</c> of commands that read a stream.</summary>
internal static class ThreadsOption
{
    public static Option<int> Create()
    {
        var threads = new Option<int>("--threads")
        {
            Description = "The number of threads, from 1 to 1024. Default: the number of processors.",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        threads.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out int asked) || asked is < 1 or > 1024))
                result.AddError($"The value of --threads is '{result.Tokens[0].Value}'; give a number from 1 to 1024.");
        });
        return threads;
    }
}
