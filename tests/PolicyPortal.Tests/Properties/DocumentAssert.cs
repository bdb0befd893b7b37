using PolicyPortal.Core.Model;
using Xunit;

namespace PolicyPortal.Tests.Properties;

/// <summary>Whether two documents are the same in every part; says in which part they are not.</summary>
internal static class DocumentAssert
{
    public static void Same(PolicyDocument expected, PolicyDocument actual)
    {
        Assert.Equal(expected.Id, actual.Id);
        Assert.Equal(expected.Metadata.Evidence, actual.Metadata.Evidence);
        Assert.Equal(expected.Metadata.IssuingAuthority, actual.Metadata.IssuingAuthority);
        Assert.Equal(expected.Metadata.Subjects, actual.Metadata.Subjects);
        Assert.Equal(expected.Metadata.History, actual.Metadata.History);
        Assert.Equal(Fields(expected), Fields(actual));
        Assert.Equal(expected.Sources, actual.Sources);
        Assert.Equal(expected.Aliases.ToArray(), actual.Aliases.ToArray());
        Assert.Equal(expected.Gone, actual.Gone);
        Assert.Equal(expected.Paragraphs.Select(p => p.Text), actual.Paragraphs.Select(p => p.Text));
        foreach (var (one, other) in expected.Paragraphs.Zip(actual.Paragraphs))
        {
            Assert.Equal(one.Source, other.Source);
            Assert.Equal(one with { Source = [] }, other with { Source = [] });
        }
    }

    private static DocumentMetadata Fields(PolicyDocument document) => document.Metadata with { Evidence = [], IssuingAuthority = [], Subjects = [], History = [] };
}
