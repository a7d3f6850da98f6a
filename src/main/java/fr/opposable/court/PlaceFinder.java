package fr.opposable.court;

import fr.opposable.claim.Address;
import fr.opposable.kernel.French;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds the commune of an address: by its INSEE code first; else by postcode and name, when they point to one commune and only one.
 * A commune that merged is found by its own name or code. Nothing is guessed: what is ambiguous is asked, with the candidates.
 */
public final class PlaceFinder {

    /** Overseas territories under the common code of civil procedure, which ISO gives a code of their own. */
    private static final List<String> FRENCH =
            List.of("FR", "GP", "MQ", "GF", "RE", "YT", "BL", "MF", "PM", "WF", "TF");

    /** Paris, Lyon and Marseille as a whole; the ministry lists the last two by arrondissement only. */
    private static final Map<String, String> FIRST_ARRONDISSEMENT = Map.of("69123", "69381", "13055", "13201");

    private final CourtBook book;

    public PlaceFinder(CourtBook book) {
        this.book = book;
    }

    /** {@return where {@code address} is; null when the case gives none} */
    public Place find(@Nullable Address address) {
        if (address == null) {
            return new Place.Asked("L’adresse du débiteur n’est pas donnée.", List.of());
        }
        String own = ownProcedure(address);
        if (own != null) {
            return new Place.OtherProcedure(own);
        }
        if (!FRENCH.contains(address.country())) {
            return new Place.Abroad(address.country());
        }
        String insee = address.inseeCode();
        return insee == null ? byName(address) : byCode(insee.strip(), address);
    }

    private static @Nullable String ownProcedure(Address address) {
        String insee = address.inseeCode() == null ? "" : address.inseeCode();
        String postcode = address.postalCode();
        boolean french = FRENCH.contains(address.country());
        if (address.country().equals("NC") || (french && (insee.startsWith("988") || postcode.startsWith("988")))) {
            return "la Nouvelle-Calédonie";
        }
        if (address.country().equals("PF") || (french && (insee.startsWith("987") || postcode.startsWith("987")))) {
            return "la Polynésie française";
        }
        return null;
    }

    private Place byCode(String insee, Address address) {
        Commune commune = book.commune(FIRST_ARRONDISSEMENT.getOrDefault(insee, insee));
        String how = French.typeset("code INSEE " + insee);
        if (commune == null) {
            List<CourtBook.FormerCommune> former = book.formerOf(insee);
            Commune successor = former.isEmpty() ? null : current(former.getFirst());
            if (successor == null) {
                return new Place.Asked(
                        French.typeset("Le code INSEE « %s » n'est celui d'aucune commune de la table.")
                                .formatted(insee),
                        candidates(address));
            }
            commune = successor;
            how = French.typeset("ancien code INSEE %s, commune réunie à %s").formatted(insee, successor.labelled());
        }
        String department = CourtBook.department(commune.insee());
        if (!address.postalCode().isEmpty() && !mayServe(address.postalCode(), commune, department)) {
            return new Place.Asked(
                    French.typeset("Le code INSEE %s désigne %s, mais le code postal est %s.")
                            .formatted(insee, commune.labelled(), address.postalCode()),
                    candidates(address).isEmpty() ? List.of(commune) : candidates(address));
        }
        boolean renamed = !address.city().isEmpty()
                && !commune.name().isEmpty()
                && !sameName(commune.name(), address.city())
                && book.formerOf(insee).stream().noneMatch(one -> sameName(one.name(), address.city()));
        return new Place.Known(
                commune,
                how,
                renamed
                        ? French.typeset("la ville tapée (« %s ») n'est pas le nom INSEE (%s)")
                                .formatted(address.city(), commune.labelled())
                        : null);
    }

    /** A postcode serves communes of its département and, at a border, of the next one. */
    private static boolean mayServe(String postcode, Commune commune, String department) {
        return commune.postcodes().contains(postcode)
                || commune.postcodes().isEmpty()
                || postcode.startsWith(postalPrefix(department));
    }

