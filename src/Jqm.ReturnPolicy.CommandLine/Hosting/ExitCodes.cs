namespace Jqm.ReturnPolicy.Cli;

/// <summary>The exit codes of the tool.</summary>
public static class ExitCodes
{
    /// <summary>The command succeeded without errors.</summary>
    public const int Done = 0;

    /// <summary>The command completed, but documents of a run were answered with an error, or commands of a case were refused.</summary>
    public const int RunHadErrors = 1;

    /// <summary>The compared policies are not equivalent.</summary>
    public const int PoliciesDiffer = 1;

    /// <summary>The input or the usage is invalid.</summary>
    public const int BadInput = 2;

    /// <summary>Ctrl-C ended the command: 128 plus the number of the signal, as shells report it.</summary>
    public const int Interrupted = 130;

    /// <summary>The reader of the output closed it: 128 plus the number of the signal, as shells report it.</summary>
    public const int OutputClosed = 141;
}
