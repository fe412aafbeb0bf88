using Microsoft.AspNetCore.Mvc;

namespace Jqm.ReturnPolicy.AspNetCore;

/// <summary>Answers a controller's invalid body with its problem.</summary>
internal sealed class ModelStateProblem(Problem problem) : IActionResult
{
    /// <summary>Returns a factory of answers to an invalid model state: the problem of the body if a converter has thrown, and that of another factory otherwise.</summary>
    public static Func<ActionContext, IActionResult> Before(Func<ActionContext, IActionResult> other) =>
        context => BodyError.Of(context.HttpContext) is { } problem ? new ModelStateProblem(problem) : other(context);

    public Task ExecuteResultAsync(ActionContext context) => ProblemWriter.WriteAsync(context.HttpContext, problem);
}
