using System.Globalization;
using System.Text;

namespace PolicyPortal.Core.References;

/// <summary>A place in a document as words name it: 第二章, 第三条, 第三条第二款第（一）项. 立法技术规范: 编 分编 章 节 条 款 项 目.</summary>
/// <remarks>0 is "not named". An article is counted through the whole law, so it needs no chapter. Twelve bytes: a library holds a hundred thousand.</remarks>
public readonly record struct Locator
{
    private const int Most = 60_000;

    public byte Book { get; private init; }

    public byte SubBook { get; private init; }

    public byte Chapter { get; private init; }

    public byte Division { get; private init; }

    public ushort Article { get; private init; }

    /// <summary>之一 is 1.</summary>
    public byte ArticleSub { get; private init; }

    public byte Paragraph { get; private init; }

    public ushort Item { get; private init; }

    public byte Subitem { get; private init; }

    /// <summary>The whole document.</summary>
    public static Locator Whole => default;

    /// <summary>What words name that lead out of the text: 前款 in a first paragraph.</summary>
    public static Locator Nowhere { get; } = new() { Article = ushort.MaxValue };

    /// <summary>What <see cref="Of"/> makes the place of again: the number of each unit, coarsest first, 之一 behind its article.</summary>
    internal int[] Numbers => [Book, SubBook, Chapter, Division, Article, ArticleSub, Paragraph, Item, Subitem];

    /// <exception cref="OverflowException">No place has such numbers.</exception>
    internal static Locator Of(ReadOnlySpan<int> numbers) => checked(new()
    {
        Book = (byte)numbers[0],
        SubBook = (byte)numbers[1],
        Chapter = (byte)numbers[2],
        Division = (byte)numbers[3],
        Article = (ushort)numbers[4],
        ArticleSub = (byte)numbers[5],
        Paragraph = (byte)numbers[6],
        Item = (ushort)numbers[7],
        Subitem = (byte)numbers[8],
    });

    public bool IsWhole => this == default;

    public bool IsNowhere => Article == ushort.MaxValue;

    /// <summary>The unit that it ends with; null for the whole document.</summary>
    public LocatorUnit? Finest =>
        Subitem > 0 ? LocatorUnit.Subitem
        : Item > 0 ? LocatorUnit.Item
        : Paragraph > 0 ? LocatorUnit.Paragraph
        : Article > 0 ? LocatorUnit.Article
        : Division > 0 ? LocatorUnit.Division
        : Chapter > 0 ? LocatorUnit.Chapter
        : SubBook > 0 ? LocatorUnit.SubBook
        : Book > 0 ? LocatorUnit.Book
        : null;

    /// <summary>The same place one step further: 第三条 with 第二款. What is finer than the unit is dropped; an article drops the chapter, too.</summary>
    /// <returns>null when no text counts so far.</returns>
    public Locator? With(LocatorUnit unit, int number, int sub = 0) => number < 1 || sub is < 0 or > 99 ? null : unit switch
    {
        LocatorUnit.Article => number <= Most ? new() { Article = (ushort)number, ArticleSub = (byte)sub } : null,
        LocatorUnit.Item => number <= Most ? Before(unit) with { Item = (ushort)number } : null,
        _ when number > byte.MaxValue => null,
        LocatorUnit.Book => new() { Book = (byte)number },
        LocatorUnit.SubBook => Before(unit) with { SubBook = (byte)number },
        LocatorUnit.Chapter => Before(unit) with { Chapter = (byte)number },
        LocatorUnit.Division => Before(unit) with { Division = (byte)number },
        LocatorUnit.Paragraph => Before(unit) with { Paragraph = (byte)number },
        _ => Before(unit) with { Subitem = (byte)number },
    };

    /// <summary>What is coarser than the unit.</summary>
    public Locator Before(LocatorUnit unit) => new()
    {
        Book = unit > LocatorUnit.Book ? Book : (byte)0,
        SubBook = unit > LocatorUnit.SubBook ? SubBook : (byte)0,
        Chapter = unit > LocatorUnit.Chapter ? Chapter : (byte)0,
        Division = unit > LocatorUnit.Division ? Division : (byte)0,
        Article = unit > LocatorUnit.Article ? Article : (ushort)0,
        ArticleSub = unit > LocatorUnit.Article ? ArticleSub : (byte)0,
        Paragraph = unit > LocatorUnit.Paragraph ? Paragraph : (byte)0,
        Item = unit > LocatorUnit.Item ? Item : (ushort)0,
    };

    /// <summary>As an anchor spells it: <c>art-3-para-2-item-1</c>, <c>ch-2-div-1</c>; empty for the whole document.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Append("book", Book);
        Append("subbook", SubBook);
        Append("ch", Chapter);
        Append("div", Division);
        Append("art", Article);
        if (ArticleSub > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"_{ArticleSub}");
        }

        Append("para", Paragraph);
        Append("item", Item);
        Append("subitem", Subitem);
        return text.ToString();

        void Append(string name, int number)
        {
            if (number > 0)
            {
                text.Append(text.Length > 0 ? "-" : "").Append(CultureInfo.InvariantCulture, $"{name}-{number}");
            }
        }
    }
}

/// <summary>The units that a law's text counts in, coarsest first.</summary>
public enum LocatorUnit
{
    /// <summary>编.</summary>
    Book,

    /// <summary>分编.</summary>
    SubBook,

    /// <summary>章.</summary>
    Chapter,

    /// <summary>节.</summary>
    Division,

    /// <summary>条.</summary>
    Article,

    /// <summary>款.</summary>
    Paragraph,

    /// <summary>项.</summary>
    Item,

    /// <summary>目.</summary>
    Subitem,
}
