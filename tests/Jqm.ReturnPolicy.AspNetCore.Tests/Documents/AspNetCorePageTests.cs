namespace Jqm.ReturnPolicy.AspNetCore.Tests;

/// <summary>The code of docs/aspnetcore.md. Its first example is also that of the README, which <see cref="ReadmeTests"/> compile and run.</summary>
public sealed class AspNetCorePageTests
{
    [Fact]
    public async Task An_own_endpoint_assesses_a_request()
    {
        Func<string, Order> findOrder = _ => ReturnPolicyJson.Read<Order>(System.Text.Encoding.UTF8.GetBytes(Sample.Order));
        await using Server server = await Server.StartAsync(
            services => Add(services),
            app =>
            {
                app.MapPost("/orders/{number}/returns", (string number, ReturnRequest request, IPolicyEvaluator evaluator) => evaluator.Assess(findOrder(number), request))
                   .WithReturnPolicyProblems();
            });
        using HttpResponseMessage response = await server.PostAsync("/orders/1/returns", Sample.Request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static void Add(IServiceCollection services)
    {
        var builder = new { Services = services };

        builder.Services.AddReturnPolicyHttp();
    }
}
