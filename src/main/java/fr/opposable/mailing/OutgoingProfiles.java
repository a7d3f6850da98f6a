package fr.opposable.mailing;

import fr.opposable.kernel.French;
import fr.opposable.mailing.OutgoingProfile.Limit;
import fr.opposable.mailing.OutgoingProfile.Measure;
import fr.opposable.mailing.OutgoingProfile.Service;
import fr.opposable.mailing.OutgoingProfile.Shape;
import fr.opposable.mailing.OutgoingProfile.Status;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** The profiles that travel with the program, from {@code mailing/}; a faulty one stops the program with its file and key. */
public final class OutgoingProfiles {

    private static final List<String> FILES = List.of("maileva", "imprimeur", "manuel");
    private static final List<OutgoingProfile> KNOWN =
            FILES.stream().map(OutgoingProfiles::resource).toList();

    private OutgoingProfiles() {}

    /** Every scalar is a text: a day stays as written. */
    private static final class AllText extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.MERGE, MERGE, "<", 10);
        }
    }

    /** {@return the profiles in force on {@code day}} */
    public static List<OutgoingProfile> on(LocalDate day) {
        return KNOWN.stream().filter(profile -> profile.isInForce(day)).toList();
    }

    /** {@return the profile of that name in force on {@code day}} */
    public static Optional<OutgoingProfile> on(LocalDate day, String key) {
        return on(day).stream().filter(profile -> profile.key().equals(key)).findFirst();
    }

    private static OutgoingProfile resource(String name) {
        String path = "/mailing/" + name + ".yaml";
        try (InputStream in = OutgoingProfiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return parse(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(path + " cannot be read", e);
        }
    }

    /**
     * {@return the profile written in {@code yaml}}
     *
     * @throws IllegalStateException when it is none; the message names {@code path} and the key
     */
    static OutgoingProfile parse(String path, String yaml) {
        try {
            LoaderOptions options = new LoaderOptions();
            Object top = new Yaml(
                            new SafeConstructor(options),
                            new org.yaml.snakeyaml.representer.Representer(new org.yaml.snakeyaml.DumperOptions()),
                            new org.yaml.snakeyaml.DumperOptions(),
                            options,
                            new AllText())
                    .load(yaml);
            if (!(top instanceof Map<?, ?> keys)) {
                throw new IllegalStateException(path + " is no profile");
            }
            return profile(new Reading(path, keys));
        } catch (YAMLException | DateTimeException | NumberFormatException e) {
            throw new IllegalStateException(path + " is no profile", e);
        }
    }

    private static OutgoingProfile profile(Reading profile) {
        List<Limit> limits = new ArrayList<>();
        for (Reading limit : profile.entries("limits")) {
            limits.add(new Limit(
                    Measure.of(limit.text("name")).orElseThrow(() -> limit.unknown("name")),
                    Integer.parseInt(limit.text("value")),
                    French.typeset(limit.text("source")),
                    limit.status()));
        }
        List<Service> services = new ArrayList<>();
        for (Reading service : profile.entries("services")) {
            services.add(new Service(
                    service.text("channel"),
                    service.text("folder"),
                    French.typeset(service.text("name")),
                    service.texts("countries"),
                    French.typeset(service.text("source")),
                    service.status()));
        }
        String to = profile.text("to");
        return new OutgoingProfile(
                profile.text("key"),
                profile.text("id"),
                French.typeset(profile.text("name")),
                LocalDate.parse(profile.text("from")),
                to.equals("open") ? null : LocalDate.parse(to),
                LocalDate.parse(profile.text("reviewed")),
                Shape.of(profile.text("shape")).orElseThrow(() -> profile.unknown("shape")),
                limits,
                services,
                profile.pairs("columns"),
                profile.texts("unknown").stream().map(French::typeset).toList());
    }

    /** A mapping of the file, with where it is. */
    private record Reading(String path, Map<?, ?> keys) {

        String text(String key) {
            if (!(keys.get(key) instanceof String text) || text.isBlank()) {
                throw new IllegalStateException("%s: '%s' is missing or is no text".formatted(path, key));
            }
            return text;
        }

        Status status() {
            return Status.of(text("status")).orElseThrow(() -> unknown("status"));
        }

        IllegalStateException unknown(String key) {
            return new IllegalStateException("%s: '%s' is no %s".formatted(path, text(key), key));
        }

        List<Reading> entries(String key) {
            if (!(keys.get(key) instanceof List<?> items)) {
                throw new IllegalStateException("%s: '%s' is missing or is no list".formatted(path, key));
            }
            List<Reading> entries = new ArrayList<>();
            for (Object item : items) {
                if (!(item instanceof Map<?, ?> entry)) {
                    throw new IllegalStateException("%s: an entry of '%s' is no mapping".formatted(path, key));
                }
                entries.add(new Reading(path + ", " + key, entry));
            }
            return entries;
        }

        List<String> texts(String key) {
            return keys.get(key) instanceof List<?> items
                    ? items.stream().map(String::valueOf).toList()
                    : List.of();
        }

        Map<String, String> pairs(String key) {
            Map<String, String> pairs = new LinkedHashMap<>();
            if (keys.get(key) instanceof Map<?, ?> entries) {
                entries.forEach((name, value) -> pairs.put(String.valueOf(name), String.valueOf(value)));
            }
            return pairs;
        }
    }
}
