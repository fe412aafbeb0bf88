namespace Jqm.ReturnPolicy.Cli;

/// <summary>An error that the user can correct. The message is one sentence that says how.</summary>
internal sealed class ToolException(string message) : Exception(message);
