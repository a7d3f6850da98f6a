package fr.opposable.kernel;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What keeps a file from being read or written, as systems answer it, each in its words, and as it is told in French. */
public final class DiskFault {

    /** Said when a disk, or the share of it one has, is full. */
    private static final List<String> FULL =
            List.of("No space left on device", "Disk quota exceeded", "not enough space on the disk");

    private static final Map<String, String> ANSWERS = answers();

    private DiskFault() {}

    private static Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        FULL.forEach(full -> answers.put(full, "disque plein"));
        answers.put("Read-only file system", "disque en lecture seule");
        answers.put("File name too long", "nom de fichier trop long");
        answers.put("Permission denied", "accès refusé");
        answers.put("Operation not permitted", "accès refusé");
        answers.put("Access is denied", "accès refusé");
        answers.put("No such file or directory", "fichier ou dossier introuvable");
        answers.put("Not a directory", "ce n’est pas un dossier");
        answers.put("Is a directory", "c’est un dossier");
        answers.put("Too many open files", "trop de fichiers ouverts");
        answers.put("Too many levels of symbolic links", "lien qui tourne en rond");
        answers.put("Input/output error", "le disque ne répond pas");
        answers.put("Stale file handle", "le disque du réseau ne répond plus");
        answers.put("Transport endpoint is not connected", "le disque du réseau ne répond plus");
        answers.put("used by another process", "fichier ouvert dans un autre programme");
        answers.put("Text file busy", "fichier ouvert dans un autre programme");
        return answers;
    }

    /** {@return whether a full disk brought {@code fault} about} */
    public static boolean isFull(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage());
            if (cause instanceof IOException && FULL.stream().anyMatch(said::contains)) {
                return true;
            }
        }
        return false;
    }

    /** {@return what brought {@code fault} about, in French: « accès refusé »; {@code unknown} when it is nothing of the kind} */
    public static String words(Throwable fault, String unknown) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            Optional<String> words = cause instanceof IOException io ? words(io) : Optional.empty();
            if (words.isPresent()) {
                return words.get();
            }
        }
        return unknown;
    }

    /** As {@link #words(Throwable, String)}, of a fault that can only be of the disk. */
    public static String words(Throwable fault) {
        return words(fault, "le système n’en dit pas plus");
    }

    /** As {@link #words(Throwable)}, with the file, where the system names it: « /a/b.pdf : accès refusé ». */
    public static String named(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileSystemException of && of.getFile() != null) {
                return of.getFile() + "\u00a0: " + words(fault);
            }
        }
        return words(fault);
    }

    private static Optional<String> words(IOException fault) {
        String said = String.valueOf(fault.getMessage());
        Optional<String> answer = ANSWERS.entrySet().stream()
                .filter(known -> said.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        return answer.isPresent()
                ? answer
                : Optional.ofNullable(
                        switch (fault) {
                            case AccessDeniedException _ -> "accès refusé";
                            case NoSuchFileException _, FileNotFoundException _ -> "fichier ou dossier introuvable";
                            case FileAlreadyExistsException _ -> "un fichier porte déjà ce nom";
                            case NotDirectoryException _ -> "ce n’est pas un dossier";
                            default -> null;
                        });
    }
}
