using System.Text.Json;
using PolicyPortal.Cli;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Lucene;
using Xunit;

namespace PolicyPortal.Tests.Cli;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    private static string Seed => Path.Combine(RepositoryFiles.Seeds, RepositoryFiles.SeedName);

    public void Dispose()
    {
        _folder.Dispose();
        _out.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task Parse_prints_one_object_a_source_and_touches_nothing()
    {
        var other = _folder.Write("other.txt", "同志们：\n今天我们开会。\n");
        Assert.Equal(0, await RunAsync("parse", Seed, other));

        var sources = Lines().Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal([6, 1], sources.Select(s => s.GetProperty("documents").GetArrayLength()));
        Assert.Equal("教育部关于做好2024届全国普通高校毕业生就业创业工作的通知", sources[0].GetProperty("documents")[5].GetProperty("title").GetString());
        Assert.Equal(26, sources[0].GetProperty("documents")[5].GetProperty("clauses").GetArrayLength());
        Assert.Empty(_error.ToString());
        Assert.Equal(["other.txt"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Parse_prints_Markdown_that_the_library_reads()
    {
        var source = _folder.Write("other.txt", "同志们：\n今天我们开会。\n");
        Assert.Equal(0, await RunAsync("parse", source, "--format", "markdown"));

        Assert.Equal(["同志们：", "今天我们开会。"], LibraryMarkdown.Read(_out.ToString()).Paragraphs.Select(p => p.Text));
    }

    [Fact]
    public async Task A_source_that_is_not_there_is_said_and_the_others_are_printed()
    {
        Assert.Equal(1, await RunAsync("parse", _folder.At("nowhere.txt"), Seed));

        Assert.Equal(2, Lines().Length);
        Assert.Contains("nowhere.txt: error source-missing", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_then_search_then_check()
    {
        Assert.Equal(0, await RunAsync("ingest", Seed, "--data", _folder.Path));
        Assert.Equal("1 sources taken in, 0 unchanged, 0 failed; 6 documents in the library, 6 written; 6 indexed, 0 removed.", Assert.Single(Lines()));

        Assert.Equal(0, await RunAsync("search", "\"秋季校园招聘月\"", "--data", _folder.Path));
        Assert.Contains(Lines(), line => line.StartsWith("  #cl-1 ", StringComparison.Ordinal));
        Assert.DoesNotContain('\u001b', _out.ToString());

        Assert.Equal(0, await RunAsync("check", "--data", _folder.Path));
        Assert.Equal("6 documents, 0 findings.", Lines()[^1]);

        Assert.Equal(0, await RunAsync("check", "--literal", "50", "--data", _folder.Path));
        Assert.Contains("50 answered exactly as a scan does, 0 not.", Lines()[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_shows_queries_beside_plain_search()
    {
        await RunAsync("ingest", Seed, "--data", _folder.Path);
        var queries = _folder.Write("queries.txt", "\"秋季校园招聘月\"\n\n学生|毕业生\n教就业2023 4号 第14条\n");

        Assert.Equal(0, await RunAsync("search", "--table", queries, "--data", _folder.Path));
        Assert.Equal(5, Lines().Length);
        Assert.All(Lines(), row => Assert.Equal(5, row.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|')));
        Assert.Contains("**秋季校园招聘月**", Lines()[2], StringComparison.Ordinal);
        Assert.Contains("leads to 教育部关于做好2024届全国普通高校… 14.", Lines()[4], StringComparison.Ordinal);
        Assert.Equal(2, await RunAsync("search", "x", "--table", queries, "--data", _folder.Path));
    }

    [Fact]
    public async Task Phrases_are_listed_and_decided_on()
    {
        await RunAsync("ingest", Seed, "--data", _folder.Path);
        Assert.Equal(0, await RunAsync("phrases", "--limit", "5", "--data", _folder.Path));
        Assert.Equal(6, Lines().Length);
        Assert.EndsWith(" phrases.", Lines()[^1], StringComparison.Ordinal);
        var phrase = Lines()[0].Split(' ')[0];

        Assert.Equal(0, await RunAsync("phrases", "--accept", phrase, "--data", _folder.Path));
        await RunAsync("phrases", "--contains", phrase, "--data", _folder.Path);
        Assert.Contains(Lines(), line => line.StartsWith($"{phrase} ", StringComparison.Ordinal) && line.EndsWith("(accepted)", StringComparison.Ordinal));

        await RunAsync("phrases", "--reject", phrase, "--data", _folder.Path);
        await RunAsync("phrases", "--contains", phrase, "--data", _folder.Path);
        Assert.DoesNotContain(Lines(), line => line.StartsWith($"{phrase} ", StringComparison.Ordinal));
        await RunAsync("phrases", "--contains", phrase, "--all", "--data", _folder.Path);
        Assert.Contains(Lines(), line => line.EndsWith("(rejected)", StringComparison.Ordinal));

        await RunAsync("phrases", "--reopen", phrase, "--data", _folder.Path);
        await RunAsync("phrases", "--contains", phrase, "--data", _folder.Path);
        Assert.Contains(Lines(), line => line.StartsWith($"{phrase} ", StringComparison.Ordinal) && !line.EndsWith(')'));
    }

    [Fact]
    public async Task Check_says_what_does_not_fit()
    {
        await RunAsync("ingest", Seed, "--data", _folder.Path);
        var broken = Path.GetFileName(Directory.GetFiles(_folder.At("library"))[0]);
        _folder.Write($"library/{broken}", "broken");

        Assert.Equal(1, await RunAsync("check", "--data", _folder.Path));
        Assert.StartsWith($"{broken}: Line 1: ", Lines()[0], StringComparison.Ordinal);
        Assert.Equal("5 documents, 2 findings.", Lines()[^1]);
    }

    [Fact]
    public async Task Ingest_says_what_failed_and_the_exit_code_tells()
    {
        var empty = _folder.Write("empty.txt", "");

        Assert.Equal(1, await RunAsync("ingest", empty, "--data", _folder.At("data")));
        Assert.Contains("empty.txt: error ", _error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("parse")]
    [InlineData("parse", "a.txt", "--format", "xml")]
    [InlineData("serch", "x")]
    [InlineData("search")]
    [InlineData("search", "x", "--size", "0")]
    [InlineData("search", "x", "--size", "many")]
    [InlineData("check", "--colour")]
    public async Task A_command_line_that_makes_no_sense_is_one_line_and_exit_code_2(params string[] args)
    {
        Assert.Equal(2, await RunAsync(args));
        Assert.Empty(_out.ToString());
        Assert.StartsWith("policyportal: ", Assert.Single(_error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("search", "x")]
    [InlineData("check")]
    public async Task A_data_folder_that_is_not_there_is_said_and_not_made(params string[] args)
    {
        Assert.Equal(1, await RunAsync([.. args, "--data", _folder.At("nowhere")]));
        Assert.Contains("nowhere", Assert.Single(_error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.At("nowhere")));
    }

    [Fact]
    public async Task A_disk_that_refuses_is_one_line_that_names_the_path()
    {
        var file = _folder.Write("data", "a file where the folder should be");

        Assert.Equal(1, await RunAsync("ingest", Seed, "--data", file));
        Assert.Contains(file, Assert.Single(_error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_is_no_error()
    {
        Assert.Equal(0, await RunAsync("--help"));
        Assert.Contains("ingest", _out.ToString(), StringComparison.Ordinal);
    }

    private string[] Lines() => _out.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private Task<int> RunAsync(params string[] args)
    {
        _out.GetStringBuilder().Clear();
        _error.GetStringBuilder().Clear();
        return CommandLine.RunAsync(args, new Terminal(_out, _error, ShowsColours: false, ShowsProgress: false), data =>
        {
            var engine = LuceneEngine.Open(Path.Combine(data, "index"), new IcuSegmenter());
            return new Engine(engine, engine.OpenBuilder, engine);
        });
    }
}
