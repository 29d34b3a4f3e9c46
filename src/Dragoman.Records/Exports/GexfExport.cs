using System.Xml;
using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Who deals with whom as a graph (GEXF 1.3): parties are nodes, held dealings weigh the edges.</summary>
internal sealed class GexfExport : IExport
{
    private const string Gexf = "http://gexf.net/1.3";

    public string Name => "gexf";

    public string Title => "GEXF: the graph of who deals with whom";

    public string Ending => ".gexf";

    public string MediaType => "application/gexf+xml";

    public void Write(ExportSource source, Stream output)
    {
        var (nodes, edges) = Graph(source);
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, Encoding = new System.Text.UTF8Encoding(false), NewLineChars = "\n", CloseOutput = false });
        xml.WriteStartElement("gexf", Gexf);
        xml.WriteAttributeString("version", "1.3");
        xml.WriteStartElement("meta", Gexf);
        xml.WriteAttributeString("lastmodifieddate", source.Now.UtcDateTime.ToString("yyyy-MM-dd"));
        xml.WriteElementString("creator", Gexf, "Dragoman");
        xml.WriteElementString("description", Gexf, "Who deals with whom: an edge's weight is the number of dealings that were held");
        xml.WriteEndElement();
        xml.WriteStartElement("graph", Gexf);
        xml.WriteAttributeString("defaultedgetype", "undirected");
        xml.WriteAttributeString("mode", "static");
        Attributes(xml, "node", ["dealings"], "integer");
        Attributes(xml, "edge", ["first", "last"], "string");
        xml.WriteStartElement("nodes", Gexf);
        foreach (var (code, count) in nodes)
            Item(xml, "node", [("id", code), ("label", XmlText.Clean(CountryCodes.Name(code)))], [count.ToString()]);
        xml.WriteEndElement();
        xml.WriteStartElement("edges", Gexf);
        foreach (var ((one, other), edge) in edges)
            Item(xml, "edge", [("id", $"{one}-{other}"), ("source", one), ("target", other), ("weight", edge.Count.ToString())], [edge.First, edge.Last]);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static (SortedDictionary<string, int> Nodes, SortedDictionary<(string, string), Edge> Edges) Graph(ExportSource source)
    {
        var nodes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var edges = new SortedDictionary<(string, string), Edge>(Comparer<(string, string)>.Create((a, b) =>
            string.CompareOrdinal(a.Item1, b.Item1) is not 0 and var first ? first : string.CompareOrdinal(a.Item2, b.Item2)));
        foreach (var dealing in source.Dealings())
        {
            if (dealing.Status is not (DealingStatus.Held or DealingStatus.Ongoing))
                continue;
            string[] codes = [.. dealing.Codes.Select(XmlText.Clean).Where(c => c.Length > 0).Distinct().Order(StringComparer.Ordinal)];
            var day = DateRange.Of(dealing.When) is { } range ? Edtf.Format(range.First) : "";
            for (var i = 0; i < codes.Length; i++)
            {
                nodes[codes[i]] = nodes.GetValueOrDefault(codes[i]) + 1;
                for (var j = i + 1; j < codes.Length; j++)
                {
                    var pair = (codes[i], codes[j]);
                    if (!edges.TryGetValue(pair, out var edge))
                        edges.Add(pair, edge = new Edge());
                    edge.Add(day);
                }
            }
        }
        return (nodes, edges);
    }

    private static void Attributes(XmlWriter xml, string of, string[] titles, string type)
    {
        xml.WriteStartElement("attributes", Gexf);
        xml.WriteAttributeString("class", of);
        for (var i = 0; i < titles.Length; i++)
        {
            xml.WriteStartElement("attribute", Gexf);
            xml.WriteAttributeString("id", i.ToString());
            xml.WriteAttributeString("title", titles[i]);
            xml.WriteAttributeString("type", type);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Item(XmlWriter xml, string name, (string Name, string Value)[] attributes, string[] values)
    {
        xml.WriteStartElement(name, Gexf);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteStartElement("attvalues", Gexf);
        for (var i = 0; i < values.Length; i++)
        {
            xml.WriteStartElement("attvalue", Gexf);
            xml.WriteAttributeString("for", i.ToString());
            xml.WriteAttributeString("value", values[i]);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private sealed class Edge
    {
        public int Count { get; private set; }

        public string First { get; private set; } = "";

        public string Last { get; private set; } = "";

        public void Add(string day)
        {
            Count++;
            if (day.Length == 0)
                return;
            if (First.Length == 0 || string.CompareOrdinal(day, First) < 0)
                First = day;
            if (string.CompareOrdinal(day, Last) > 0)
                Last = day;
        }
    }
}
