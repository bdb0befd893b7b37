namespace PolicyPortal.Tests.Operators;

/// <summary>Small bulletins.</summary>
internal static class SampleTexts
{
    /// <summary>A notice in which the second number is missing.</summary>
    public const string WithGap =
        "国办发〔2019〕11号\n各省、自治区、直辖市人民政府：\n现就开展某项试点的有关事项通知如下，请认真贯彻执行。\n"
        + "一、加强组织领导，明确工作责任，抓好任务落实，确保按期完成。\n三、加强监督检查，及时报告情况，认真总结经验，确保取得实效。\n国务院办公厅\n2019年7月7日\n";

    /// <summary>Two notices, one after the other.</summary>
    /// <param name="word">A word that stands in both, so that they are found again and are like no others.</param>
    public static string Two(string word) => string.Concat(Enumerable.Range(1, 2).Select(n =>
        $"国办发〔2020〕{n}号\n各省、自治区、直辖市人民政府：\n现就开展{word}第{n}批试点的有关事项通知如下，请认真贯彻执行。\n"
        + $"一、{word}第{n}批试点要加强组织领导，明确工作责任，抓好任务落实，确保按期完成。\n二、{word}第{n}批试点要加强监督检查，及时报告情况，认真总结经验。\n国务院办公厅\n2020年7月{n}日\n"));
}
