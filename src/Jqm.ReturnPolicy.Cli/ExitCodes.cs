namespace Jqm.ReturnPolicy.Cli;

/// <summary>What the tool's exit codes mean.</summary>
public static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The run was done, and some of its documents were answered with an error; or the story was told, and some of its commands were refused.</summary>
    public const int RunHadErrors = 1;

    /// <summary>Bad input or usage.</summary>
    public const int BadInput = 2;

    /// <summary>Ended by Ctrl-C, as shells count it: 128 and the number of the signal.</summary>
    public const int Interrupted = 130;

    /// <summary>Whoever read the output went away: as if ended by the signal for it.</summary>
    public const int OutputClosed = 141;
}
