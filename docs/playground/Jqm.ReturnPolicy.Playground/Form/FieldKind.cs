namespace Jqm.ReturnPolicy.Playground;

/// <summary>How a field of the form is edited.</summary>
public enum FieldKind
{
    Text,
    Number,
    Instant,
    Choice,
    Suggestion,
    Flag,
    List,
}
