namespace PolicyPortal.Web.Hosting;

/// <summary>A setting that the portal cannot start with. Its message is one line: the key, the value, and what is allowed.</summary>
public sealed class SettingException : Exception
{
    public SettingException()
    {
    }

    public SettingException(string message)
        : base(message)
    {
    }

    public SettingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <param name="key">As configuration writes it: <c>Search:Segmenter</c>.</param>
    /// <param name="value">As it was given; null or empty where nothing was.</param>
    /// <param name="allowed">A clause in Chinese: 只能是 Icu.</param>
    public static SettingException Of(string key, string? value, string allowed) =>
        new($"设置 {key} 的值“{OneLine(value)}”无效：{allowed}。");

    private static string OneLine(string? value)
    {
        var text = string.Concat((value ?? "").Select(c => char.IsControl(c) ? ' ' : c));
        return text.Length <= 200 ? text : string.Concat(text.AsSpan(0, 200), "……");
    }
}
