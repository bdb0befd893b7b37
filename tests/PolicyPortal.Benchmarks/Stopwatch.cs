namespace PolicyPortal.Benchmarks;

internal static class Stopwatch
{
    /// <summary>The fastest of several rounds, after one that warms up: what disturbs a measurement only ever makes it slower.</summary>
    public static (TimeSpan Wall, TimeSpan Cpu) Best(int rounds, Action work)
    {
        work();
        var best = (Wall: TimeSpan.MaxValue, Cpu: TimeSpan.MaxValue);
        for (var round = 0; round < rounds; round++)
        {
            var cpu = Environment.CpuUsage.TotalTime;
            var start = System.Diagnostics.Stopwatch.GetTimestamp();
            work();
            var wall = System.Diagnostics.Stopwatch.GetElapsedTime(start);
            if (wall < best.Wall)
            {
                best = (wall, Environment.CpuUsage.TotalTime - cpu);
            }
        }

        return best;
    }
}
