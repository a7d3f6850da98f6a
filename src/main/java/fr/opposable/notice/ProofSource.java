package fr.opposable.notice;

import fr.opposable.kernel.Sha256;

/**
 * Where something was read.
 *
 * @param file name of the file as given
 * @param place place in it, in French: {@code ligne 3}, {@code page 2, Code 128}
 * @param digest of all its bytes
 */
public record ProofSource(String file, String place, Sha256 digest) {

    @Override
    public String toString() {
        return "%s, %s, sha256 %s".formatted(file, place, digest.abbreviated());
    }
}
