using System.Xml;

namespace Dragoman.Intake;

/// <summary>An XML reader that counts elements and their depth, anew for each item of a stream, and ends where the caller leaves.</summary>
internal sealed class MeteredXml(XmlReader inner, Budget budget) : XmlReader, IXmlLineInfo
{
    /// <summary>Items of a stream stand no deeper than this.</summary>
    private const int DeepestItem = 3;

    private readonly Tally elements = budget.Elements();
    private readonly Tally depth = budget.Depth();
    private int item = -1;

    public override bool Read()
    {
        if (!inner.Read())
            return false;
        if (inner.NodeType == XmlNodeType.Element)
        {
            if (item >= inner.Depth)
                item = -1;
            if (item < 0 && inner.Depth <= DeepestItem && inner.LocalName is "item" or "entry" or "url" or "sitemap" or "newsItem" or "nitf")
            {
                item = inner.Depth;
                elements.Restart();
            }
            elements.Add(1);
            depth.Reach(inner.Depth);
        }
        return true;
    }

    public override int AttributeCount => inner.AttributeCount;

    public override string BaseURI => inner.BaseURI;

    public override int Depth => inner.Depth;

    public override bool EOF => inner.EOF;

    public override bool IsEmptyElement => inner.IsEmptyElement;

    public override string LocalName => inner.LocalName;

    public override string NamespaceURI => inner.NamespaceURI;

    public override XmlNameTable NameTable => inner.NameTable;

    public override XmlNodeType NodeType => inner.NodeType;

    public override string Prefix => inner.Prefix;

    public override ReadState ReadState => inner.ReadState;

    public override string Value => inner.Value;

    public override string XmlLang => inner.XmlLang;

    public override XmlSpace XmlSpace => inner.XmlSpace;

    public int LineNumber => (inner as IXmlLineInfo)?.LineNumber ?? 0;

    public int LinePosition => (inner as IXmlLineInfo)?.LinePosition ?? 0;

    public bool HasLineInfo() => inner is IXmlLineInfo info && info.HasLineInfo();

    public override string GetAttribute(int i) => inner.GetAttribute(i);

    public override string? GetAttribute(string name) => inner.GetAttribute(name);

    public override string? GetAttribute(string name, string? namespaceURI) => inner.GetAttribute(name, namespaceURI);

    public override string? LookupNamespace(string prefix) => inner.LookupNamespace(prefix);

    public override bool MoveToAttribute(string name) => inner.MoveToAttribute(name);

    public override bool MoveToAttribute(string name, string? ns) => inner.MoveToAttribute(name, ns);

    public override bool MoveToElement() => inner.MoveToElement();

    public override bool MoveToFirstAttribute() => inner.MoveToFirstAttribute();

    public override bool MoveToNextAttribute() => inner.MoveToNextAttribute();

    public override bool ReadAttributeValue() => inner.ReadAttributeValue();

    public override void ResolveEntity() => inner.ResolveEntity();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
