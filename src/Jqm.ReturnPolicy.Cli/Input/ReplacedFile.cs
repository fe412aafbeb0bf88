namespace Jqm.ReturnPolicy.Cli;

/// <summary>
/// A file that is written whole or not at all. It is written beside its place and takes that place by <see cref="Commit"/>; until then, an older file of this name stays as it is.
/// </summary>
internal sealed class ReplacedFile : IDisposable
{
    private readonly string _name;
    private readonly string _place;
    private readonly string _unfinished;
    private readonly FileStream _stream;

    private ReplacedFile(string name, string place, string unfinished)
    {
        (_name, _place, _unfinished) = (name, place, unfinished);
        _stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    /// <summary>Begins a file, so that a name that cannot be written is an error before the work begins.</summary>
    /// <exception cref="ToolException">The file cannot be created.</exception>
    public static ReplacedFile Create(string name)
    {
        if (Directory.Exists(name))
            throw new ToolException($"Cannot write '{name}': it is a directory; give the name of a file.");
        try
        {
            // A link stays, and its file is replaced.
            string place = new FileInfo(name).LinkTarget is null ? Path.GetFullPath(name) : File.ResolveLinkTarget(name, returnFinalTarget: true)!.FullName;
            if (IsDevice(place))
                throw new ToolException($"Cannot write '{name}': it is a device; give the name of a file.");
            return new ReplacedFile(name, place, $"{place}.{Guid.NewGuid():N}.tmp");
        }
        catch (Exception error) when (IsOfFile(error))
        {
            throw Unwritable(name, error);
        }
    }

    /// <summary>Writes the content and finishes the file.</summary>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="ToolException">The file cannot be written.</exception>
    public void Commit(Action<Stream> write)
    {
        try
        {
            write(_stream);
            _stream.Dispose();
            File.Move(_unfinished, _place, overwrite: true);
        }
        catch (Exception error) when (IsOfFile(error))
        {
            throw Unwritable(_name, error);
        }
    }

    /// <summary>Removes what was not committed.</summary>
    public void Dispose()
    {
        _stream.Dispose();
        File.Delete(_unfinished);
    }

    /// <summary>Whether the place is a device, such as <c>/dev/null</c>, which a file must not replace.</summary>
    private static bool IsDevice(string place) => place.StartsWith("/dev/", StringComparison.Ordinal) && !place.StartsWith("/dev/shm/", StringComparison.Ordinal);

    private static bool IsOfFile(Exception error) => error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    private static ToolException Unwritable(string name, Exception error) => new(error is DirectoryNotFoundException
        ? $"Cannot write '{name}': its directory does not exist; create it, or give another name."
        : $"Cannot write '{name}': {error.Message}");
}
