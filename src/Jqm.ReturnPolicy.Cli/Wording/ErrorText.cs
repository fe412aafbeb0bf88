namespace Jqm.ReturnPolicy.Cli;

/// <summary>An input error in one line: its code, its path, its sentence.</summary>
internal static class ErrorText
{
    public static string Of(InputError error) => Of(error.Code, error.Path, error.Message);

    public static string Of(InvalidInputException fault) => Of(fault.Code, fault.Path, fault.Message);

    private static string Of(ErrorCode code, string path, string message) =>
        path.Length == 0 ? $"{Word.Of(code)}: {message}" : $"{Word.Of(code)} at {path}: {message}";
}
