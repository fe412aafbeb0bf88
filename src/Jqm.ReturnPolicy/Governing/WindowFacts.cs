namespace Jqm.ReturnPolicy;

/// <summary>How a submission stands to the window, and where the window ends: on a day or at an instant, by the way of counting.</summary>
internal readonly record struct WindowFacts(Timeliness Timeliness, LocalDate? LastDay, Instant? Deadline);
