using System.Text.Json.Nodes;
using Json.Schema;

namespace Jqm.ReturnPolicy.AspNetCore.Tests;

public class OpenApiTests
{
    [Fact]
    public async Task The_routes_are_described()
    {
        JsonObject document = await DocumentAsync();
        Assert.StartsWith("3.1", document["openapi"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(
            ["/returns/allow", "/returns/assess", "/returns/cancel", "/returns/policy", "/returns/settle"],
            document["paths"]!.AsObject().Select(path => path.Key).Order(StringComparer.Ordinal));
        Assert.Equal(["at", "merchant"], document["paths"]!["/returns/policy"]!["get"]!["parameters"]!.AsArray().Select(parameter => parameter!["name"]!.GetValue<string>()));
        Assert.Equal(["200", "400", "413", "415"], document["paths"]!["/returns/assess"]!["post"]!["responses"]!.AsObject().Select(response => response.Key));
    }

    [Fact]
    public async Task Every_reference_leads_to_a_component()
    {
        JsonObject document = await DocumentAsync();
        JsonObject schemas = document["components"]!["schemas"]!.AsObject();
        foreach (string reference in ReferencesIn(document))
        {
            if (reference.StartsWith("#/components/schemas/", StringComparison.Ordinal))
                Assert.True(schemas.ContainsKey(reference["#/components/schemas/".Length..]), reference);
        }
    }

    [Fact]
    public async Task The_schemas_of_the_routes_accept_the_documents_and_answers_that_the_wire_form_accepts()
    {
        JsonObject document = await DocumentAsync();
        foreach (IGrouping<string, AgreedCase> operation in AgreedCase.All.Where(agreed => agreed.HasRoute).GroupBy(agreed => agreed.Operation))
        {
            JsonNode post = document["paths"]![$"/returns/{operation.Key}"]!["post"]!;
            JsonSchema question = SchemaOf(document, post["requestBody"]!["content"]!["application/json"]!["schema"]!, operation.Key + "-question");
            JsonSchema answer = SchemaOf(document, post["responses"]!["200"]!["content"]!["application/json"]!["schema"]!, operation.Key + "-answer");
            string definition = char.ToUpperInvariant(operation.Key[0]) + operation.Key[1..] + "Question";
            foreach (AgreedCase agreed in operation)
            {
                JsonObject asked = agreed.Ungoverned();
                Assert.True(WireSchema.IsValid(definition, asked) == WireSchema.IsValid(question, asked), agreed.Name);
                if (agreed.Error is null)
                    Assert.True(WireSchema.IsValid(answer, agreed.Expected), agreed.Name);
            }
        }
    }

    private static JsonSchema SchemaOf(JsonObject document, JsonNode schema, string id) => JsonSchema.FromText(new JsonObject
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["$id"] = $"https://openapi.example/{id}",
        ["allOf"] = new JsonArray(schema.DeepClone()),
        ["components"] = document["components"]!.DeepClone(),
    }.ToJsonString());

    private static async Task<JsonObject> DocumentAsync()
    {
        await using Server server = await Server.StartAsync(services => services.AddOpenApi(), app => app.MapOpenApi());
        using HttpResponseMessage response = await server.Client.GetAsync("/openapi/v1.json", TestContext.Current.CancellationToken);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!.AsObject();
    }

    private static IEnumerable<string> ReferencesIn(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => member.Key == "$ref" && member.Value is JsonValue target ? [target.GetValue<string>()] : ReferencesIn(member.Value)),
        JsonArray items => items.SelectMany(ReferencesIn),
        _ => [],
    };
}
