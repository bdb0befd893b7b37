namespace PolicyPortal.Core.Text.Pdf;

/// <summary>Radicals that PDF producers give for the characters that look like them. Unicode 16, blocks 2E80 to 2FDF; NFKC folds the second alone.</summary>
internal static class CjkRadicals
{
    private const char FirstKangxi = '\u2F00';

    // In the order of the 214 radicals.
    private const string Kangxi =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    // Of the first block, those that a character of use today looks like: one string over the other.
    private const string Supplement = "⺠⺟⺝⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳⺁⺎⺒⺓⺛⻁⻑⻖⻭";
    private const string SupplementUnified = "民母月西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龟厂兀巳幺旡虎長阝歯";

    public static string Unified(string text) => text.Any(IsRadical) ? string.Concat(text.Select(Unified)) : text;

    private static bool IsRadical(char c) => c is >= '\u2E80' and < '\u2FE0';

    private static char Unified(char c) =>
        c >= FirstKangxi && c - FirstKangxi < Kangxi.Length ? Kangxi[c - FirstKangxi]
        : Supplement.IndexOf(c) is >= 0 and var place ? SupplementUnified[place]
        : c;
}
