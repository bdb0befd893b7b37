using PolicyPortal.Lucene.Memory;

namespace PolicyPortal.Lucene.Searching;

/// <summary>The scores of one segment's passages while they are added up: what their texts hold, and what their sections do.</summary>
/// <remarks>Only the places of what is wanted begin at zero: what stands at the others is never read.</remarks>
internal ref struct ScoreSums
{
    /// <summary>Where one passage in so many is wanted, to clear all places is sooner done than to clear theirs.</summary>
    private const int ManyOneIn = 8;

    private readonly SectionTable _sections;
    private readonly SearchPool _pool;
    private readonly int _passages;
    private int[]? _listed;
    private int _listedCount;

    /// <param name="wanted">The passages wanted, by their numbers in the whole index, rising.</param>
    /// <param name="withCover">Whether it is asked how much of the query each passage covers.</param>
    /// <param name="pool">Lends the arrays.</param>
    public ScoreSums(SearchableSegment segment, ReadOnlySpan<int> wanted, bool withCover, SearchPool pool)
    {
        (_sections, _passages, _pool, First) = (segment.Memory.Sections, segment.Memory.Size, pool, segment.First);
        Wanted = wanted;
        OfPassages = pool.Rent<float>(segment.Memory.Size);
        OfSections = pool.Rent<float>(_sections.Count);
        Cover = withCover ? pool.Rent<float>(segment.Memory.Size) : [];
        Clear(isMany: wanted.Length > segment.Memory.Size / ManyOneIn);
    }

    /// <summary>The passages wanted, rising; their numbers in the segment are lower by <see cref="First"/>.</summary>
    public ReadOnlySpan<int> Wanted { get; }

    public int First { get; }

    /// <summary>By the passage's number in the segment.</summary>
    public float[] OfPassages { get; }

    /// <summary>By the section's number in the segment.</summary>
    public float[] OfSections { get; }

    /// <summary>How much of the query a passage covers, by its number in the segment; empty where that was not asked.</summary>
    public float[] Cover { get; }

    /// <summary>Takes over the scores of some passages that were wanted: what their texts and their sections make together.</summary>
    /// <param name="passages">What covers less of the query than it should, or nothing, is dropped, where that was asked.</param>
    /// <returns>How many are left, at the head of both.</returns>
    public readonly int CopyTo(Span<int> passages, Span<float> scores, float leastCover)
    {
        var sectionOf = _sections.SectionOf;
        var (ofPassages, ofSections, cover, first) = (OfPassages, OfSections, Cover, First);
        if (cover.Length == 0)
        {
            for (var i = 0; i < passages.Length && i < scores.Length; i++)
            {
                var passage = passages[i] - first;
                scores[i] = ofPassages[passage] + ofSections[sectionOf[passage]];
            }

            return passages.Length;
        }

        var kept = 0;
        foreach (var wanted in passages)
        {
            var passage = wanted - first;
            if (cover[passage] >= leastCover && cover[passage] > 0)
            {
                scores[kept] = ofPassages[passage] + ofSections[sectionOf[passage]];
                passages[kept++] = wanted;
            }
        }

        return kept;
    }

    /// <summary>The sections that the passages wanted stand in, rising; listed when first asked for.</summary>
    public ReadOnlySpan<int> WantedSections()
    {
        if (_listed is null)
        {
            _listed = _pool.Rent<int>(Wanted.Length + 1);
            _listedCount = ListSections(_listed);
        }

        return _listed.AsSpan(0, _listedCount);
    }

    // Sections end where nobody can foresee it: each passage writes its own behind those before, and only a new one stays.
    private readonly int ListSections(Span<int> sections)
    {
        var sectionOf = _sections.SectionOf;
        var (count, last) = (0, -1);
        foreach (var passage in Wanted)
        {
            var section = sections[count] = sectionOf[passage - First];
            count += (int)((uint)(last - section) >> 31); // 1 where it is higher than the last
            last = section;
        }

        return count;
    }

    private readonly void Clear(bool isMany)
    {
        if (isMany)
        {
            OfPassages.AsSpan(0, _passages).Clear();
            OfSections.AsSpan(0, _sections.Count).Clear();
            Cover.AsSpan().Clear();
            return;
        }

        var sectionOf = _sections.SectionOf;
        foreach (var wanted in Wanted)
        {
            var passage = wanted - First;
            OfPassages[passage] = 0;
            OfSections[sectionOf[passage]] = 0;
            if (Cover.Length > 0)
            {
                Cover[passage] = 0;
            }
        }
    }
}
