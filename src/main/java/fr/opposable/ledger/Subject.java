package fr.opposable.ledger;

/**
 * What a leaf stands for. The log knows nothing else of it.
 *
 * @param id a random identifier
 * @param number state of the thing, from 1: the version of a document
 */
public record Subject(String id, int number) {}
