namespace Jqm.ReturnPolicy.Cli;

/// <summary>
/// A file that is written whole or not at all. It is written beside its place and takes that place when it is complete; until then, an older file of this name stays as it is.
/// </summary>
internal sealed class ReplacedFile
{
    private readonly string _name;
    private readonly string _place;

    private ReplacedFile(string name, string place) => (_name, _place) = (name, place);

    /// <summary>Prepares a file: a name that cannot be written is an error before the work begins. No file is left, however the process ends.</summary>
    /// <exception cref="ToolException">The file cannot be written.</exception>
    public static ReplacedFile Prepare(string name) => OutputFile.Try(name, static name =>
    {
        // A link stays, and its file is replaced.
        string place = FilePlace.Of(name);
        if (IsDevice(place))
            throw new ToolException($"Cannot write '{name}': it is a device; give the name of a file.");
        new FileStream(Beside(place), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose).Dispose();
        return new ReplacedFile(name, place);
    });

    /// <summary>Writes the file.</summary>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="ToolException">The file cannot be written. An older file is as it was.</exception>
    public void Write(Action<Stream> write)
    {
        string unfinished = Beside(_place);
        try
        {
            OutputFile.Try(_name, _ =>
            {
                using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
                    write(stream);
                File.Move(unfinished, _place, overwrite: true);
                return _place;
            });
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static string Beside(string place) => $"{place}.{Guid.NewGuid():N}.tmp";

    /// <summary>Whether the place is a device, such as <c>/dev/null</c>, which a file must not replace.</summary>
    private static bool IsDevice(string place) => place.StartsWith("/dev/", StringComparison.Ordinal) && !place.StartsWith("/dev/shm/", StringComparison.Ordinal);
}
