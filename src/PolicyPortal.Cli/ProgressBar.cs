using PolicyPortal.Core.Ingestion;
using Spectre.Console;

namespace PolicyPortal.Cli;

/// <summary>Draws how far ingestion has come: a bar a stage.</summary>
internal sealed class ProgressBar(ProgressContext context) : IProgress<IngestionProgress>
{
    private readonly Dictionary<IngestionStage, ProgressTask> _bars = [];

    public void Report(IngestionProgress value)
    {
        if (!_bars.TryGetValue(value.Stage, out var bar))
        {
            _bars[value.Stage] = bar = context.AddTask(value.Stage is IngestionStage.Sources ? "Sources" : "Index");
        }

        bar.MaxValue = value.Total;
        bar.Value = value.Done;
    }
}
