using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using PolicyPortal.Core.Model;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Feeds;

/// <summary>A list of documents as an Atom feed (RFC 4287).</summary>
/// <param name="Origin">The portal's scheme and host, which addresses are made absolute with.</param>
/// <param name="Self">The feed's own address, from the root. Its id is made of it.</param>
/// <param name="Page">The address of the list as a page, from the root.</param>
/// <param name="Entries">Those that landed last first.</param>
public sealed record AtomFeed(string Title, string Origin, string Self, string Page, ImmutableArray<AtomEntry> Entries)
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>When nothing is known: every feed needs a moment, and one that does not move says that nothing is new.</summary>
    internal static readonly DateTimeOffset Unknown = DateTimeOffset.UnixEpoch;

    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public override string ToString()
    {
        var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, "zh-CN");
            Text(xml, "id", StableId.Of(Self));
            Text(xml, "title", Title);
            Text(xml, "updated", Moment(Entries.Select(e => e.Updated).DefaultIfEmpty(Unknown).Max()));
            Link(xml, "self", "application/atom+xml", Self);
            Link(xml, "alternate", "text/html", Page);
            Person(xml, "政策文库");
            foreach (var entry in Entries)
            {
                Write(xml, entry);
            }

            xml.WriteEndElement();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private void Write(XmlWriter xml, AtomEntry entry)
    {
        xml.WriteStartElement("entry", Atom);
        Text(xml, "id", StableId.Of($"document {entry.Id}"));
        Text(xml, "title", entry.Metadata.ShownTitle());
        Text(xml, "updated", Moment(entry.Updated));
        if (entry.Metadata.IssuedOn is { } day)
        {
            Text(xml, "published", Moment(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), China)));
        }

        Link(xml, "alternate", "text/html", entry.Address);
        foreach (var authority in entry.Metadata.IssuingAuthority)
        {
            Person(xml, authority);
        }

        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", entry.Metadata.Kind.Name());
        xml.WriteAttributeString("label", entry.Metadata.Kind.Label());
        xml.WriteEndElement();
        Text(xml, "summary", entry.Summary);
        xml.WriteEndElement();
    }

    private void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", Origin + address);
        xml.WriteEndElement();
    }

    private static void Person(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Atom);
        Text(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, Writable(text));

    // Documents and queries may hold what no XML can: control characters and halves of surrogate pairs.
    private static string Writable(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => rune.Value is not 0xFFFD && (rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value))).Select(rune => rune.ToString()));

    private static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}

/// <summary>A document in a feed: published on the day of its issue, in China; updated when its file was last written, as a subscriber wants to know what is new here.</summary>
/// <param name="WrittenAt">null where that is not known.</param>
/// <param name="Address">From the root.</param>
/// <param name="Summary">Plain text.</param>
public sealed record AtomEntry(DocumentId Id, DocumentMetadata Metadata, DateTimeOffset? WrittenAt, string Address, string Summary)
{
    /// <summary>To the second, as it is written.</summary>
    public DateTimeOffset Updated => WrittenAt is { } moment ? new(moment.Ticks - (moment.Ticks % TimeSpan.TicksPerSecond), moment.Offset) : AtomFeed.Unknown;
}
