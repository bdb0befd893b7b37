using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Core.Library;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Selecting;

namespace PolicyPortal.Web.Pages;

/// <summary>/selection: the clauses that a reader collected, kept in the browser. Without script, a form of addresses: POST shows what they lead to. Nothing is kept here.</summary>
[IgnoreAntiforgeryToken]
public sealed class SelectionModel(ILibrary library) : PortalPage
{
    public override PageHead Head => new(Phrases.Say("条款选集")) { Description = Phrases.Say("把各文件中的条款收在一起，排序、加注，连同出处带走。"), IsUnlisted = true };

    /// <summary>What the form held.</summary>
    public string Text { get; private set; } = "";

    public ImmutableArray<SelectedClause> Found { get; private set; } = [];

    public ImmutableArray<SelectionEntry> Missing { get; private set; } = [];

    /// <summary>Lines that hold no address.</summary>
    public ImmutableArray<string> Unread { get; private set; } = [];

    public void OnGet()
    {
        // The browser has the list, or the reader writes it.
    }

    public async Task OnPostAsync([FromForm] string? items, CancellationToken cancel)
    {
        var list = SelectionList.Parse(items);
        Text = items is null || items.Length <= SelectionList.MaxLength ? items ?? "" : items[..SelectionList.MaxLength];
        Unread = list.Unread;
        (Found, Missing) = await SelectedClause.FindAsync(list, library, cancel);
    }
}
