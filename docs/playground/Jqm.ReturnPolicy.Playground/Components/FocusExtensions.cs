using Microsoft.JSInterop;

namespace Jqm.ReturnPolicy.Playground;

/// <summary>Moves the focus of the browser.</summary>
public static class FocusExtensions
{
    /// <summary>Moves the focus to the element with an id. Nothing happens if there is no such element.</summary>
    public static void Focus(this IJSRuntime browser, string id) => ((IJSInProcessRuntime)browser).InvokeVoid("playground.focus", id);
}
