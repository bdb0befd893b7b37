using System.Globalization;
using PolicyPortal.Core.Ingestion;
using Spectre.Console;

namespace PolicyPortal.Cli;

/// <summary>Draws how far ingestion has come: a bar a stage, with how many there are and how many a second.</summary>
internal sealed class ProgressBar(ProgressContext context) : IProgress<IngestionProgress>
{
    private readonly Dictionary<IngestionStage, ProgressTask> _bars = [];

    public void Report(IngestionProgress value)
    {
        var name = value.Stage is IngestionStage.Sources ? "Sources" : "Index";
        if (!_bars.TryGetValue(value.Stage, out var bar))
        {
            _bars[value.Stage] = bar = context.AddTask(name);
        }

        bar.MaxValue = value.Total;
        bar.Value = value.Done;
        bar.Description = string.Create(CultureInfo.InvariantCulture, $"{name} {value.Done:N0} of {value.Total:N0}, {bar.Speed ?? 0:N0} a second");
    }
}
