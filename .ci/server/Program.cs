var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddReturnPolicy(builder.Configuration.GetSection("ReturnPolicy"));
builder.Services.AddOpenApi();
var app = builder.Build();
app.MapReturnPolicy("/returns");
app.MapOpenApi();
app.Run();
