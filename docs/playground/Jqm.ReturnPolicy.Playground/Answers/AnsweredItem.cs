namespace Jqm.ReturnPolicy.Playground;

/// <summary>An item of an answer with its sentences; <paramref name="Assessed"/> is null for returned goods.</summary>
public sealed record AnsweredItem(ItemExplanation Words, Tone Tone, AssessedItem? Assessed);
