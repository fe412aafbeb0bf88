using System.Diagnostics;

namespace Jqm.ReturnPolicy.Extensions.Tests;

/// <summary>Waits for what another thread does.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Waits until a condition is met. The limit is far above what a slow machine needs.</summary>
    /// <param name="condition">The condition, which is checked repeatedly.</param>
    /// <param name="step">Called before each further check.</param>
    public static async Task MeetsAsync(Func<bool> condition, Action? step = null)
    {
        long begun = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(begun) < Limit, "The change was not loaded.");
            step?.Invoke();
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
