using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;
using MvcJsonOptions = Microsoft.AspNetCore.Mvc.JsonOptions;

namespace Jqm.ReturnPolicy.AspNetCore;

/// <summary>Answers a controller's invalid body with its problem, if the body has types of the library.</summary>
/// <param name="other">The answer of the application, for everything else.</param>
internal sealed class ModelStateProblem(IActionResult other) : IActionResult
{
    private static readonly object BodyType = new();

    /// <summary>Returns a factory of answers to an invalid model state: the problem of the body, and the answer of another factory where there is none.</summary>
    public static Func<ActionContext, IActionResult> Before(Func<ActionContext, IActionResult> other) => context => new ModelStateProblem(other(context));

    public async Task ExecuteResultAsync(ActionContext context)
    {
        HttpContext request = context.HttpContext;
        Problem? problem = request.Items.TryGetValue(BodyType, out object? type)
            ? await BodyDiagnosis.FindAsync(request, (Type)type!, OptionsOf(request))
            : BodyError.Of(request);
        await (problem is null ? other.ExecuteResultAsync(context) : ProblemWriter.WriteAsync(request, problem));
    }

    private static JsonSerializerOptions OptionsOf(HttpContext request) => request.RequestServices.GetRequiredService<IOptions<MvcJsonOptions>>().Value.JsonSerializerOptions;

    /// <summary>Keeps the bodies of actions whose type has types of the library, before they are bound.</summary>
    public sealed class KeepBodies : IResourceFilter
    {
        public void OnResourceExecuting(ResourceExecutingContext context)
        {
            ParameterDescriptor? body = context.ActionDescriptor.Parameters.FirstOrDefault(static parameter => parameter.BindingInfo?.BindingSource == BindingSource.Body);
            if (body is null || !LibraryTypes.IsIn(body.ParameterType, OptionsOf(context.HttpContext)))
                return;
            context.HttpContext.Items[BodyType] = body.ParameterType;
            BodyDiagnosis.Keep(context.HttpContext.Request);
        }

        public void OnResourceExecuted(ResourceExecutedContext context)
        {
        }
    }
}
