using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Core.Search.Understanding;

/// <summary>Reads a query as a person means it: its syntax, then the dates in it, then what else its words are called.</summary>
public static class QueryUnderstanding
{
    /// <summary>Never fails. What is understood beyond the syntax is said in a hint with the query that takes it back; quoted texts are left alone.</summary>
    public static SearchQuery Of(string? text, SynonymTable synonyms, Segmenter segmenter)
    {
        var query = Read(text);
        return query with { AsProse = QuotedProse.AsWords(query, Read) };

        SearchQuery Read(string? typed) => new SynonymWords(synonyms, segmenter).In(DateWords.In(QueryParser.Parse(typed)));
    }
}
