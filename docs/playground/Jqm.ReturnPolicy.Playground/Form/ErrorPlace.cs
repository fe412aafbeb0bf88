using System.Globalization;
using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Playground;

/// <summary>Finds where the form shows an error: at the field, item, list or group that contains the path of the error and is the smallest one.</summary>
public static class ErrorPlace
{
    /// <summary>Returns the path of the place; null if the error is outside the group.</summary>
    /// <param name="group">The path of a group of fields.</param>
    /// <param name="fields">The fields of the group.</param>
    /// <param name="tree">The document.</param>
    /// <param name="error">The path of the error.</param>
    public static string? Find(JsonPath group, IReadOnlyList<FormField> fields, JsonObject tree, string error)
    {
        if (!Contains(group.ToString(), error))
            return null;
        foreach (FormField field in fields)
        {
            JsonPath member = group.Member(field.Name);
            string path = member.ToString();
            if (!Contains(path, error))
                continue;
            return field.Kind == FieldKind.List && IndexIn(path, error) is { } index && index < member.FindArray(tree).Count
                ? Find(member.Item(index), field.Items, tree, error)
                : path;
        }

        return group.Parent is null ? null : group.ToString();
    }

    /// <summary>Returns the index of the item of a list that contains a path; null if the path is not in an item.</summary>
    public static int? IndexIn(string list, string path)
    {
        if (!path.StartsWith(list + "[", StringComparison.Ordinal))
            return null;
        int end = path.IndexOf(']', list.Length);
        return end >= 0 && int.TryParse(path.AsSpan(list.Length + 1, end - list.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? index : null;
    }

    /// <summary>Returns whether a path is that of a container, or of something in it.</summary>
    public static bool Contains(string container, string path) =>
        container.Length == 0 || path == container || (path.StartsWith(container, StringComparison.Ordinal) && path.Length > container.Length && path[container.Length] is '.' or '[');
}
