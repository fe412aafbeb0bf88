using System.Text.Json;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders();
builder.Services.AddReturnPolicy();
var app = builder.Build();
app.MapReturnPolicy("/returns");
app.MapPost("/echo", (JsonElement document) => document);

// The process that measures reads the address from the first line.
await app.StartAsync();
Console.WriteLine(app.Urls.Single());
await app.WaitForShutdownAsync();
