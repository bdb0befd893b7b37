using System.Collections.Frozen;

namespace PolicyPortal.Core.Search.Spelling;

/// <summary>Characters that are taken for each other by the eye, in print, in handwriting and by readers of scanned pages.</summary>
internal static class LookAlikes
{
    // Each group's members stand for each other. Simplified characters only.
    private const string Groups = """
        己已巳 未末 土士 大太犬 日曰 人入八 千干于 天夭 王玉 午牛 由甲申田 刀力 又叉 几儿 贝见 风凤 乌鸟 今令 代伐 候侯 拔拨 折拆析 抡抢 治冶 沪泸 洒酒 沾粘 没设投 券卷
        戊戌戍成 戒戎 崇祟 茶荼 裁栽载 哀衷衰 兔免 肓盲 冒昌 亨享 毫豪 徒徙陡 徽微 撒撤 辩辨辫 籍藉 概慨 既即 帐账 历厉 复覆 像象 型形 度渡 缴激邀 副幅辐 检捡 签检 监览 赔陪培倍
        债绩 绩积 职织识 劝权 欢观规 质贡责 资货贷 赁凭 贫贪 贩版 败贩 征证 政攻改收 效郊校 核该 刻劾 服报 抗执 役投 仪议 评诉 拆诉 城域 试拭 迅讯 导异 传专转 园圆 因困囚 国围 务各 营管
        宁宇 安案 买卖实 审申 宜宣 塞寨赛 密蜜 创伧 例列烈 利刊 剂济挤 市布 帅师 帝常 党堂赏 掌常 尝偿 官宦 民氏 低抵底 厘量 里理埋 童章 竟意境 镜境 坚竖紧 拥佣 用甩 角用 触解 补朴扑 祥样详
        杆秆 材村 林材 杯坏 环坏怀 板版扳 极级及 吸汲 构购沟 忧优扰 仿防访妨 旁傍 养善美 看着 青清请情晴 提堤题 湿温混 深探 落洛络 待侍持恃 得德 律津 建健键 廷延 遗遣 遵尊 通遍 遇偶隅 运远还
        过达迁 送迷述 速束 逐遂 避僻壁 郑邓 部陪 除徐 陈阵 险验 价阶 峡陕 障彰 那哪 岗冈 拓招 扶抚 挂桂佳 荐存 承丞 赡瞻 赢羸 赚嫌 辍缀 嘱瞩 孵浮 拙绌 煅锻 炼练 燥躁 梁粱 跌迭 震振 决绝 账胀
        阅阐 阔阅 闭闲 问间 闻间 拘拒 距拒 轮输 输愉 愈俞 渝谕 喻输 歧岐 技枝 杖枚 攸悠 帮邦 绑帮 瑞端 揣湍 惴喘 揭竭 渴喝 歇竭 谒揭 裕浴 俗裕 峪俗
        """;

    private static readonly FrozenDictionary<char, string> Others = Read();

    /// <summary>The characters that look like one; empty for most.</summary>
    public static ReadOnlySpan<char> Of(char character) => Others.GetValueOrDefault(character, "");

    private static FrozenDictionary<char, string> Read() => Groups
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(group => group.SelectMany(one => group.Where(other => other != one).Select(other => (one, other))))
        .GroupBy(pair => pair.one, pair => pair.other)
        .ToFrozenDictionary(group => group.Key, group => string.Concat(group.Distinct()));
}
