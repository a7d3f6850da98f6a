package fr.opposable.rendering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class RaisedLettersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            le 1er mai 2026            | le <span class="ordinal">1<sup>er</sup> mai</span> 2026
            au 2e semestre, puis       | au <span class="ordinal">2<sup>e</sup> semestre,</span> puis
            le 1er~mai                 | le <span class="ordinal">1<sup>er</sup>~mai</span>
            (1er juin) et 2e trimestre | <span class="ordinal">(1<sup>er</sup> juin)</span> et <span class="ordinal">2<sup>e</sup> trimestre</span>
            la 2e chambre              | la 2e chambre
            article 1er du code        | article 1er du code
            le 1er maire               | le 1er maire
            du 11e                     | du 11e
            4e81er janvier             | 4e81er janvier
            x2e mai                    | x2e mai
            """)
    void ordinals_of_months_and_terms_are_raised_with_what_stands_beside_them(String text, String expected)
            throws Exception {
        Document tree =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        Element here = tree.createElement("p");

        RaisedLetters.append(here, text.replace('~', '\u00a0'));

        assertThat(written(here)).isEqualTo("<p>" + expected.replace('~', '\u00a0') + "</p>");
        assertThat(here.getTextContent()).isEqualTo(text.replace('~', '\u00a0'));
    }

    private static String written(Element element) throws Exception {
        Transformer transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        StringWriter out = new StringWriter();
        transformer.transform(new DOMSource(element), new StreamResult(out));
        return out.toString().replace("&#160;", "\u00a0");
    }
}
