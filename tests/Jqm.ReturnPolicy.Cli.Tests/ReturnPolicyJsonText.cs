using System.Text;
using System.Text.Json.Nodes;
using Jqm.ReturnPolicy.Json;

namespace Jqm.ReturnPolicy.Cli.Tests;

/// <summary>Reads values from JSON nodes.</summary>
internal static class ReturnPolicyJsonText
{
    /// <summary>Reads a value.</summary>
    public static T Read<T>(JsonNode node)
        where T : class => ReturnPolicyJson.Read<T>(Encoding.UTF8.GetBytes(node.ToJsonString()));
}
