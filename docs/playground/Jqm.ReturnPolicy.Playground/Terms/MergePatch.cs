using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Playground;

/// <summary>Applies a JSON Merge Patch (RFC 7396) to show the value of a term while the rest of a document may be invalid.</summary>
public static class MergePatch
{
    public static JsonNode? Apply(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject changes)
            return patch?.DeepClone();
        JsonObject merged = target is JsonObject known ? (JsonObject)known.DeepClone() : [];
        foreach ((string name, JsonNode? change) in changes)
        {
            if (change is null)
                merged.Remove(name);
            else
                merged[name] = Apply(merged[name], change);
        }

        return merged;
    }
}
