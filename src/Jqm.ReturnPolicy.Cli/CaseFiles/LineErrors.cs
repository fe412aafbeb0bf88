namespace Jqm.ReturnPolicy.Cli;

/// <summary>Adds the number of a line to its errors.</summary>
internal static class LineErrors
{
    /// <summary>Runs a function on a line, and converts invalid input to an error that names the line.</summary>
    /// <exception cref="ToolException">The function threw <see cref="InvalidInputException"/>.</exception>
    public static T At<T>(int number, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidInputException error)
        {
            throw Create(number, ErrorText.Of(error));
        }
    }

    public static ToolException Create(int number, string sentence) => new(FormattableString.Invariant($"line {number}: {sentence}"));
}
