namespace PolicyPortal.Web.Operators;

/// <summary>Counts wrong keys, so that nobody can try many: a few from one address, and not many from all addresses together.</summary>
public sealed class SignInAttempts(TimeProvider clock)
{
    public const int MostFromOne = 5;
    public const int MostFromAll = 50;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly Lock _gate = new();
    private readonly Queue<(DateTimeOffset At, string From)> _wrong = new();

    /// <param name="from">The address of whoever tries.</param>
    /// <returns>How long to wait before another key is looked at; zero when it may be tried now.</returns>
    public TimeSpan WaitFor(string from)
    {
        lock (_gate)
        {
            Forget();
            var own = _wrong.Where(w => w.From == from).ToList();
            var until = own.Count >= MostFromOne ? own[^MostFromOne].At + Window
                : _wrong.Count >= MostFromAll ? _wrong.Peek().At + Window
                : clock.GetUtcNow();
            return until - clock.GetUtcNow();
        }
    }

    public void Wrong(string from)
    {
        lock (_gate)
        {
            Forget();
            _wrong.Enqueue((clock.GetUtcNow(), from));

            // Several may have tried at the same moment; the queue stays small whatever happens.
            while (_wrong.Count > MostFromAll * 2)
            {
                _wrong.Dequeue();
            }
        }
    }

    private void Forget()
    {
        var since = clock.GetUtcNow() - Window;
        while (_wrong.TryPeek(out var oldest) && oldest.At <= since)
        {
            _wrong.Dequeue();
        }
    }
}
