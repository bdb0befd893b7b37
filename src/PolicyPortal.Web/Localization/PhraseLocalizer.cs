using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;

namespace PolicyPortal.Web.Localization;

/// <summary><see cref="Phrases"/> for pages: <c>@L["…"]</c> for text, <c>@H["…&lt;b&gt;{0}&lt;/b&gt;…"]</c> for phrases with markup, whose arguments are encoded.</summary>
public sealed class PhraseLocalizer : IStringLocalizer
{
    public LocalizedString this[string name] => new(name, Phrases.Say(name), Phrases.IsEnglish && Phrases.Find(name) is null);

    public LocalizedString this[string name, params object[] arguments] => new(name, Phrases.Say(name, arguments), Phrases.IsEnglish && Phrases.Find(name) is null);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => Phrases.Book.Select(phrase => new LocalizedString(phrase.Key, Phrases.Say(phrase.Key)));

    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<IStringLocalizer, PhraseLocalizer>();
        services.AddSingleton<IHtmlLocalizer>(provider => new HtmlLocalizer(provider.GetRequiredService<IStringLocalizer>()));
    }
}
