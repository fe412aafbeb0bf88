using Jqm.ReturnPolicy.EntityFrameworkCore;
using Jqm.ReturnPolicy.PostgreSql.Service;
using Jqm.ReturnPolicy.PostgreSql.Writer;

// Service --connection CONNECTION --urls URL: takes commands on cases and gives allowances until the process is killed.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddReturnPolicy();
builder.Services.AddReturnPolicyHttp();
builder.Services.AddScoped(_ => new Returns(builder.Configuration["connection"]!));
builder.Services.AddReturnCaseStore<Returns>();
var app = builder.Build();
app.MapReturnPolicy("/returns");

var cases = app.MapGroup("/cases").WithReturnPolicyProblems();
cases.MapGet("/{id}", async (string id, ReturnCaseStore store) => await store.LoadAsync(id) is { } found ? Results.Ok(found) : Results.NotFound());
cases.MapPost("/{id}/commands", async (string id, CaseCommand command, ReturnCaseStore store) =>
    CommandOutcome.Of(command is SubmitRequest submit ? await store.SubmitAsync(submit) : await store.ExecuteAsync(id, command)));
app.MapPost("/allowances/{number:int}", async (int number, ReturnCaseStore store) =>
    await Work.AllowAsync(store, number) is { Entry: { } entry } given ? Results.Ok(new AllowanceOutcome(entry.AllowanceId!, given.IsRepeated)) : Results.Conflict());
app.Run();
