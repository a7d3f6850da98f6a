package fr.opposable.evidence;

import org.jspecify.annotations.Nullable;

/**
 * An identifier as an e-invoice states it, never verified.
 *
 * @param scheme code of the ISO 6523 list, {@code 0002} for a SIREN, {@code 0009} for a SIRET; null when not stated
 * @param value as written
 */
public record SchemedId(@Nullable String scheme, String value) {

    static final String SIREN = "0002";
    static final String SIRET = "0009";

    /** {@return {@code scheme:value}; an identifier without scheme begins with the colon} */
    @Override
    public String toString() {
        return (scheme == null ? "" : scheme) + ":" + value;
    }
}
