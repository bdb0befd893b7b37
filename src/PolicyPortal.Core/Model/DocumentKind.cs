namespace PolicyPortal.Core.Model;

/// <summary>文种: what sort of document a text is.</summary>
public enum DocumentKind
{
    Other,
    Greeting,
    Speech,
    Article,
    Letter,
    Communique,
    Notice,
    Announcement,
    Circular,
    Opinion,
    Decision,
    Resolution,
    Reply,
    Decree,
    Law,
    Regulation,
    LocalRegulation,
    Rule,
    Measures,
    JudicialInterpretation,
    Report,
}
