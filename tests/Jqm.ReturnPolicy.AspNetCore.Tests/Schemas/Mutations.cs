using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.AspNetCore.Tests;

/// <summary>Documents that differ from a good one at one place.</summary>
internal static class Mutations
{
    private static readonly string[] Replacements = ["null", "\"\"", "\"x\"", "7", "-1", "1.5", "true", "[]", "{}"];

    public static IEnumerable<(string What, JsonObject Document)> Of(JsonObject document)
    {
        int places = Places(document).Count();
        for (int place = 0; place < places; place++)
        {
            foreach (string replacement in Replacements)
            {
                JsonObject changed = document.DeepClone().AsObject();
                (JsonNode Parent, object Key) at = Places(changed).ElementAt(place);
                Replace(at, JsonNode.Parse(replacement));
                yield return ($"{at.Parent.GetPath()}: {at.Key} = {replacement}", changed);
            }

            JsonObject renamed = document.DeepClone().AsObject();
            (JsonNode Parent, object Key) member = Places(renamed).ElementAt(place);
            if (Rename(member))
                yield return ($"{member.Parent.GetPath()}: {member.Key} is renamed", renamed);
        }
    }

    /// <summary>Every member and every item.</summary>
    private static IEnumerable<(JsonNode Parent, object Key)> Places(JsonNode node) => node switch
    {
        JsonObject members => members.ToList().SelectMany(member => new[] { ((JsonNode)members, (object)member.Key) }.Concat(member.Value is null ? [] : Places(member.Value))),
        JsonArray items => Enumerable.Range(0, items.Count).SelectMany(index => new[] { ((JsonNode)items, (object)index) }.Concat(items[index] is { } item ? Places(item) : [])),
        _ => [],
    };

    private static void Replace((JsonNode Parent, object Key) place, JsonNode? value)
    {
        if (place.Parent is JsonObject members)
            members[(string)place.Key] = value;
        else
            place.Parent.AsArray()[(int)place.Key] = value;
    }

    private static bool Rename((JsonNode Parent, object Key) place)
    {
        if (place.Parent is not JsonObject members)
            return false;
        JsonNode? value = members[(string)place.Key];
        members.Remove((string)place.Key);
        members[(string)place.Key + "s"] = value;
        return true;
    }
}
