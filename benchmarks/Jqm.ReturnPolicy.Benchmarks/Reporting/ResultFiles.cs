using System.Text.Encodings.Web;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>Where the results of each group are kept: <c>artifacts/performance/GROUP.json</c>.</summary>
public static class ResultFiles
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Save(GroupResults results)
    {
        string path = PathOf(results.Group);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, JsonSerializer.Serialize(results, Form) + "\n");
    }

    /// <summary>The results of a group's last run; null when it was never run here.</summary>
    public static GroupResults? Load(string group) =>
        File.Exists(PathOf(group)) ? JsonSerializer.Deserialize<GroupResults>(File.ReadAllText(PathOf(group)), Form) : null;

    private static string PathOf(string group) => Path.Combine(Repository.Artifacts, "performance", $"{group}.json");
}
