using Xunit;

namespace PolicyPortal.Tests.Contracts;

// Never a false friend on top: what holds a word comes before what only holds its characters across a border.
public abstract partial class SearchIndexContract
{
    [Theory]
    [InlineData("和服", "产品和服务")]
    [InlineData("研究生", "研究生命起源")]
    [InlineData("中国", "发展中国家")]
    [InlineData("中国", "在执行过程中国家给予补助")]
    [InlineData("中国", "其中国有企业占多数")]
    [InlineData("大学", "兴起大学习热潮")]
    [InlineData("人大", "个人大量信息")]
    [InlineData("市长", "南京市长江大桥")]
    [InlineData("球拍", "乒乓球拍卖")]
    [InlineData("上诉", "在法律上诉求合理")]
    [InlineData("民政", "国民政治权利")]
    [InlineData("构成", "组织机构成员名单")]
    [InlineData("服从", "不服从业人员管理")]
    [InlineData("行业", "进行业务培训")]
    [InlineData("照会", "按照会议程序")]
    [InlineData("高校", "提高校园安全水平")]
    [InlineData("要求", "主要求职渠道")]
    [InlineData("大小", "扩大小微企业融资")]
    [InlineData("强国", "加强国防建设")]
    [InlineData("金融", "资金融通")]
    [InlineData("技术", "科技术语")]
    [InlineData("行动", "实行动态管理")]
    [InlineData("设计", "建设计划")]
    [InlineData("方面", "各地方面积不同")]
    [InlineData("快速", "加快速度")]
    [InlineData("上海", "保护海上海洋生物")]
    [InlineData("展现", "发展现代农业")]
    [InlineData("民主", "农民主要依靠种植")]
    [InlineData("法定", "依法定期检查")]
    [InlineData("产权", "财产权利")]
    [InlineData("工作", "施工作业")]
    [InlineData("理由", "档案的管理由国务院规定")]
    [InlineData("保证", "担保证明")]
    [InlineData("证人", "公证人员")]
    [InlineData("合同", "联合同意")]
    [InlineData("同意", "签订合同意见")]
    [InlineData("地区", "土地区域")]
    [InlineData("学生", "科学生产")]
    [InlineData("学科", "医学科学")]
    [InlineData("业主", "作业主管部门")]
    [InlineData("法人", "执法人员")]
    [InlineData("工会", "职工会议")]
    [InlineData("开发", "公开发布")]
    [InlineData("发票", "颁发票据")]
    [InlineData("产业", "生产业务")]
    [InlineData("会计", "社会计划")]
    [InlineData("事故", "刑事故意")]
    [InlineData("本人", "基本人权")]
    [InlineData("费用", "缴费用户")]
    [InlineData("物权", "财物权属")]
    [InlineData("人民", "法人民事权利")]
    [InlineData("公安", "办公安全")]
    [InlineData("正当", "修正当事人名称")]
    [InlineData("国会", "全国会议")]
    [InlineData("心理", "中心理事会")]
    [InlineData("工商", "加工商品")]
    [InlineData("法律", "依法律师可以阅卷")]
    [InlineData("作为", "以劳动工作为主")]
    [InlineData("行使", "执行使用规定")]
    [InlineData("面对", "全面对外开放")]
    [InlineData("华人", "中华人民族团结")]    public void What_holds_the_word_comes_before_what_only_holds_its_characters(string word, string falseFriend)
    {
        var held = $"本条所称{word}，由有关部门另行说明，并向社会公布，具体范围、条件和程序另行规定。";
        Fill(
            SampleDocuments.Of("sample001", falseFriend, $"{falseFriend}。{falseFriend}。", $"{falseFriend}。"),
            SampleDocuments.Of("sample002", "样本", "别的。", held));
        Assert.Equal(held, Passages(word).Hits[0].Passage.Text);
        Assert.Equal(4 - 1, Passages($"\"{word}\"").Total);
        Assert.Equal(held, Passages($"\"{word}\"").Hits[0].Passage.Text);
        Assert.Equal("sample002", Documents(word).Hits[0].Id.Value);
    }

    [Fact]
    public void A_word_that_the_segmenter_cuts_in_two_is_held_where_the_two_follow_each_other()
    {
        Fill(SampleDocuments.Of("sample001", "样本", "定作人与承揽人。", "继承，揽储。", "订立承揽合同。"));
        Assert.Equal("继承，揽储。", Passages("承揽").Hits[^1].Passage.Text);
    }

    [Fact]
    public void One_of_two_choices_held_as_a_word_is_enough()
    {
        Fill(SampleDocuments.Of("sample001", "样本", "提供产品和服务，产品和服务。", "他们在展会上穿着传统的和服，颜色鲜艳，样式很多，令人难忘。", "税收。"));
        Assert.Equal("提供产品和服务，产品和服务。", Passages("和服 OR 税收").Hits[^1].Passage.Text);
    }
}
