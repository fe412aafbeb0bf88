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
    private readonly ReturnPolicyOptions _options;
    private readonly OptionsPolicyReader _reader;
    private readonly ILogger _logger;
    private CancellationTokenSource _fileChange = new();

    public OptionsPolicySource(IOptions<ReturnPolicyOptions> options, IHostEnvironment? environment = null, ILogger<OptionsPolicySource>? logger = null)
    {
        _options = options.Value;
        _logger = logger ?? (ILogger)NullLogger.Instance;
        _reader = new OptionsPolicyReader(_options, ContentRoot(environment), () => Interlocked.Exchange(ref _fileChange, new CancellationTokenSource()).Cancel());
    }

    public ValueTask<PolicySet> LoadAsync(CancellationToken cancellationToken)
    {
        PolicySet set = _reader.Load();
        if (_options.Section is IConfigurationSection section && !section.Exists())
            OptionsLog.NoSection(_logger, section.Path);
        return new ValueTask<PolicySet>(set);
    }

    public IChangeToken GetChangeToken()
    {
        var file = new CancellationChangeToken(Volatile.Read(ref _fileChange).Token);
        return _options.Section is { } section ? new CompositeChangeToken([section.GetReloadToken(), file]) : file;
    }

    public void Dispose()
    {
        _reader.Dispose();
        _fileChange.Dispose();
    }

    /// <summary>Returns the folder that the path of a policy file is relative to.</summary>
    internal static string ContentRoot(IHostEnvironment? environment) => environment?.ContentRootPath ?? AppContext.BaseDirectory;
}
