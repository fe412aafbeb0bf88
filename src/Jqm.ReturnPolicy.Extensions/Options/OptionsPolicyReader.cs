using Microsoft.Extensions.Configuration;

namespace Jqm.ReturnPolicy.Extensions;

/// <summary>Loads the policies that the options name, from the options themselves, a section of configuration, or a file.</summary>
/// <param name="options">The options.</param>
/// <param name="contentRoot">The folder that the path of a policy file is relative to.</param>
/// <param name="host">The configuration of the host; null if there is none.</param>
/// <param name="fileChanged">Called each time that the policy file changes; null if nobody wants to know.</param>
internal sealed class OptionsPolicyReader(ReturnPolicyOptions options, string contentRoot, IConfiguration? host = null, Action? fileChanged = null) : IDisposable
{
    private readonly object _gate = new();
    private WatchedFile? _file;
    private SectionMembers? _loadedMembers;
    private SectionMembers? _seenMembers;

    /// <summary>Loads the policies, and finds out whether they fit together.</summary>
    /// <exception cref="PolicyLoadException">The options are invalid, or the policies are.</exception>
    public PolicySet Load()
    {
        SectionMembers? members = options.Section is { } section ? SectionMembers.Of(section) : null;
        Volatile.Write(ref _seenMembers, members);
        if (Volatile.Read(ref _loadedMembers) is { } before)
            members?.RequireAllOf(before);
        PolicySet set = LoadSet();
        if (members is not null && !members.HasSameAs(SectionMembers.Of(options.Section!)))
            throw new PolicyLoadException("The members of the configuration changed while it was read; it is read again soon.");
        Volatile.Write(ref _loadedMembers, members);
        return set;
    }

    /// <summary>Returns whether the section has other members, or the file another content, than when the last load began.</summary>
    public bool HasChanged()
    {
        if (options.Section is { } section && Volatile.Read(ref _seenMembers) is { } seen && !seen.HasSameAs(SectionMembers.Of(section)))
            return true;
        lock (_gate)
            return _file?.HasChanged() ?? false;
    }

    public void Dispose() => _file?.Dispose();

    private PolicySet LoadSet()
    {
        ConfiguredPolicies? configured = ReadSection();
        string? file = Single("file", options.File, configured?.File);
        ValueList<Policy>? policies = Single("policies", options.Policies, configured?.Policies);
        ValueList<Agreement>? agreements = Single("agreements", options.Agreements, configured?.Agreements);
        GovernedBy governedBy = Single("governedBy", options.GovernedBy, configured?.GovernedBy) ?? GovernedBy.Request;
        if (file is not null && (policies is not null || agreements is not null))
            throw new PolicyLoadException($"Both the file '{file}' and policies or agreements beside it are given; give the file alone, or no file.");

        WatchedFile? watched = Watch(file);
        try
        {
            PolicySet set = watched?.Load(governedBy) ?? new PolicySet(policies, agreements ?? default, governedBy);
            PolicySetCompiler.Compile(set);
            return set;
        }
        catch (InvalidInputException error)
        {
            throw watched is not null ? PolicyLoadException.Of($"The policy file '{watched.FullPath}' is invalid", error)
                : configured is not null ? PolicyLoadException.Of("The configuration is invalid", configured.InConfiguration(error))
                : PolicyLoadException.Of("The options of the return policy are invalid", error);
        }
    }

    private ConfiguredPolicies? ReadSection()
    {
        if (options.Section is null)
            return null;
        try
        {
            return ConfiguredPolicies.Read(options.Section, SectionRoot.Of(options.Section, host));
        }
        catch (InvalidInputException error)
        {
            throw PolicyLoadException.Of("The configuration is invalid", error);
        }
    }

    /// <summary>Returns the watched file of a path. The same file is watched on; another replaces it.</summary>
    private WatchedFile? Watch(string? file)
    {
        string? path = file is null ? null : Path.GetFullPath(file, contentRoot);
        lock (_gate)
        {
            if (_file?.FullPath == path)
                return _file;
            _file?.Dispose();
            _file = null;
            return path is null ? null : _file = new WatchedFile(path, fileChanged);
        }
    }

    private static T? Single<T>(string name, T? option, T? configured) => option is not null && configured is not null
        ? throw new PolicyLoadException($"The setting '{name}' is given both in the configuration and in the options; give it once.")
        : option ?? configured;
}
