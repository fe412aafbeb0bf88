using Microsoft.AspNetCore.Components;

namespace Jqm.ReturnPolicy.Playground;

/// <summary>A component that shows the state of the page in the chosen language.</summary>
public abstract class StateComponent : ComponentBase
{
    [CascadingParameter]
    public PlaygroundState State { get; set; } = null!;

    [CascadingParameter]
    public Language Language { get; set; }

    protected string In(LocalText text) => text.In(Language);

    /// <summary>Returns the error of the document if it is at a path or in it; otherwise null.</summary>
    protected InputError? ErrorWithin(JsonPath path) => State.Answered.Answer.Error is { } error && ErrorPlace.Contains(path.ToString(), error.Path) ? error : null;

    /// <summary>Returns whether a component shows something else than before, and remembers what it shows now. For components that take long to render.</summary>
    /// <param name="shown">What the component showed; what it shows, afterwards.</param>
    /// <param name="wanted">What the component shows now.</param>
    protected static bool Changes<T>(ref T shown, T wanted)
    {
        bool isOther = !EqualityComparer<T>.Default.Equals(shown, wanted);
        shown = wanted;
        return isOther;
    }
}
