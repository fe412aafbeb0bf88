using Microsoft.Extensions.Primitives;

namespace Jqm.ReturnPolicy.Extensions;

/// <summary>
/// Loads the published policies and written agreements of an application, and announces their changes. Implement the interface to read policies from a database or a service, and
/// register the class as a singleton.
/// </summary>
/// <example>
/// <code>
/// class DatabasePolicies(Func&lt;CancellationToken, Task&lt;ValueList&lt;Policy&gt;&gt;&gt; readVersions) : IPolicySource
/// {
///     private ConfigurationReloadToken _change = new();
///
///     public async ValueTask&lt;PolicySet&gt; LoadAsync(CancellationToken cancellationToken) =&gt; new(await readVersions(cancellationToken));
///
///     public Microsoft.Extensions.Primitives.IChangeToken GetChangeToken() =&gt; _change;
///
///     // Call this when the rows have changed.
///     public void Changed() =&gt; Interlocked.Exchange(ref _change, new ConfigurationReloadToken()).OnReload();
/// }
/// </code>
/// </example>
public interface IPolicySource
{
    /// <summary>Loads all published policy versions and all written agreements.</summary>
    /// <param name="cancellationToken">Cancels the load.</param>
    /// <returns>The policies and agreements that govern from now on.</returns>
    /// <remarks>Any exception means that the load failed. At the start of the host, the exception stops the host; later, the policies that were loaded before remain in force.</remarks>
    ValueTask<PolicySet> LoadAsync(CancellationToken cancellationToken);

    /// <summary>Returns a change token that fires when the policies have changed and must be loaded again. The method is called again after each change.</summary>
    /// <returns>The token.</returns>
    IChangeToken GetChangeToken();
}
