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
    public async Task Every_reference_resolves_to_a_component()
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

    [Theory]
    [InlineData("order", Sample.Order, """{"number":"JQM-1"}""")]
    [InlineData("order", Sample.Order, "7")]
    [InlineData("money", """{"amount":"1.00","currency":"USD"}""", """{"amount":1,"currency":"USD"}""")]
    [InlineData("events", "[]", """[{"event":"requestWithdrawn"}]""")]
    [InlineData("events", """[{"event":"requestWithdrawn","id":"C-2","at":"2026-02-21T01:00:00Z","actor":"M-77"}]""", "{}")]
    [InlineData("rules", """["window","scope"]""", """["Window"]""")]
    [InlineData("instant", "\"2026-02-21T01:00:00Z\"", "\"2026-02-21\"")]
    [InlineData("nested", "[[" + Sample.Order + "]]", "[[{}]]")]
    [InlineData("lists", "[[" + Sample.Order + "]]", "[[{}]]")]
    [InlineData("maybe", """[null,{"amount":"1.00","currency":"USD"}]""", """[1]""")]
    [InlineData("own", """{"rule":"window","order":""" + Sample.Order + ""","price":{"amount":"1.00","currency":"USD"}}""", """{"rule":"window","order":""" + Sample.Order + ""","price":1}""")]
    [InlineData("orders", "[" + Sample.Order + "]", "[{}]")]
    [InlineData("own", """{"rule":"window","order":""" + Sample.Order + "}", """{"rule":"window","order":{}}""")]
    [InlineData("own", """{"rule":"window","order":""" + Sample.Order + ""","price":null}""", """{"rule":1,"order":""" + Sample.Order + "}")]
    [InlineData("own", """{"rule":"window","order":""" + Sample.Order + ""","prices":{"a":{"amount":"1.00","currency":"USD"}}}""", """{"rule":"window","order":""" + Sample.Order + ""","prices":{"a":1}}""")]
    public async Task The_schemas_of_own_endpoints_accept_good_values_and_refuse_bad_ones(string route, string good, string bad)
    {
        JsonObject document = await DocumentAsync(Own, app =>
        {
            app.MapPost("/own/order", (Order order) => order);
            app.MapPost("/own/money", ([Microsoft.AspNetCore.Mvc.FromBody] Money money) => money);
            app.MapPost("/own/events", (ValueList<Cases.CaseEvent> events) => events);
            app.MapPost("/own/rules", (EnumSet<Rule> rules) => rules);
            app.MapPost("/own/instant", ([Microsoft.AspNetCore.Mvc.FromBody] Instant at) => at);
            app.MapPost("/own/orders", (Order[] orders) => orders);
            app.MapPost("/own/nested", (List<Order[]> orders) => orders);
            app.MapPost("/own/lists", (List<ValueList<Order>> orders) => orders);
            app.MapPost("/own/maybe", (List<Money?> amounts) => amounts);
            app.MapPost("/own/own", (OwnType own) => own);
        });
        JsonNode post = document["paths"]![$"/own/{route}"]!["post"]!;
        foreach (JsonNode content in new[] { post["requestBody"]!, post["responses"]!["200"]! })
        {
            JsonSchema schema = SchemaOf(document, content["content"]!["application/json"]!["schema"]!, "own-" + Guid.NewGuid());
            Assert.True(WireSchema.IsValid(schema, JsonNode.Parse(good)), good);
            Assert.False(WireSchema.IsValid(schema, JsonNode.Parse(bad)), bad);
        }
    }

    [Fact]
    public async Task Every_reference_of_own_endpoints_resolves_to_a_component_with_content()
    {
        JsonObject document = await DocumentAsync(Own, app => app.MapPost("/own/case", (Cases.ReturnCase known) => known.Events));
        JsonObject schemas = document["components"]!["schemas"]!.AsObject();
        Assert.All(ReferencesIn(document).Where(static reference => reference.StartsWith("#/components/schemas/", StringComparison.Ordinal)), reference => Assert.NotEmpty(schemas[reference["#/components/schemas/".Length..]]!.AsObject()));
    }

    [Fact]
    public async Task Operations_of_several_prefixes_have_ids_of_their_own()
    {
        JsonObject document = await DocumentAsync(map: app =>
        {
            app.MapReturnPolicy("/b");
            app.MapGroup("/c").MapReturnPolicy("/returns");
            app.MapReturnPolicy("/");
        });
        string[] ids = [.. document["paths"]!.AsObject().SelectMany(static path => path.Value!.AsObject()).Select(static operation => operation.Value!["operationId"]!.GetValue<string>())];
        Assert.Equal(20, ids.Distinct().Count());
        Assert.Contains("returnPolicy.returns.assess", ids);
        Assert.Contains("returnPolicy.c.returns.policy", ids);
        Assert.Contains("returnPolicy.assess", ids);
    }

    [Fact]
    public async Task Parameters_of_a_prefix_are_described()
    {
        JsonObject document = await DocumentAsync(map: app => app.MapGroup("/t/{tenant}").MapReturnPolicy("/{shop:int}/returns"));
        foreach ((string path, string method, string[] names) in new[] { ("assess", "post", new[] { "tenant", "shop" }), ("policy", "get", ["tenant", "shop", "at", "merchant"]) })
        {
            JsonArray parameters = document["paths"]![$"/t/{{tenant}}/{{shop}}/returns/{path}"]![method]!["parameters"]!.AsArray();
            Assert.Equal(names, parameters.Select(static parameter => parameter!["name"]!.GetValue<string>()));
            Assert.Equal(("path", true, "string"), (parameters[0]!["in"]!.GetValue<string>(), parameters[0]!["required"]!.GetValue<bool>(), parameters[0]!["schema"]!["type"]!.GetValue<string>()));
            Assert.Equal("integer", parameters[1]!["schema"]!["type"]!.GetValue<string>());
        }
    }

    private static void Own(IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(static options =>
        {
            options.SerializerOptions.Converters.Add(new System.Text.Json.Serialization.JsonStringEnumConverter());
            options.SerializerOptions.TypeInfoResolverChain.Add(new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver());
        });
        services.AddReturnPolicyHttp();
    }

    private static JsonSchema SchemaOf(JsonObject document, JsonNode schema, string id) => JsonSchema.FromText(new JsonObject
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["$id"] = $"https://openapi.example/{id}",
        ["allOf"] = new JsonArray(schema.DeepClone()),
        ["components"] = document["components"]!.DeepClone(),
    }.ToJsonString());

    private static async Task<JsonObject> DocumentAsync(Action<IServiceCollection>? add = null, Action<WebApplication>? map = null)
    {
        await using Server server = await Server.StartAsync(
            services =>
            {
                services.AddOpenApi();
                add?.Invoke(services);
            },
            app =>
            {
                app.MapOpenApi();
                map?.Invoke(app);
            });
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

    private sealed record OwnType(Rule Rule, Order Order, Money? Price = null, Dictionary<string, Money>? Prices = null);
}
