using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Playground;

/// <summary>The state of the page. The text of the document is the one source: the tree that the form edits and the answer follow from it.</summary>
public sealed class PlaygroundState
{
    private QuestionMemory _memory;

    public PlaygroundState(string text, string? setAside = null)
    {
        _memory = QuestionMemory.FromJson(setAside);
        SetText(text);
    }

    /// <summary>Occurs after the document changed.</summary>
    public event Action? Changed;

    /// <summary>Occurs before another document replaces input that is no documented example, so that the input can be kept.</summary>
    public event Action? Replacing;

    public string Text { get; private set; } = "";

    /// <summary>Gets the inputs of other questions, which return with their questions; null if there are none. They are kept with the text.</summary>
    public string? SetAside => _memory.ToJson(Tree);

    /// <summary>Gets the text as it was opened from an example, a link or a found case.</summary>
    public string OpenedText { get; private set; } = "";

    /// <summary>Gets the number of documents that were opened, so that a component can tell another document from an edited one.</summary>
    public int OpenedCount { get; private set; }

    /// <summary>Gets the document as a tree; null if the text is not a JSON object.</summary>
    public JsonObject? Tree { get; private set; }

    public AnsweredDocument Answered { get; private set; } = null!;

    /// <summary>Gets whether the document replaced input of the reader, which can be restored.</summary>
    public bool ReplacesInput { get; private set; }

    /// <summary>Gets what the last change of the question did to the document, for the reader.</summary>
    public IReadOnlyList<LocalText> Notices { get; private set; } = [];

    /// <summary>Opens another document. Documented examples are replaced; other input can be restored.</summary>
    public void Open(string text)
    {
        if ((text != Text && Examples.NameOf(Text) is null) || SetAside is not null)
        {
            Replacing?.Invoke();
            ReplacesInput = true;
        }

        Show(text, text, setAside: null);
    }

    /// <summary>Shows a document that the browser kept, with the document as it was opened and the inputs of other questions.</summary>
    public void Restore(string text, string opened, string? setAside, bool replacesInput)
    {
        ReplacesInput = replacesInput;
        Show(text, opened, setAside);
    }

    /// <summary>Replaces the text of the document.</summary>
    public void SetText(string text)
    {
        if (OpenedText.Length == 0)
            OpenedText = text;
        Text = text;
        Tree = DocumentText.Parse(text);
        Answered = AnsweredDocument.Of(text);
        Changed?.Invoke();
    }

    /// <summary>Edits the tree and writes it back as the text.</summary>
    public void Edit(Action<JsonObject> edit)
    {
        if (Tree is not { } tree)
            return;
        edit(tree);
        SetText(DocumentText.Format(tree));
    }

    /// <summary>Changes the operation of the document, and brings its input back or creates it.</summary>
    public void Ask(Operation operation) => Edit(tree => Notices = _memory.Change(tree, operation));

    /// <summary>Sets one value of the document; null removes it.</summary>
    public void Set(JsonPath path, JsonNode? value) => Edit(tree => path.Set(tree, value));

    private void Show(string text, string opened, string? setAside)
    {
        _memory = QuestionMemory.FromJson(setAside);
        Notices = [];
        OpenedText = opened;
        OpenedCount++;
        SetText(text);
    }
}
