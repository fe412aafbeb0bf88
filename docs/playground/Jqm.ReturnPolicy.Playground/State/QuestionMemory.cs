using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Playground;

/// <summary>Changes the operation of a document and remembers the input of each operation, so that an input returns with its question.</summary>
public sealed class QuestionMemory
{
    private const string PriorRefunds = "priorRefunds";
    private const string Inputs = "inputs";
    private const string Document = "document";

    private readonly Dictionary<string, JsonObject> _inputs = [];
    private JsonNode? _priorRefunds;
    private string _document = "";

    /// <summary>Returns the memory that <see cref="ToJson"/> wrote; an empty one for null, or for a text that it did not write.</summary>
    public static QuestionMemory FromJson(string? json)
    {
        var memory = new QuestionMemory();
        if (json is null || DocumentText.Parse(json) is not { } tree || tree[Inputs] is not JsonObject inputs)
            return memory;
        foreach ((string word, JsonNode? input) in inputs)
        {
            if (input is JsonObject members)
                memory._inputs[word] = (JsonObject)members.DeepClone();
        }

        memory._priorRefunds = tree[PriorRefunds]?.DeepClone();
        memory._document = DocumentText.TextOf(tree[Document]);
        return memory;
    }

    /// <summary>Returns the inputs that are set aside, as JSON; null if there are none, or if the text was replaced by another document.</summary>
    /// <param name="tree">The document; null if the text is not a JSON object at present.</param>
    public string? ToJson(JsonObject? tree)
    {
        if (_inputs.Count == 0 || (tree is not null && NameOf(tree) != _document))
            return null;
        var inputs = new JsonObject();
        foreach ((string word, JsonObject input) in _inputs)
            inputs[word] = input.DeepClone();
        return new JsonObject { [Document] = _document, [Inputs] = inputs, [PriorRefunds] = _priorRefunds?.DeepClone() }.ToJsonString();
    }

    /// <summary>Changes the operation. Returns what to tell the reader about it.</summary>
    public IReadOnlyList<LocalText> Change(JsonObject tree, Operation operation)
    {
        string word = MemberName.Of(operation);
        string oldWord = DocumentText.TextOf(tree["op"]);
        if (oldWord == word)
            return [];
        ForgetOtherDocument(tree);
        var notices = new List<LocalText>();
        JsonObject old = TakeInput(tree);
        IReadOnlyList<string> oldMembers = WireWord.Find<Operation>(oldWord) is { } oldOperation ? OperationInput.MembersOf(oldOperation) : [];
        var present = OperationInput.MembersOf(operation).Where(name => !oldMembers.Contains(name) && old[name] is not null).ToList();
        if (!_inputs.TryGetValue(word, out JsonObject? input))
        {
            input = OperationInput.Create(operation, tree, old);
            if (present.Count < input.Count)
                notices.Add(PageTexts.InputCreated);
        }

        tree["op"] = word;
        foreach ((string name, JsonNode? value) in input)
            tree[name] = (present.Contains(name) ? old[name] : value)?.DeepClone();
        foreach (string name in present)
            old.Remove(name);
        _inputs[oldWord] = old;
        MovePriorRefunds(tree, operation, oldWord, notices);
        return notices;
    }

    /// <summary>Forgets the inputs if the text was replaced by another document.</summary>
    private void ForgetOtherDocument(JsonObject tree)
    {
        string document = NameOf(tree);
        if (document == _document)
            return;
        _document = document;
        _inputs.Clear();
        _priorRefunds = null;
    }

    private static string NameOf(JsonObject tree) => DocumentText.TextOf(JsonPath.Root.Member("order").Member("number").Find(tree)) + "\n" + DocumentText.TextOf(tree["id"]);

    private static JsonObject TakeInput(JsonObject tree)
    {
        var taken = new JsonObject();
        foreach (string name in OperationInput.AllMembers.Where(tree.ContainsKey))
        {
            taken[name] = tree[name]?.DeepClone();
            tree.Remove(name);
        }

        return taken;
    }

    /// <summary>Sets prior refunds aside while the question is a cancellation, which must have none.</summary>
    private void MovePriorRefunds(JsonObject tree, Operation operation, string oldWord, List<LocalText> notices)
    {
        if (operation == Operation.Cancel && tree[PriorRefunds] is not (null or JsonArray { Count: 0 }))
        {
            _priorRefunds = tree[PriorRefunds]!.DeepClone();
            tree.Remove(PriorRefunds);
            notices.Add(PageTexts.PriorRefundsSetAside);
        }
        else if (oldWord == MemberName.Of(Operation.Cancel) && _priorRefunds is not null)
        {
            if (tree[PriorRefunds] is null)
                tree[PriorRefunds] = _priorRefunds;
            _priorRefunds = null;
        }
    }
}
