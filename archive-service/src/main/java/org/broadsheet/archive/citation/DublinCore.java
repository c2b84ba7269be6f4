package org.broadsheet.archive.citation;

/** An article in the fifteen elements of Dublin Core, in OAI's container. */
public final class DublinCore {
    private DublinCore() {}

    public static Xml record(Cited cited) {
        Xml record = Xml.element("oai_dc:dc")
                .attribute("xmlns:oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc/")
                .attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute(
                        "xsi:schemaLocation",
                        "http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd");
        record.add("dc:title", cited.title());
        cited.authors().forEach(author -> record.add("dc:creator", author));
        record.add("dc:subject", cited.column());
        record.add("dc:description", cited.text());
        record.add("dc:publisher", cited.newspaper());
        record.add("dc:date", cited.date() == null ? null : cited.date().toString());
        record.add("dc:type", "Text");
        record.add("dc:format", "text/plain");
        record.add("dc:identifier", cited.url());
        record.add("dc:source", source(cited));
        record.add("dc:language", cited.language());
        return record;
    }

    private static String source(Cited cited) {
        return (cited.newspaper() + " " + (cited.date() == null ? "" : cited.date()) + " " + cited.edition()).strip()
                + ", " + cited.page();
    }
}
