package fr.opposable.exhibit.internal.mail;

import fr.opposable.exhibit.internal.Notes;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The pictures that the text of a message shows: files the message carries (RFC 2392), written into the text itself (RFC 2397), or left on
 * a server, from which nothing is fetched. Each is told in its place or at the end; none goes without a word.
 */
final class ShownPictures {

    private static final Pattern REFERENCE = Pattern.compile("(?i)\\bcid:([^\"'\\s<>)\\\\]+)");
    private static final Pattern WRITTEN_IN = Pattern.compile("(?is)data:(image/[a-z0-9.+-]+)[^,]*;base64,(.*)");

    private static final Pattern WEB = Pattern.compile("(?i)(?:https?:)?//");

    /** The side, in dots, up to which a picture is there to be counted and not to be seen. */
    private static final int UNSEEN = 2;

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<String> referred = new LinkedHashSet<>();
    private final Map<String, String> written = new LinkedHashMap<>();
    private int absent;
    private int unread;
    private int remote;

    /** That the message carries a file by which its text may show it. */
    void carried(@Nullable String contentId, @Nullable String name) {
        String id = id(contentId);
        if (!id.isEmpty()) {
            names.putIfAbsent(id, name == null || name.isBlank() ? "" : Notes.label(name));
        }
    }

    /** Notes what a text refers to. */
    void refers(String html) {
        REFERENCE.matcher(html).results().forEach(found -> referred.add(id(found.group(1))));
    }

    /** {@return whether the text shows the file of this identity} */
    boolean shows(@Nullable String contentId) {
        String id = id(contentId);
        return !id.isEmpty() && referred.contains(id);
    }

    /** {@return whether the message carries any file by which its text may show it} */
    boolean isAnyNamed() {
        return !names.isEmpty();
    }

    /** {@return whether the text shows any} */
    boolean areAny() {
        return !written.isEmpty() || names.keySet().stream().anyMatch(referred::contains);
    }

    private static String id(@Nullable String written) {
        String bare = written == null ? "" : written.strip().replaceAll("^<|>$", "");
        try {
            return URLDecoder.decode(bare.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return bare.toLowerCase(Locale.ROOT);
        }
    }

    /** {@return what stands in the text in the place of {@code image}; nothing when it is not there to be seen} */
    String words(Element image) {
        String alt = image.attr("alt").strip();
        String source = image.attr("src").strip();
        if (source.regionMatches(true, 0, "cid:", 0, 4)) {
            String name = names.get(id(source.substring(4)));
            if (name == null) {
                absent++;
                return words(alt, "absente du message");
            }
            return name.isEmpty() || name.equals(alt) ? words(alt, alt.isEmpty() ? "sans nom" : "") : words(alt, name);
        }
        Matcher inside = WRITTEN_IN.matcher(source);
        if (inside.matches()) {
            String type = inside.group(1).toLowerCase(Locale.ROOT);
            String name = written.computeIfAbsent(source, _ -> "image du texte n° %d.%s"
                    .formatted(written.size() + 1, type.replaceFirst("image/(x-)?", "")));
            return words(alt, name);
        }
        if (!source.isEmpty() && !isUnseen(image)) {
            elsewhere(source);
        }
        return alt.isEmpty() ? "" : words(alt, "");
    }

    private void elsewhere(String source) {
        if (source.regionMatches(true, 0, "data:", 0, 5)) {
            unread++;
        } else if (WEB.matcher(source).lookingAt()) {
            remote++;
        } else {
            absent++;
        }
    }

    private static String words(String alt, String what) {
        return "[image : " + alt + (alt.isEmpty() || what.isEmpty() ? "" : ", ") + what + "]";
    }

    private static boolean isUnseen(Element image) {
        return isUnseen(image.attr("width")) || isUnseen(image.attr("height"));
    }

    private static boolean isUnseen(String side) {
        return side.strip().matches("\\d{1,3}(px)?")
                && Integer.parseInt(side.strip().replace("px", "")) <= UNSEEN;
    }

    /** Takes out the pictures that were written into the text, and says what is not there. */
    void enclose(MailDraft draft) throws IOException {
        int left = unread;
        for (Map.Entry<String, String> picture : written.entrySet()) {
            Matcher inside = WRITTEN_IN.matcher(picture.getKey());
            if (inside.matches()) {
                byte[] content = decoded(inside.group(2));
                if (content.length == 0 || draft.isFull()) {
                    left++;
                } else {
                    draft.enclose(picture.getValue(), inside.group(1).toLowerCase(Locale.ROOT), content, true);
                }
            }
        }
        if (left > 0) {
            draft.remark(
                    left == 1
                            ? "Une image écrite dans le texte n'a pas pu en être sortie ; l'original la porte."
                            : "%d images écrites dans le texte n'ont pas pu en être sorties ; l'original les porte."
                                    .formatted(left));
        }
        if (absent > 0) {
            draft.remark(
                    absent == 1
                            ? "Le texte montre une image que le message ne porte pas : ce fichier n'est pas le message entier."
                            : "Le texte montre %d images que le message ne porte pas : ce fichier n'est pas le message entier."
                                    .formatted(absent));
        }
        if (remote > 0) {
            draft.remark(
                    remote == 1
                            ? "Le texte montre une image restée sur Internet ; le message ne la porte pas, et rien n'est téléchargé."
                            : "Le texte montre %d images restées sur Internet ; le message ne les porte pas, et rien n'est téléchargé."
                                    .formatted(remote));
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getMimeDecoder()
                    .decode(URLDecoder.decode(base64.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
