using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Jqm.ReturnPolicy.Extensions;

/// <summary>The source of the policies that <see cref="ReturnPolicyOptions"/> name.</summary>
internal sealed class OptionsPolicySource : IPolicySource, IDisposable
{
    /// <summary>How often to look for changes that nothing announces: a configuration file that became broken, and a link that points to another file.</summary>
    public static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(5);

    private readonly ReturnPolicyOptions _options;
    private readonly OptionsPolicyReader _reader;
    private readonly ILogger _logger;
    private readonly ITimer? _poll;
    private CancellationTokenSource _change = new();

    public OptionsPolicySource(IOptions<ReturnPolicyOptions> options, TimeProvider time, IHostEnvironment? environment = null, IConfiguration? configuration = null, ILogger<OptionsPolicySource>? logger = null)
    {
        _options = options.Value;
        _logger = logger ?? (ILogger)NullLogger.Instance;
        _reader = new OptionsPolicyReader(_options, ContentRoot(environment), configuration, Announce);
        if (_options.Section is not null || _options.File is not null)
            _poll = time.CreateTimer(_ => Poll(), null, PollInterval, PollInterval);
    }

    public ValueTask<PolicySet> LoadAsync(CancellationToken cancellationToken)
    {
        PolicySet set = _reader.Load();
        if (_options is { Section: IConfigurationSection section, File: null, Policies: null, Agreements: null } && !section.Exists())
            OptionsLog.NoSection(_logger, section.Path);
        return new ValueTask<PolicySet>(set);
    }

    public IChangeToken GetChangeToken()
    {
        var change = new CancellationChangeToken(Volatile.Read(ref _change).Token);
        return _options.Section is { } section ? new CompositeChangeToken([section.GetReloadToken(), change]) : change;
    }

    public void Dispose()
    {
        _poll?.Dispose();
        _reader.Dispose();
        _change.Dispose();
    }

    /// <summary>Returns the folder that the path of a policy file is relative to.</summary>
    internal static string ContentRoot(IHostEnvironment? environment) => environment?.ContentRootPath ?? AppContext.BaseDirectory;

    private void Poll()
    {
        bool changed;
        try
        {
            changed = _reader.HasChanged();
        }
#pragma warning disable CA1031 // An exception on a thread of a timer would end the process. The load that follows reports it.
        catch (Exception)
#pragma warning restore CA1031
        {
            changed = true;
        }

        if (changed)
            Announce();
    }

    private void Announce()
    {
        try
        {
            Interlocked.Exchange(ref _change, new CancellationTokenSource()).Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The host stops, and nobody waits for changes.
        }
    }
}
