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
}
