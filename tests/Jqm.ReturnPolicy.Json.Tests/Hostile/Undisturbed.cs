namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>The collection of tests that measure the process: no other test runs at the same time.</summary>
[CollectionDefinition(nameof(Undisturbed), DisableParallelization = true)]
public sealed class Undisturbed;
