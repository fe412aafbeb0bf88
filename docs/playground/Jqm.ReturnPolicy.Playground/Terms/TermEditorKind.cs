namespace Jqm.ReturnPolicy.Playground;

/// <summary>How the value of a term is edited. It follows from the type of the value, so that a new term needs no line here.</summary>
public enum TermEditorKind
{
    Flag,
    Number,
    Text,
    Member,
    Members,
    Reasons,
    ByReason,
    ReasonTable,
}
