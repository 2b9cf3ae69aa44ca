package io.ringhall.engine.presence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** Validates documents against the schemas of the RFCs. */
public enum Schema {
    DIALOG_INFO("dialog-info.xsd"),
    PIDF("pidf.xsd"),
    REGINFO("reginfo.xsd");

    private final javax.xml.validation.Schema schema;

    Schema(String file) {
        try {
            schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Objects.requireNonNull(Schema.class.getResource(file)));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws AssertionError when the document is not valid */
    public void check(byte[] document) {
        try {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
        } catch (SAXException | IOException e) {
            throw new AssertionError(e.getMessage() + "\n" + new String(document, java.nio.charset.StandardCharsets.UTF_8), e);
        }
    }
}
