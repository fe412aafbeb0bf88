namespace Jqm.ReturnPolicy.Cli;

/// <summary>Something that the user can put right, said in one sentence.</summary>
internal sealed class ToolException(string message) : Exception(message);
