using Microsoft.Extensions.Hosting;

namespace Jqm.ReturnPolicy.Extensions;

/// <summary>Loads the policies before any other service of the host starts, and stops the host if they are invalid.</summary>
internal sealed class PublicationService(PublishedPolicies policies) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => policies.StartAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
