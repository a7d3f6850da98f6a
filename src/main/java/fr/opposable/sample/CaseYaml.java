package fr.opposable.sample;

import fr.opposable.claim.PartyKind;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An {@code affaire.yaml}, line after line. */
final class CaseYaml {

    private final StringBuilder text = new StringBuilder();

    void line(String line) {
        text.append(line).append('\n');
    }

    /**
     * Adds a party.
     *
     * @param represented whether who represents it is said
     */
    void party(String role, SampleParty party, boolean represented) {
        line(role + ":");
        key("kind", kind(party.kind()));
        key("name", quoted(party.name()));
        key("firstNames", party.firstNames() == null ? null : quoted(party.firstNames()));
        if (party.kind() == PartyKind.COMPANY) {
            key("legalForm", party.legalForm());
            key("shareCapital", party.capital());
        }
        if (party.siren() != null) {
            key("siren", quoted(party.siren().value()));
        }
        boolean registered = party.kind() == PartyKind.COMPANY || Boolean.TRUE.equals(party.trader());
        key("rcsCity", registered ? quoted(party.place().rcsCity()) : null);
        key(
                "address",
                "{lines: [%s], postalCode: \"%s\", city: %s, inseeCode: \"%s\", country: FR}"
                        .formatted(
                                party.lines().stream().map(CaseYaml::quoted).collect(Collectors.joining(", ")),
                                party.place().postalCode(),
                                quoted(party.place().city()),
                                party.place().inseeCode()));
        if (represented && party.representative() != null) {
            key(
                    "representative",
                    "{name: %s, capacity: %s}".formatted(quoted(party.representative()), party.capacity()));
        }
        key("email", party.email());
        key("iban", party.iban() == null ? null : party.iban().value());
        key("employees", party.employees());
        if (role.equals("debtor")) {
            key("trader", party.trader());
        }
    }

    private void key(String name, @Nullable Object value) {
        if (value != null) {
            line("  " + name + ": " + value);
        }
    }

    private static String kind(PartyKind kind) {
        return switch (kind) {
            case COMPANY -> "company";
            case SOLE_TRADER -> "sole-trader";
            case ASSOCIATION -> "association";
            default -> throw new IllegalArgumentException("No such party is invented: " + kind);
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
