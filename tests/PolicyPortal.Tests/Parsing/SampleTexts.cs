namespace PolicyPortal.Tests.Parsing;

/// <summary>Small documents of every sort, as they are printed.</summary>
internal static class SampleTexts
{
    public const string JointNotice =
        "教育部 财政部文件\n教财〔2023〕7号\n教育部 财政部关于做好某项工作的通知\n各省、自治区、直辖市教育厅（教委）、\n财政厅（局），新疆生产建设兵团教育局、财政局：\n"
        + "现就做好某项工作有关事项通知如下，请认真贯彻执行。\n一、加强组织领导，明确工作责任，确保按期完成。\n本通知自印发之日起施行。\n教育部\n财政部\n二○二三年十二月一日\n（此件公开发布）\n抄送：有关部门。\n";

    public const string Law =
        "中华人民共和国某某法\n（1990年9月7日第七届全国人民代表大会常务委员会第十五次会议通过 根据2001年10月27日第九届全国人民代表大会常务委员会第二十四次会议《关于修改〈中华人民共和国某某法〉的决定》第一次修正）\n"
        + "第一条 为了保护合法权益，根据宪法，制定本法。\n第二条 公民的合法权益受法律保护，任何单位和个人不得侵犯。\n第三条 本法自1991年6月1日起施行。\n";

    public const string Regulation =
        "某某管理办法\n（1995年8月30日国务院批准 1995年9月14日中国人民银行令第2号发布 自1996年1月1日起施行）\n第一条 为了加强管理，制定本办法。\n第二条 有关单位应当按照规定办理登记手续。\n第三条 本办法自1996年1月1日起施行。\n";

    public const string Decree =
        "中华人民共和国国务院令\n第752号\n《某某条例》已经2022年3月29日国务院第1次常务会议通过，现予公布，自2022年5月1日起施行。\n总理 李克强\n2022年4月3日\n";

    public const string Report =
        "政府工作报告\n——2011年3月5日在第十一届全国人民代表大会第四次会议上\n国务院总理 温家宝\n各位代表：\n现在，我代表国务院，向大会作政府工作报告，请予审议。\n一、过去一年的工作\n过去一年，各项工作取得了新的进展。\n";

    public const string Communique = "新华社北京2月23日电 2024年对台工作会议22日至23日在京召开。有关领导同志出席会议并讲话。\n会议指出，要做好今年的工作。\n";

    public const string Speech = "在某某座谈会上的讲话\n（2023年5月23日）\n习近平\n同志们：\n今天，我们在这里召开座谈会，共商发展大计。\n来源：《求是》2023年第21期\n";

    public const string Article = "应总统邀请，我即将对贵国进行国事访问。我期待着共同开辟两国关系新前景。\n两国人民的友谊源远流长，历久弥新。\n（新华社北京7月5日电）\n";

    public const string Resolution = "第二届全国人民代表大会第三次会议听取了国务院所作的政府工作报告。\n会议对报告表示满意，决定批准这个报告。\n";

    public static readonly string[] All = [JointNotice, Law, Regulation, Decree, Report, Communique, Speech, Article, Resolution];
}
