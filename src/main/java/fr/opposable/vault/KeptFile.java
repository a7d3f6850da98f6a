package fr.opposable.vault;

import fr.opposable.kernel.Sha256;
import java.nio.file.Path;

/**
 * A file of somebody else's, kept bit for bit.
 *
 * @param sha256 digest of its bytes
 * @param size its length in bytes
 * @param mediaType what it was found to be when it was first kept
 * @param path where it lies in the store; to be read only
 */
public record KeptFile(Sha256 sha256, long size, String mediaType, Path path) {}
