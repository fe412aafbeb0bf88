namespace Jqm.ReturnPolicy.Cli;

/// <summary>Formats an input error as one line: code, path and sentence.</summary>
internal static class ErrorText
{
    public static string Of(InputError error) => Of(error.Code, error.Path, error.Message);

    public static string Of(InvalidInputException error) => Of(error.Code, error.Path, error.Message);

    private static string Of(ErrorCode code, string path, string message) =>
        path.Length == 0 ? $"{MemberName.Of(code)}: {message}" : $"{MemberName.Of(code)} at {path}: {message}";
}
