using Lucene.Net.Index;
using Lucene.Net.Search;

namespace PolicyPortal.Lucene.Searching;

/// <summary>One found passage: its place in the index, its document's number, its score.</summary>
internal readonly record struct FoundPassage(int Doc, int Number, float Score);

/// <summary>Takes every passage that a query finds; exact counts need them all.</summary>
internal sealed class HitCollector : ICollector
{
    private readonly bool _scored;
    private Scorer? _scorer;
    private NumericDocValues? _numbers;
    private int _base;

    /// <param name="scored">Whether scores are wanted.</param>
    public HitCollector(bool scored) => _scored = scored;

    public List<FoundPassage> Found { get; } = [];

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        _base = context.DocBase;
        _numbers = context.AtomicReader.GetNumericDocValues(IndexFields.Number);
    }

    public void Collect(int doc)
    {
        if (_numbers is not null)
        {
            Found.Add(new(_base + doc, (int)_numbers.Get(doc), _scored ? _scorer!.GetScore() : 0));
        }
    }
}
