using System.Buffers;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Jqm.ReturnPolicy.Extensions;

/// <summary>
/// The policies and agreements that govern at present, which are loaded when the host starts or when they are first needed. A change is published as a whole; if the change is
/// invalid, the earlier policies remain in force. Thread-safe.
/// </summary>
public sealed class PublishedPolicies : IDisposable
{
    private readonly IPolicySource _source;
    private readonly Instruments _instruments;
    private readonly TimeProvider _time;
    private readonly TimeSpan _delay;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _loading = new(1);
    private readonly CancellationTokenSource _stopping = new();
    private PublicationState _state = PublicationState.Initial;
    private int _watching;

    internal PublishedPolicies(IPolicySource source, IOptions<ReturnPolicyOptions> options, TimeProvider time, Instruments instruments, ILogger<PublishedPolicies>? logger = null)
    {
        _source = source;
        _time = time;
        _instruments = instruments;
        _delay = options.Value.ReloadDelay;
        _logger = logger ?? (ILogger)NullLogger.Instance;
    }

    /// <summary>Gets the evaluator of the policies that govern at present. The evaluator is immutable: after a publication, this property returns a new evaluator.</summary>
    /// <exception cref="PolicyLoadException">The policies were needed before the host started, and cannot be loaded.</exception>
    public PolicyEvaluator Evaluator => Current.Evaluator;

    /// <summary>Gets the policies and agreements that govern at present.</summary>
    /// <exception cref="PolicyLoadException">The policies were needed before the host started, and cannot be loaded.</exception>
    public PolicySet Policies => Current.Set;

    /// <summary>Gets the result of the last load; null if nothing was loaded yet.</summary>
    public PolicyLoad? LastLoad => State.LastLoad;

    private Publication Current => State.InForce ?? LoadFirst();

    private PublicationState State => Volatile.Read(ref _state);

    /// <summary>Answers a document in its wire form under the policies that govern at present, writes the answer, and records it in metrics and traces.</summary>
    /// <param name="document">The document, in UTF-8. A document that contains policies, agreements or <c>governedBy</c> is refused.</param>
    /// <param name="output">The buffer to write the answer to, in UTF-8.</param>
    /// <returns>The answer. If the document is invalid, the answer contains the error.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public EvaluationAnswer Answer(ReadOnlySpan<byte> document, IBufferWriter<byte> output)
    {
        Guard.Against.Null(output);
        Publication current = Current;
        if (!_instruments.IsEnabled)
            return current.Answer(document, output);
        using Activity? activity = _instruments.StartDocument();
        long begun = _instruments.Begin();
        EvaluationAnswer answer = current.Answer(document, output);
        if (answer.Error is { } error)
            _instruments.RecordInvalid(null, error.Code, begun, activity);
        else
            _instruments.Record(AnswerSummary.Of(answer), begun, activity);
        return answer;
    }

    /// <summary>Loads the policies again. Changes that the source announces are loaded without this call.</summary>
    /// <param name="cancellationToken">Cancels the load.</param>
    /// <returns>A task that completes when the loaded policies are in force.</returns>
    /// <exception cref="PolicyLoadException">The policies cannot be loaded; those that were loaded before remain in force.</exception>
    public async Task ReloadAsync(CancellationToken cancellationToken = default)
    {
        if (await TryLoadAsync(logsFailure: false, cancellationToken).ConfigureAwait(false) is { } error)
            ExceptionDispatchInfo.Throw(error);
    }

    /// <summary>Stops watching the source of the policies for changes.</summary>
    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
    }

    /// <summary>Loads the policies for the first time, and begins to watch the source.</summary>
    internal async Task StartAsync(CancellationToken cancellationToken)
    {
        IChangeToken before = _source.GetChangeToken();
        if (State.InForce is null)
            await ReloadAsync(cancellationToken).ConfigureAwait(false);
        if (Interlocked.Exchange(ref _watching, 1) == 0)
            _ = WatchAsync(before, _stopping.Token);
    }

    private Publication LoadFirst()
    {
        // On a thread of the pool, so that a source that awaits cannot wait for a caller's synchronization context.
        Task.Run(() => StartAsync(CancellationToken.None)).GetAwaiter().GetResult();
        return State.InForce!;
    }

    /// <summary>Loads the policies and publishes them. The logs and metrics of a load are written before its result becomes visible.</summary>
    /// <param name="logsFailure">Whether a failure is logged. False if the caller is told.</param>
    /// <param name="cancellationToken">Cancels the load.</param>
    /// <returns>The error of the load; null if the load succeeded.</returns>
    private async Task<PolicyLoadException?> TryLoadAsync(bool logsFailure, CancellationToken cancellationToken)
    {
        await _loading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            PolicySet set = await _source.LoadAsync(cancellationToken).ConfigureAwait(false);
            Publish(set, PolicySetCompiler.Compile(set));
            return null;
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            PolicyLoadException failure = error switch
            {
                PolicyLoadException known => known,
                InvalidInputException invalid => PolicyLoadException.Of("The policies are invalid", invalid),
                _ => new PolicyLoadException($"The policies cannot be loaded: {error.Message}", error),
            };
            _instruments.RecordLoad("failed");
            if (logsFailure)
                PublicationLog.LoadFailed(_logger, failure);
            End(State.InForce, error);
            return failure;
        }
        finally
        {
            _loading.Release();
        }
    }

    private void Publish(PolicySet set, PolicyEvaluator evaluator)
    {
        Publication? before = State.InForce;
        if (before?.Set == set)
        {
            _instruments.RecordLoad("unchanged");
            End(before, null);
        }
        else
        {
            _instruments.RecordLoad("published");
            PublicationLog.Published(_logger, set.Policies.Count, set.Agreements.Count);
            WarnOfChanges(before?.Set, set);
            End(new Publication(set, evaluator), null);
        }
    }

    private void End(Publication? inForce, Exception? error) => Volatile.Write(ref _state, new PublicationState(inForce, new PolicyLoad(Instant.FromDateTimeOffset(_time.GetUtcNow()), error)));

    private void WarnOfChanges(PolicySet? before, PolicySet after)
    {
        foreach (Policy published in before?.Policies ?? [])
        {
            if (after.Policies.FirstOrDefault(policy => policy.Id == published.Id && policy.Version == published.Version) is { } now && now != published)
                PublicationLog.ChangedAfterPublication(_logger, published.Version, published.Id, published.PublishedAt);
        }
    }

    /// <summary>Loads the policies again after each change, until the host stops.</summary>
    /// <param name="before">A token from before the last load: what it announces may not have been loaded.</param>
    /// <param name="stopping">Ends the watch.</param>
    private async Task WatchAsync(IChangeToken before, CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                // A load may begin to read another file, so a token from after the load is needed, too.
                await ChangeOf([before, _source.GetChangeToken()], stopping).ConfigureAwait(false);
                await Task.Delay(_delay, _time, stopping).ConfigureAwait(false);
                before = _source.GetChangeToken();
                await TryLoadAsync(logsFailure: true, stopping).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private static async Task ChangeOf(IChangeToken[] tokens, CancellationToken cancellationToken)
    {
        var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        IDisposable[] registrations = Array.ConvertAll(tokens, token => token.RegisterChangeCallback(_ => changed.TrySetResult(), null));
        try
        {
            await changed.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            foreach (IDisposable registration in registrations)
                registration.Dispose();
        }
    }
}
