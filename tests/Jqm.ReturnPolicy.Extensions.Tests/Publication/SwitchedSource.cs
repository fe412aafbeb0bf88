using Microsoft.Extensions.Primitives;

namespace Jqm.ReturnPolicy.Extensions.Tests;

/// <summary>A source of a team: it awaits, and announces each change.</summary>
public sealed class SwitchedSource : IPolicySource
{
    private ConfigurationReloadToken _change = new();
    private Func<PolicySet> _load = () => PolicySet.Standard;

    /// <summary>The number of loads.</summary>
    public int Loads { get; private set; }

    public async ValueTask<PolicySet> LoadAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        Loads++;
        return _load();
    }

    public IChangeToken GetChangeToken() => _change;

    /// <summary>Loads something else from now on, and announces it.</summary>
    public void Change(Func<PolicySet> load)
    {
        _load = load;
        Interlocked.Exchange(ref _change, new ConfigurationReloadToken()).OnReload();
    }
}
