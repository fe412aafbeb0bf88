using Microsoft.Extensions.Time.Testing;

namespace Jqm.ReturnPolicy.Extensions.Tests;

/// <summary>A clock that counts the delays that begin, so that a test advances the clock exactly once for each delay.</summary>
internal sealed class DelayClock(TimeSpan delay) : FakeTimeProvider(new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero))
{
    private int _begun;
    private int _ended;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime == delay)
            Interlocked.Increment(ref _begun);
        return timer;
    }

    /// <summary>Waits until a delay has begun that did not end yet.</summary>
    public Task DelayBeginsAsync() => Eventually.MeetsAsync(() => Volatile.Read(ref _begun) > _ended);

    /// <summary>Ends the delay that has begun.</summary>
    public void EndDelay()
    {
        _ended++;
        Advance(delay);
    }
}
