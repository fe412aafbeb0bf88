namespace Jqm.ReturnPolicy.AspNetCore;

/// <summary>Why a request is not answered.</summary>
/// <param name="Status">The status code of HTTP.</param>
/// <param name="Code">The code of the wire form.</param>
/// <param name="Path">The path of the offending value; empty for the document itself.</param>
/// <param name="Detail">A sentence that says what is wrong and what would be right.</param>
internal sealed record Problem(int Status, ErrorCode Code, string Path, string Detail)
{
    public static Problem Of(InputError error) => new(StatusCodes.Status400BadRequest, error.Code, error.Path, error.Message);

    public static Problem Of(InvalidInputException error) => new(StatusCodes.Status400BadRequest, error.Code, error.Path, error.Message);

    /// <summary>A request that is malformed at a member or a parameter.</summary>
    public static Problem Malformed(string path, string detail) => new(StatusCodes.Status400BadRequest, ErrorCode.Malformed, path, detail);
}
