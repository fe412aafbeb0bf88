using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Jqm.ReturnPolicy.Extensions;

/// <summary>The source of the policies that <see cref="ReturnPolicyOptions"/> name.</summary>
internal sealed class OptionsPolicySource(IOptions<ReturnPolicyOptions> options, IHostEnvironment? environment = null, ILogger<OptionsPolicySource>? logger = null) : IPolicySource, IDisposable
{
    private readonly ILogger _logger = logger ?? (ILogger)NullLogger.Instance;
    private readonly OptionsPolicyReader _reader = new(options.Value, ContentRoot(environment));

    public ValueTask<PolicySet> LoadAsync(CancellationToken cancellationToken)
    {
        PolicySet set = _reader.Load();
        if (options.Value.Section is IConfigurationSection section && !section.Exists())
            OptionsLog.NoSection(_logger, section.Path);
        return new ValueTask<PolicySet>(set);
    }

    public IChangeToken GetChangeToken()
    {
        IChangeToken?[] tokens = [options.Value.Section?.GetReloadToken(), _reader.File?.Watch()];
        return new CompositeChangeToken([.. tokens.OfType<IChangeToken>()]);
    }

    public void Dispose() => _reader.Dispose();

    /// <summary>Returns the folder that the path of a policy file is relative to.</summary>
    internal static string ContentRoot(IHostEnvironment? environment) => environment?.ContentRootPath ?? AppContext.BaseDirectory;
}
