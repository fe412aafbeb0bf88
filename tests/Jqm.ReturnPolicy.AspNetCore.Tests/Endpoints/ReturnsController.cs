using Microsoft.AspNetCore.Mvc;

namespace Jqm.ReturnPolicy.AspNetCore.Tests;

/// <summary>A controller of an application.</summary>
[ApiController]
[Route("controller")]
public sealed class ReturnsController(IPolicyEvaluator evaluator) : ControllerBase
{
    [HttpPost("assess")]
    public Assessment Assess(Question question) => evaluator.Assess(question.Order, question.Request);

    [HttpPost("own")]
    public ActionResult<int> Own(OwnNumber own) => Ok(own.Number);

    public sealed record Question(Order Order, ReturnRequest Request);

    public sealed record OwnNumber(int Number);
}
