using System.Buffers;
using System.Text;
using System.Text.Json;
using CsCheck;
using PolicyPortal.Web.Api;
using Xunit;

namespace PolicyPortal.Tests.Web;

public class JsonTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("第三十九条 劳动者有下列情形之一的，用人单位可以解除劳动合同：")]
    [InlineData("一行\n又一行\t“引号” \"quotes\" <b>&amp; \\ '")]
    [InlineData("全角　空格、𠮷、😀、\u0000\u001F\u2028\uE000\uFFFD")]
    [InlineData("\uD842 alone, and \uDFB7; and at the end \uD842")]
    public void A_text_is_written_as_the_library_writes_it(string text) => AssertAlike(text);

    [Fact]
    public void So_is_any_text() =>
        Gen.Char.Array[0, 40].Sample(characters => AssertAlike(new string(characters)));

    [Theory]
    [InlineData(0f)]
    [InlineData(20.282627f)]
    [InlineData(1e-7f)]
    [InlineData(3.4e38f)]
    public void A_number_is_written_as_the_library_writes_it(float number) =>
        Assert.Equal(Written(json => json.WriteNumberValue(number)), Text(json => json.Add([], number)));

    [Fact]
    public void Room_grows_with_what_is_written()
    {
        var lines = Enumerable.Range(0, 10_000).Select(i => $"第{i}条 “{i}”\n").ToArray();
        var json = Text(json => json.Add("""{"lines":"""u8, lines.AsSpan(), static (json, line) => json.Add([], line))) + "}";
        Assert.Equal(lines, JsonDocument.Parse(json).RootElement.GetProperty("lines").EnumerateArray().Select(line => line.GetString()));
    }

    private static void AssertAlike(string text) => Assert.Equal(Written(json => json.WriteStringValue(text)), Text(json => json.Add([], text)));

    private static string Text(Action<JsonText> write)
    {
        using var json = new JsonText();
        write(json);
        return Encoding.UTF8.GetString(json.Written.Span);
    }

    private static string Written(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = PortalJson.Encoder }))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
