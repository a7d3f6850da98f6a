package fr.opposable.rendering.internal.word;

import java.util.Map;
import org.glassfish.jaxb.runtime.marshaller.NamespacePrefixMapper;
import org.jspecify.annotations.Nullable;

/** The prefixes that word processors write, and that some expect. */
final class Prefixes extends NamespacePrefixMapper {

    private static final Map<String, String> KNOWN = Map.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r",
            "http://schemas.openxmlformats.org/officeDocument/2006/math", "m",
            "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp",
            "http://schemas.openxmlformats.org/drawingml/2006/main", "a",
            "http://schemas.openxmlformats.org/drawingml/2006/picture", "pic",
            "http://schemas.openxmlformats.org/markup-compatibility/2006", "mc",
            "urn:schemas-microsoft-com:vml", "v",
            "urn:schemas-microsoft-com:office:office", "o",
            "urn:schemas-microsoft-com:office:word", "w10");

    @Override
    public @Nullable String getPreferredPrefix(String namespace, @Nullable String suggestion, boolean required) {
        return KNOWN.getOrDefault(namespace, suggestion);
    }
}
