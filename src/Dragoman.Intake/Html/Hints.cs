namespace Dragoman.Intake;

/// <summary>What the name, class, role or id of an element says about what stands in it.</summary>
[Flags]
internal enum Hints
{
    None = 0,

    /// <summary>The article's text ("article-body").</summary>
    Content = 1 << 0,

    /// <summary>Menus, breadcrumbs, pagers.</summary>
    Navigation = 1 << 1,

    /// <summary>The page's foot, imprints.</summary>
    Footer = 1 << 2,

    /// <summary>The page's head.</summary>
    Header = 1 << 3,

    /// <summary>Side columns and widgets.</summary>
    Aside = 1 << 4,

    /// <summary>What readers wrote.</summary>
    Comments = 1 << 5,

    /// <summary>Other stories: related, recommended, teasers.</summary>
    Related = 1 << 6,

    /// <summary>Buttons to share, print, save.</summary>
    Social = 1 << 7,

    /// <summary>Advertising.</summary>
    Advertising = 1 << 8,

    /// <summary>Newsletters, subscriptions, log-in, pay walls.</summary>
    Subscription = 1 << 9,

    /// <summary>Consent to cookies, dialogs, notices.</summary>
    Consent = 1 << 10,

    /// <summary>Captions and credits of pictures, galleries.</summary>
    Caption = 1 << 11,

    /// <summary>Byline, date, tags, category.</summary>
    Meta = 1 << 12,

    /// <summary>About the author.</summary>
    Author = 1 << 13,

    /// <summary>Not shown to a reader.</summary>
    Hidden = 1 << 14,

    /// <summary>The article as a whole, headline and all.</summary>
    Article = 1 << 15,

    /// <summary>The summary under the headline.</summary>
    Lead = 1 << 16,

    /// <summary>A list of contents, an infobox.</summary>
    Contents = 1 << 17,

    /// <summary>Pictures to leaf through.</summary>
    Gallery = 1 << 18,

    /// <summary>Whatever is no text of an article.</summary>
    Foreign = Navigation | Footer | Aside | Comments | Related | Social | Advertising | Subscription | Consent | Caption | Meta | Author | Hidden
        | Contents | Header | Gallery,
}
