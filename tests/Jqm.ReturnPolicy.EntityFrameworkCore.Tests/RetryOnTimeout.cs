using Microsoft.EntityFrameworkCore.Storage;

namespace Jqm.ReturnPolicy.EntityFrameworkCore.Tests;

/// <summary>An execution strategy that repeats what failed with a time-out, as those of other providers do for lost connections.</summary>
internal sealed class RetryOnTimeout(ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, 3, TimeSpan.FromMilliseconds(1))
{
    protected override bool ShouldRetryOn(Exception exception) => exception is TimeoutException;
}
