package fr.opposable.mailing;

import fr.opposable.kernel.MailDate;
import fr.opposable.mailing.MailParts.Part;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a message that came back says: a report of a server (RFC 3464), or the words that servers before it wrote.
 *
 * @param failures what it says of each addressee, in its order
 * @param ours the messages of ours it tells of, by what they are called
 * @param own whether it is one of ours itself
 * @param day the day it was written, Paris time; null when it does not say
 * @param subject its subject, for the user
 * @param automatic whether a machine wrote it
 */
record Bounce(
        List<Failure> failures,
        Set<String> ours,
        boolean own,
        @Nullable LocalDate day,
        String subject,
        boolean automatic) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int MOST_FAILURES = 100;
    private static final int LONGEST = 500;
    private static final Pattern OURS = Pattern.compile("opposable\\.([0-9a-f]{32})@");
    private static final Pattern STATUS = Pattern.compile("(?<![0-9.])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![0-9.])");
    private static final Pattern REPLY = Pattern.compile("(?<![0-9.])([45])\\d\\d[ -]");
    private static final Pattern GROUP_FIELD = Pattern.compile("([A-Za-z-]{3,40})[ \\t]{0,10}:(.*)");

    Bounce {
        failures = List.copyOf(failures);
        ours = Set.copyOf(ours);
    }

    /**
     * What a report says of one addressee.
     *
     * @param recipient their address, as the server has it; empty when it does not say
     * @param action {@code failed}, {@code delayed}, {@code delivered}, {@code relayed}, {@code expanded}
     * @param status the status (RFC 3463), comments included; empty when there is none
     * @param diagnostic what the server said, shortened
     */
    record Failure(String recipient, String action, String status, String diagnostic) {

        /** {@return whether it was given up} */
        boolean isFailed() {
            return action.equals("failed");
        }

        /** {@return whether trying again would change nothing: class 5 of RFC 3463} */
        boolean isPermanent() {
            return isFailed() && status.startsWith("5");
        }

        /** {@return whether it is the address that is wrong: 5.1.1, 5.1.2, 5.1.3, 5.1.6, 5.1.10 of RFC 3463 and its register} */
        boolean isUnknownAddress() {
            Matcher code = STATUS.matcher(status);
            return isFailed()
                    && code.find()
                    && Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10").contains(code.group());
        }
    }

    /** {@return what {@code message} says} */
    static Bounce read(byte[] message) {
        List<Part> parts = MailParts.of(message);
        Part top = parts.getFirst();
        Set<String> ours = new LinkedHashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            collect(part.text(), ours);
            part.fields().forEach((name, body) -> {
                if (part.depth() > 0 || !name.equals("message-id")) {
                    collect(body, ours);
                }
            });
        }
        boolean own = OURS.matcher(top.field("message-id")).find();
        List<Failure> failures = failures(parts);
        String from = top.field("from").toLowerCase(Locale.ROOT);
        boolean automatic = !failures.isEmpty()
                || top.field("return-path").strip().equals("<>")
                || top.field("auto-submitted").toLowerCase(Locale.ROOT).startsWith("auto")
                || from.contains("mailer-daemon")
                || from.contains("postmaster");
        return new Bounce(
                failures.isEmpty() && automatic ? spoken(parts) : failures,
                ours,
                own,
                day(top.field("date")),
                shortened(top.field("subject")),
                automatic);
    }

    private static void collect(String text, Set<String> ours) {
        Matcher found = OURS.matcher(text);
        while (found.find() && ours.size() < MOST_FAILURES) {
            ours.add(found.group(1));
        }
    }

    private static List<Failure> failures(List<Part> parts) {
        List<Failure> failures = new ArrayList<>();
        parts.stream()
                .filter(part -> part.type().equals("message/delivery-status")
                        || part.type().equals("message/global-delivery-status"))
                .forEach(part -> groups(part.text(), failures));
        if (failures.isEmpty()) {
            // a report whose borders do not match what it announces is one part
            parts.stream()
                    .filter(part -> part.text().contains("Final-Recipient:"))
                    .findFirst()
                    .ifPresent(part -> groups(part.text(), failures));
        }
        return failures;
    }

    private static void groups(String text, List<Failure> failures) {
        for (String group : text.split("\r?\n[ \t]*\r?\n", 2000)) {
            Map<String, String> fields = new LinkedHashMap<>();
            String last = "";
            for (String line : group.split("\r?\n", 2000)) {
                Matcher field = GROUP_FIELD.matcher(line);
                if (!line.isEmpty() && Character.isWhitespace(line.charAt(0))) {
                    fields.computeIfPresent(last, (_, body) -> shortened(body + " " + line.strip()));
                } else if (field.matches()) {
                    last = field.group(1).toLowerCase(Locale.ROOT);
                    fields.putIfAbsent(last, shortened(field.group(2).strip()));
                }
            }
            if ((fields.containsKey("final-recipient") || fields.containsKey("original-recipient"))
                    && failures.size() < MOST_FAILURES) {
                failures.add(new Failure(
                        address(fields.getOrDefault("final-recipient", fields.getOrDefault("original-recipient", ""))),
                        fields.getOrDefault("action", "").strip().toLowerCase(Locale.ROOT),
                        fields.getOrDefault("status", "").strip(),
                        fields.getOrDefault("diagnostic-code", "")));
            }
        }
    }

    private static String address(String recipient) {
        return recipient.substring(recipient.indexOf(';') + 1).strip();
    }

    /** What servers wrote before RFC 3464: a sentence with a code in it, and the message below. */
    private static List<Failure> spoken(List<Part> parts) {
        for (Part part : parts) {
            boolean prose = part.depth() <= 1
                    && (part.type().startsWith("text/") || part.type().startsWith("multipart/"));
            if (!prose) {
                continue;
            }
            String text = part.text();
            Matcher status = STATUS.matcher(text);
            boolean hasStatus = status.find();
            while (hasStatus && status.group(1).equals("2")) {
                hasStatus = status.find();
            }
            Matcher reply = REPLY.matcher(text);
            boolean hasReply = reply.find();
            if (hasStatus || hasReply) {
                int at = hasReply ? reply.start() : status.start();
                String code = hasStatus ? status.group() : reply.group(1) + ".0.0";
                int end = text.indexOf('\n', at);
                String line = text.substring(at, end < 0 ? text.length() : end).strip();
                return List.of(new Failure("", code.startsWith("5") ? "failed" : "delayed", code, shortened(line)));
            }
        }
        return List.of();
    }

    private static @Nullable LocalDate day(String date) {
        return MailDate.of(date)
                .map(written -> written.atZoneSameInstant(PARIS).toLocalDate())
                .orElse(null);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
