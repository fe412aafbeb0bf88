using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;
using Microsoft.Extensions.Primitives;

namespace Jqm.ReturnPolicy.Extensions;

/// <summary>A policy file that is watched for changes.</summary>
internal sealed class WatchedFile : IDisposable
{
    private readonly PhysicalFileProvider _folder;
    private readonly string _name;

    private readonly IDisposable? _watch;
    private byte[]? _seen;

    /// <param name="path">The full path of the file.</param>
    /// <param name="changed">Called each time that the file is written, created or deleted; null if nobody wants to know.</param>
    /// <exception cref="PolicyLoadException">The folder does not exist.</exception>
    public WatchedFile(string path, Action? changed)
    {
        FullPath = path;
        _name = Path.GetFileName(path);
        try
        {
            _folder = new PhysicalFileProvider(Path.GetDirectoryName(path)!, ExclusionFilters.None);
        }
        catch (DirectoryNotFoundException error)
        {
            throw new PolicyLoadException($"The policy file '{path}' does not exist, nor does its folder.", error);
        }

        _watch = changed is null ? null : ChangeToken.OnChange(() => _folder.Watch(_name), changed);
    }

    /// <summary>Gets the full path of the file.</summary>
    public string FullPath { get; }

    /// <exception cref="PolicyLoadException">The file cannot be read, or is invalid.</exception>
    public PolicySet Load(GovernedBy governedBy)
    {
        try
        {
            byte[] bytes = ReadAndRemember();
            PolicyFile file = PolicyFile.Parse(bytes).ThrowIfInvalid();
            return new PolicySet(file.ReadPolicies(), file.ReadAgreements(), governedBy);
        }
        catch (InvalidInputException error)
        {
            throw PolicyLoadException.Of($"The policy file '{FullPath}' is invalid", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PolicyLoadException($"The policy file '{FullPath}' cannot be read: {error.Message}", error);
        }
    }

    /// <summary>
    /// Returns whether the file has another content than when it was last read. File systems do not announce that a link of the path, or of a folder in the path,
    /// points to another file, as deployments of Kubernetes do it.
    /// </summary>
    public bool HasChanged()
    {
        byte[]? now = HashOrNull();
        byte[]? seen = Volatile.Read(ref _seen);
        return now is null || seen is null ? now != seen : !now.AsSpan().SequenceEqual(seen);
    }

    public void Dispose()
    {
        _watch?.Dispose();
        _folder.Dispose();
    }

    private byte[] ReadAndRemember()
    {
        // A file that cannot be read is seen, too: it is announced once.
        Volatile.Write(ref _seen, null);
        byte[] bytes = Read();
        Volatile.Write(ref _seen, SHA256.HashData(bytes));
        return bytes;
    }

    private byte[] Read()
    {
        using Stream content = _folder.GetFileInfo(_name).CreateReadStream();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private byte[]? HashOrNull()
    {
        try
        {
            return SHA256.HashData(Read());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
