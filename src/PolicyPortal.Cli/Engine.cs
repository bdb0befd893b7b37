using PolicyPortal.Core.Search;

namespace PolicyPortal.Cli;

/// <summary>The engine that a command works with; Program.cs says which one.</summary>
/// <param name="Resource">What is closed with it.</param>
internal sealed record Engine(ISearchIndex Index, Func<IIndexBuilder> OpenBuilder, IDisposable Resource) : IDisposable
{
    public void Dispose() => Resource.Dispose();
}
