namespace Jqm.ReturnPolicy.Extensions;

/// <summary>Thrown if policies and agreements cannot be loaded. The message says where they come from, what is wrong, and at which place.</summary>
public sealed class PolicyLoadException : Exception
{
    /// <summary>Creates the exception.</summary>
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
