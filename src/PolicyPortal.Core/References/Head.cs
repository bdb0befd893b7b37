using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.References;

/// <summary>Words that name a work or a place by themselves, before which clause of it is read.</summary>
/// <param name="Place">What a clause behind it is counted from.</param>
/// <param name="Through">As in <see cref="Reference"/>.</param>
/// <param name="StandsAlone">Whether it is a reference without a clause, too: 《公司法》 is, 本法 is not.</param>
/// <param name="First">What 前三项 counts: directly behind another place, its first ones; null for other words.</param>
/// <param name="Back">How it leads back to what the text has named last: 该法 to the work, 该条 to the place down to its article; null where it names a work itself.</param>
internal sealed record Head(TextSpan Span, CitedWork Work, Locator Place, bool StandsAlone, Locator? Through = null, BackReference? Back = null, CountedUnits? First = null);

internal sealed record CountedUnits(LocatorUnit Unit, int Count);

/// <param name="To">The finest unit of the last place that is meant; null for the whole work.</param>
internal sealed record BackReference(LocatorUnit? To);
