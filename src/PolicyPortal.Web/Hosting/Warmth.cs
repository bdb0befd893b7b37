namespace PolicyPortal.Web.Hosting;

/// <summary>Whether the index has been read into memory since the start, so that searches are as quick as they will be. Safe for concurrent use.</summary>
public sealed class Warmth
{
    private readonly TaskCompletionSource _warm = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsWarm => _warm.Task.IsCompleted;

    /// <summary>Ends when searches are warm, or cannot be made so; what can wait at a start waits for it.</summary>
    public Task WhenWarm => _warm.Task;

    public void Reach() => _warm.TrySetResult();
}
