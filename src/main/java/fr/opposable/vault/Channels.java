package fr.opposable.vault;

import fr.opposable.kernel.French;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ways a document leaves, each with the days it exists: {@code channels/channels.csv}, dated data like the law. */
public final class Channels {

    private static final int COLUMNS = 6;
    private static final Channels KNOWN = load();

    private final Map<String, Channel> byKey;

    private Channels(Map<String, Channel> byKey) {
        this.byKey = byKey;
    }

    /**
     * @param key word of the case format and of the command line
     * @param name in French
     * @param from first day it exists
     * @param to last day; null: still there
     * @param basis the text it rests on, with its status; may be empty
     * @param proof what proves it was used, in French
     */
    public record Channel(
            String key,
            String name,
            LocalDate from,
            @Nullable LocalDate to,
            String basis,
            String proof) {

        boolean existsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** {@return the channels of this program} */
    public static Channels known() {
        return KNOWN;
    }

    private static Channels load() {
        try (InputStream stream = Channels.class.getResourceAsStream("/channels/channels.csv")) {
            if (stream == null) {
                throw new IllegalStateException("channels/channels.csv is missing from the program");
            }
            Map<String, Channel> channels = new LinkedHashMap<>();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Channels::channel)
                    .forEach(channel -> channels.put(channel.key(), channel));
            return new Channels(channels);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Channel channel(String line) {
        String[] cells = line.split(";", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("channels.csv: %d columns in '%s'".formatted(cells.length, line));
        }
        return new Channel(
                cells[0],
                cells[1],
                LocalDate.parse(cells[2]),
                cells[3].isEmpty() ? null : LocalDate.parse(cells[3]),
                cells[4],
                cells[5]);
    }

    /**
     * {@return the channel of this key}
     *
     * @throws TransitionRefusedException when there is none on that day
     */
    public Channel on(String key, LocalDate day) {
        Channel channel = byKey.get(key);
        if (channel == null || !channel.existsOn(day)) {
            throw TransitionRefusedException.because(
                    channel == null
                            ? "Le canal « %s » est inconnu. Choisissez parmi ceux du %s : %s."
                            : "Le canal « %s » n’existe pas au %s. Choisissez parmi ceux de ce jour : %s.",
                    key,
                    French.figures(day),
                    keysOn(day));
        }
        return channel;
    }

    /** {@return the name of a channel for the user; the key itself when it is unknown} */
    public String nameOf(String key) {
        Channel channel = byKey.get(key);
        return channel == null ? key : channel.name();
    }

    /** {@return the keys of that day, separated by commas} */
    public String keysOn(LocalDate day) {
        return byKey.values().stream()
                .filter(channel -> channel.existsOn(day))
                .map(Channel::key)
                .collect(Collectors.joining(", "));
    }
}
