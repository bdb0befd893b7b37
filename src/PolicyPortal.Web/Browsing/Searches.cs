namespace PolicyPortal.Web.Browsing;

/// <summary>Searches that pages offer; what is searched for is Chinese in any interface.</summary>
public static class Searches
{
    public const string GraduateEmployment = "高校毕业生就业";
}
