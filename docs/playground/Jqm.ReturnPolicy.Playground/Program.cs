using Jqm.ReturnPolicy.Playground;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;

WebAssemblyHostBuilder builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<Page>("#app");
await builder.Build().RunAsync();
