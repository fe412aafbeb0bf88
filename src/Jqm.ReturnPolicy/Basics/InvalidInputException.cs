using System.Buffers;
using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace Jqm.ReturnPolicy;

/// <summary>
/// The exception that is thrown for invalid input: an invalid value, or values that do not belong together. <see cref="Code"/> specifies the violated rule, <see cref="Path"/>
/// specifies the place, and the message says what is wrong with the value and what would be right.
/// </summary>
/// <remarks>
/// Mistakes of the calling program, such as a null reference or a default struct, are not invalid input. They throw
/// <see cref="ArgumentNullException"/>, <see cref="ArgumentException"/> or <see cref="InvalidOperationException"/>.
/// </remarks>
/// <example>
/// <code>
/// try
/// {
///     Money.Of(19.999m, Currency.USD);
/// }
/// catch (InvalidInputException error)
/// {
///     Console.WriteLine($"{error.Code} at '{error.Path}': {error.Message}");
/// }
/// </code>
/// </example>
public sealed class InvalidInputException : ArgumentException
{
    /// <summary>Control characters and the line separators of Unicode.</summary>
    private static readonly SearchValues<char> LineBreakers = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(code => (char)code), '\u2028', '\u2029']);

    /// <summary>Creates an exception for invalid input.</summary>
    /// <param name="code">The rule that the input violates.</param>
    /// <param name="path">The path of the offending value, relative to the value that was being created: <c>lines[0].quantity</c>. Empty for the value itself.</param>
    /// <param name="message">
    /// A sentence that says what is wrong with the value and what would be right. Control characters and line separators are escaped, so that the message is one line: a line
    /// feed becomes \u000A.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> or <paramref name="message"/> is null.</exception>
    public InvalidInputException(ErrorCode code, string path, string message)
        : base(OneLine(message))
    {
        Guard.Against.Null(path);
        Guard.Against.Null(message);
        Code = code;
        Path = path;
    }

    /// <summary>Gets the code of the rule that the input violates.</summary>
    public ErrorCode Code { get; }

    /// <summary>
    /// Gets the path of the offending value: member names joined by dots, list indexes in brackets, as in <c>request.items[0].line</c>.
    /// Empty when the whole value is meant.
    /// </summary>
    public string Path { get; }

    /// <summary>Returns the same error with a path that starts at an outer value. For code that reads its own format; applications do not need this method.</summary>
    /// <param name="parent">The path of the inner value in the outer one: <c>order</c>, <c>lines[2]</c>. If the text is empty, the path stays the same.</param>
    /// <returns>An exception whose path starts with <paramref name="parent"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="parent"/> is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public InvalidInputException Within(string parent)
    {
        Guard.Against.Null(parent);
        if (parent.Length == 0)
            return this;
        string separator = Path.Length == 0 || Path[0] == '[' ? "" : ".";
        return new InvalidInputException(Code, parent + separator + Path, Message);
    }

    /// <summary>Escapes what would break the line. A message quotes input, and input must not write lines of its own into a log.</summary>
    private static string OneLine(string message)
    {
        if (message is null || !message.AsSpan().ContainsAny(LineBreakers))
            return message!;
        var line = new StringBuilder(message.Length + 16);
        foreach (char character in message)
        {
            if (LineBreakers.Contains(character))
                line.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else
                line.Append(character);
        }

        return line.ToString();
    }
}
