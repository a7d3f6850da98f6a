package fr.opposable.rendering.internal;

import org.apache.pdfbox.cos.COSStream;

/**
 * A file carried inside a PDF (ISO 32000-1, 7.11.3).
 *
 * @param name as stored; a label, never a path
 * @param content its embedded file stream
 */
record FileSpecification(String name, COSStream content) {}
