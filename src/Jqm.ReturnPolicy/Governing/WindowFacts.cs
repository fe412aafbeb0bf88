namespace Jqm.ReturnPolicy;

/// <summary>Whether a submission is in time, and where the window ends: on a day or at an instant, depending on how days are counted.</summary>
internal readonly record struct WindowFacts(Timeliness Timeliness, LocalDate? LastDay, Instant? Deadline);
