namespace Jqm.ReturnPolicy.Json;

/// <summary>The number of documents of one operation that have one result before and one result under the draft. Both results can be the same.</summary>
/// <param name="Operation">The operation of the documents.</param>
/// <param name="Before">The result under the policies that governed the documents.</param>
/// <param name="After">The result under the draft.</param>
/// <param name="Documents">The number of documents.</param>
public sealed record ReplayTransition(Operation Operation, ReplayResult Before, ReplayResult After, long Documents);