    private Place byName(Address address) {
        List<Commune> served = book.at(address.postalCode());
        List<Commune> named = named(served, address.city());
        if (named.size() == 1) {
            return new Place.Known(
                    named.getFirst(),
                    French.typeset("code postal et nom : « %s %s »").formatted(address.postalCode(), address.city()),
                    null);
        }
        List<Commune> merged = mergedInto(served, address.city());
        if (named.isEmpty() && merged.size() == 1) {
            return new Place.Known(
                    merged.getFirst(),
                    French.typeset("ancienne commune « %s », réunie à %s")
                            .formatted(address.city(), merged.getFirst().labelled()),
                    null);
        }
        if (named.isEmpty() && merged.isEmpty() && (served.isEmpty() || CommuneName.isCedex(address.city()))) {
            return byDepartment(address);
        }
        List<Commune> candidates = named.isEmpty() ? merged.isEmpty() ? served : merged : named;
        return new Place.Asked(
                named.isEmpty() && merged.isEmpty()
                        ? French.typeset("Aucune commune du code postal %s ne se nomme « %s ».")
                                .formatted(address.postalCode(), address.city())
                        : French.typeset("« %s %s » désigne plusieurs communes.")
                                .formatted(address.postalCode(), address.city()),
                candidates);
    }

    /** A CEDEX postcode belongs to no commune: the name must be alone in its département. */
    private Place byDepartment(Address address) {
        List<Commune> named = named(inPostalDepartment(address.postalCode()), address.city());
        if (named.size() == 1 && CommuneName.isCedex(address.city())) {
            return new Place.Known(
                    named.getFirst(),
                    French.typeset("nom, seul de son département : « %s »").formatted(address.city()),
                    French.typeset("le code postal %s est un code CEDEX, qu'aucune commune ne porte")
                            .formatted(address.postalCode()));
        }
        return new Place.Asked(
                French.typeset("Le code postal « %s » n'est celui d'aucune commune nommée « %s ».")
                        .formatted(address.postalCode(), address.city()),
                named);
    }

    private List<Commune> candidates(Address address) {
        List<Commune> served = book.at(address.postalCode());
        List<Commune> named = named(served, address.city());
        return named.isEmpty() ? served : named;
    }

    /** {@return the communes of this name; arrondissements of one city count once} */
    private List<Commune> named(List<Commune> communes, String city) {
        List<Commune> exact = onceEach(communes, city, CommuneName::folded);
        return exact.isEmpty() ? onceEach(communes, city, CommuneName::bare) : exact;
    }

    private static List<Commune> onceEach(List<Commune> communes, String city, UnaryOperator<String> form) {
        String wanted = form.apply(city);
        Map<String, Commune> found = new LinkedHashMap<>();
        for (Commune commune : communes) {
            if (!commune.name().isEmpty() && form.apply(commune.name()).equals(wanted)) {
                found.putIfAbsent(cityOf(commune), commune);
            }
        }
        return List.copyOf(found.values());
    }

    /** {@return the code of the whole city for an arrondissement, of the commune otherwise} */
    private static String cityOf(Commune commune) {
        String code = commune.insee();
        boolean arrondissement = CommuneName.folded(commune.name()).matches("paris|lyon|marseille")
                && (code.startsWith("751") || code.startsWith("6938") || code.startsWith("132"));
        return arrondissement || code.equals("75056")
                ? CourtBook.department(code) + CommuneName.folded(commune.name())
                : code;
    }

    private List<Commune> mergedInto(List<Commune> served, String city) {
        Map<String, Commune> found = new LinkedHashMap<>();
        for (Commune commune : served) {
            for (CourtBook.FormerCommune former : book.formerCommunes()) {
                if (former.current().equals(commune.insee()) && sameName(former.name(), city)) {
                    found.put(commune.insee(), commune);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private @Nullable Commune current(CourtBook.FormerCommune former) {
        return book.commune(FIRST_ARRONDISSEMENT.getOrDefault(former.current(), former.current()));
    }

    private List<Commune> inPostalDepartment(String postcode) {
        if (postcode.startsWith("20")) {
            List<Commune> corsica = new ArrayList<>(book.in("2A"));
            corsica.addAll(book.in("2B"));
            return corsica;
        }
        int length = postcode.startsWith("97") || postcode.startsWith("98") ? 3 : 2;
        return postcode.length() < length ? List.of() : book.in(postcode.substring(0, length));
    }

    private static String postalPrefix(String department) {
        return switch (department) {
            case "2A", "2B" -> "20";
            case "977", "978" -> "971";
            default -> department;
        };
    }

    private static boolean sameName(String one, String other) {
        return !one.isEmpty() && CommuneName.bare(one).equals(CommuneName.bare(other));
    }
}
