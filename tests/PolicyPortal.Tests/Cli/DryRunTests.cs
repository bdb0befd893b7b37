using System.Security.Cryptography;
using PolicyPortal.Cli;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Lucene;
using Xunit;

namespace PolicyPortal.Tests.Cli;

public sealed class DryRunTests : IDisposable
{
    private const string Notice = "教就业〔2023〕4号\n各省、自治区教育厅：\n现就有关事项通知如下，请各地结合实际认真贯彻落实。\n一、加强领导\n三、强化部署，各地要统筹推进，明确责任，抓好落实。\n教育部\n2023年12月1日\n";

    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _folder.Dispose();
        _out.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_done_and_touches_nothing()
    {
        _folder.Write("in/a.txt", Notice);
        _folder.Write("in/a.yaml", "documents:\n- match: { documentNumber: 教就业〔2023〕4号 }\n  title: 一件通知\n");
        var before = Files();
        Assert.Equal(0, await RunAsync("ingest", "--dry-run", _folder.At("in"), "--data", _folder.At("data"), "--lines"));

        Assert.Equal(before, Files());
        Assert.Contains("新收", Said, StringComparison.Ordinal);
        Assert.Contains("标题：一件通知  （人工", Said, StringComparison.Ordinal);
        Assert.Contains("发文字号：教就业〔2023〕4号  （原文，第1行", Said, StringComparison.Ordinal);
        Assert.Contains("存疑 number-missing 第5行", Said, StringComparison.Ordinal);
        Assert.Matches("     1 件 教就业〔2023〕4号  〔来源开头；有发文字号；有主送机关〕", Said);
        Assert.Contains("新收1件，改写0件，不变0件", Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_tells_what_is_new_what_would_change_and_what_would_not()
    {
        _folder.Write("in/a.txt", Notice);
        _folder.Write("in/b.txt", Notice.Replace("4号", "5号", StringComparison.Ordinal).Replace("领导", "监督", StringComparison.Ordinal).Replace("强化部署", "总结经验", StringComparison.Ordinal));
        await RunAsync("ingest", _folder.At("in"), "--data", _folder.At("data"));
        File.AppendAllText(_folder.At("in", "b.txt"), "（此件公开发布）\n");
        _folder.Write("in/c.txt", "国发〔2020〕9号\n国务院各部委：\n另一件文件的正文，与前面两件没有一句相同，要长一些。\n国务院\n2020年1月1日\n");
        var before = Files();
        await RunAsync("ingest", "--dry-run", _folder.At("in"), "--data", _folder.At("data"));

        Assert.Equal(before, Files());
        Assert.Contains("新收1件，改写1件，不变1件", Said, StringComparison.Ordinal);
        Assert.DoesNotContain("〔来源开头", Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_librarys_own_files_are_no_sources_even_where_they_lie_among_them()
    {
        _folder.Write("a.txt", Notice);
        await RunAsync("ingest", _folder.Path, "--data", _folder.At("data"));
        await RunAsync("ingest", "--dry-run", _folder.Path, "--data", _folder.At("data"));
        Assert.Contains("共1个来源：新收0件，改写0件，不变1件", Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_taken_in_is_said_and_the_exit_code_tells()
    {
        _folder.Write("in/empty.txt", "");
        Assert.Equal(1, await RunAsync("ingest", "--dry-run", _folder.At("in"), "--data", _folder.At("data")));
        Assert.Contains("empty.txt  不能收录", Said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.At("data")));
    }

    [Fact]
    public async Task Review_lists_what_is_open_and_marks_what_was_seen()
    {
        _folder.Write("in/a.txt", Notice);
        await RunAsync("ingest", _folder.At("in"), "--data", _folder.At("data"));
        Assert.Equal(0, await RunAsync("review", "--data", _folder.At("data")));
        var line = Assert.Single(Said.Split('\n'), l => l.Contains("number-missing", StringComparison.Ordinal));
        Assert.Contains("warning", line, StringComparison.Ordinal);

        Assert.Equal(0, await RunAsync("review", "--data", _folder.At("data"), "--resolve", line.Split(' ')[0]));
        await RunAsync("review", "--data", _folder.At("data"));
        Assert.DoesNotContain("number-missing", Said, StringComparison.Ordinal);
        await RunAsync("review", "--data", _folder.At("data"), "--all", "--code", "number-missing");
        Assert.Contains("(resolved)", Said, StringComparison.Ordinal);
        Assert.Equal(1, await RunAsync("review", "--data", _folder.At("data"), "--resolve", "nosuchkey"));
        await RunAsync("review", "--data", _folder.At("data"), "--severity", "error");
        Assert.StartsWith("0 diagnostics.", Said, StringComparison.Ordinal);
    }

    private string Said => _out.ToString();

    private List<string> Files() =>
        [.. Directory.EnumerateFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => $"{f} {File.GetLastWriteTimeUtc(f):O} {(File.Exists(f) ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f))) : "")}")];

    private Task<int> RunAsync(params string[] args)
    {
        _out.GetStringBuilder().Clear();
        return CommandLine.RunAsync(args, new Terminal(_out, _error, ShowsColours: false, ShowsProgress: false), data =>
        {
            var engine = LuceneEngine.Open(Path.Combine(data, "index"), new IcuSegmenter());
            return new Engine(engine, engine.OpenBuilder, engine);
        });
    }
}
