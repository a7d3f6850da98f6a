package fr.opposable.intake.internal;

import fr.opposable.intake.internal.Node.Items;
import fr.opposable.intake.internal.Node.Nothing;
import fr.opposable.intake.internal.Node.Table;
import fr.opposable.intake.internal.Node.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** JSON as a tree of what was written; numbers keep their digits. It is read 100,000 times a run, so every node shares one place. */
final class JsonTree {

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private JsonTree() {}

    /** {@return the tree; whoever stored the text answers for its being JSON} */
    static Node of(String json) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return node(parser, TreePlace.root("json"));
        } catch (JacksonException fault) {
            throw new IllegalArgumentException("No JSON: " + fault.getOriginalMessage(), fault);
        }
    }

    private static Node node(JsonParser parser, TreePlace place) {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return new Nothing(place);
        }
        return switch (token) {
            case START_OBJECT -> table(parser, place);
            case START_ARRAY -> items(parser, place);
            case VALUE_STRING -> new Text(place, parser.getString(), true);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
                new Text(place, parser.getString(), false);
            case VALUE_NULL, NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                new Nothing(place);
        };
    }

    private static Node table(JsonParser parser, TreePlace place) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            entries.put(name, node(parser, place));
        }
        return new Table(place, entries);
    }

    private static Node items(JsonParser parser, TreePlace place) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser, place));
        }
        return new Items(place, items);
    }
}
