package fr.opposable.campaign;

import fr.opposable.vault.VersionLife;

/**
 * A version that a new one takes the place of.
 *
 * @param old the version
 * @param reason why, in French
 */
record Replacement(VersionLife old, String reason) {}
