using System.CommandLine;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Defines the option <c>--html FILE</c>, which also writes a report as a page.</summary>
internal static class HtmlOption
{
    public static Option<string?> Create() => new("--html") { Description = "Also write the report as a page to this file: one HTML file to open, print and mail.", HelpName = "FILE" };

    /// <summary>Prepares the file of the page; null if none is wanted.</summary>
    /// <param name="html">The name of the file of the page; null for none.</param>
    /// <param name="others">The names of the other files of the command line; null for one that is not given.</param>
    /// <exception cref="ToolException">The file cannot be written, or is one of the others.</exception>
    public static ReplacedFile? Prepare(string? html, params string?[] others)
    {
        if (html is null)
            return null;
        OutputFile.Require("--html", html, others);
        return ReplacedFile.Prepare(html);
    }
}
