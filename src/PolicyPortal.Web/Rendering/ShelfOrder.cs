namespace PolicyPortal.Web.Rendering;

/// <summary>In which order a list of the catalogue stands.</summary>
public enum ShelfOrder
{
    /// <summary>The latest day of issue first; undated documents last.</summary>
    Newest,

    /// <summary>The earliest first; undated documents last.</summary>
    Oldest,

    /// <summary>Last written in the library first: what was taken in, or has changed.</summary>
    Written,

    /// <summary>By title, in the order of pinyin.</summary>
    Title,

    /// <summary>What most other documents refer to first.</summary>
    Cited,

    /// <summary>By document number: the latest year first, in it from 1 on.</summary>
    Number,
}

/// <summary>How orders are written in addresses.</summary>
public static class ShelfOrders
{
    private const string Usual = "newest";

    private static readonly Dictionary<ShelfOrder, string> Names = new()
    {
        [ShelfOrder.Newest] = Usual, [ShelfOrder.Oldest] = "oldest", [ShelfOrder.Written] = "added", [ShelfOrder.Title] = "title", [ShelfOrder.Cited] = "cited", [ShelfOrder.Number] = "number",
    };

    /// <returns>null for the usual order, which goes without saying.</returns>
    public static string? Name(this ShelfOrder order) => order is ShelfOrder.Newest ? null : Names[order];

    /// <returns>null where there is none of the name.</returns>
    public static ShelfOrder? TryRead(string? name) => Names.Where(pair => pair.Value == name).Select(pair => (ShelfOrder?)pair.Key).FirstOrDefault();
}
