namespace Jqm.ReturnPolicy.Extensions;

/// <summary>The exception that is thrown if policies and agreements cannot be loaded. The message names their source, the error, and the place of the error.</summary>
public sealed class PolicyLoadException : Exception
{
    /// <summary>Creates an exception for policies that cannot be loaded.</summary>
    /// <param name="message">A sentence that says where the policies come from and what is wrong.</param>
    /// <param name="innerException">The error; an <see cref="InvalidInputException"/> if a value is invalid.</param>
    public PolicyLoadException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Returns the exception for an invalid value.</summary>
    internal static PolicyLoadException Of(string source, InvalidInputException error) => new(
        error.Path.Length == 0 ? $"{source}: {error.Message}" : $"{source}, at {error.Path}: {error.Message}",
        error);
}
