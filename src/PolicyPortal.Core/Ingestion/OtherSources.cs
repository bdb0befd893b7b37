using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Ingestion;

/// <summary>What the other sources of a shared document give, read now and by this build. Remembers the last few: a bulletin shares many documents with another.</summary>
internal sealed class OtherSources
{
    private const int AtHand = 4;

    private readonly LinkedList<(SourceFile File, ImmutableArray<PolicyDocument> Documents)> _latestFirst = [];

    /// <returns>The first document with that text (<see cref="DocumentText"/>) in any of the sources; null when none of them holds it.</returns>
    public PolicyDocument? Find(IEnumerable<SourceFile> files, string text) =>
        files.SelectMany(file => Documents(file).AsEnumerable()).FirstOrDefault(document => DocumentText.Digest(document) == text);

    private ImmutableArray<PolicyDocument> Documents(SourceFile file)
    {
        for (var node = _latestFirst.First; node is not null; node = node.Next)
        {
            if (node.Value.File == file)
            {
                return node.Value.Documents;
            }
        }

        var documents = Read(file);
        _latestFirst.AddFirst((file, documents));
        if (_latestFirst.Count > AtHand)
        {
            _latestFirst.RemoveLast();
        }

        return documents;
    }

    private static ImmutableArray<PolicyDocument> Read(SourceFile file)
    {
        try
        {
            return SourceIntake.Take(SourceFolder.Read(file)).Documents;
        }
        catch (IOException)
        {
            // It is reported at its own turn; here it holds nothing.
            return [];
        }
    }
}
