package fr.opposable.intake.internal;

import fr.opposable.intake.internal.Node.Table;
import java.util.LinkedHashMap;
import java.util.Map;

/** A row of parties.csv as the block of a party. */
final class PartyTree {

    private PartyTree() {}

    static Table of(CsvRow row) {
        Map<String, Node> entries = new LinkedHashMap<>(RowTree.of(row).entries());
        entries.remove("id");
        if (entries.get("address") instanceof Table address
                && !address.entries().containsKey("lines")
                && !address.entries().containsKey("postalCode")
                && !address.entries().containsKey("city")) {
            entries.remove("address");
        }
        return new Table(row.place(), entries);
    }
}
