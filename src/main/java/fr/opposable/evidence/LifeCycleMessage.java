package fr.opposable.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A life-cycle message of the French e-invoicing reform (CDAR, XP Z12-012): what the platform or the buyer says became of an
 * invoice. Evidence that it was deposited, received, approved or disputed.
 *
 * @param status code of the status: 200 deposited, 202 received, 205 approved, 207 disputed, 210 refused, 212 paid…
 * @param label the status in words, as written
 * @param invoiceNumber number (BT-1) of the invoice it is about
 * @param statedAt moment of the status, {@code yyyyMMddHHmmss} as written
 * @param reasonCode why, when the status needs a reason
 * @param reason why, in words
 */
public record LifeCycleMessage(
        @Nullable String status,
        @Nullable String label,
        @Nullable String invoiceNumber,
        @Nullable String statedAt,
        @Nullable String reasonCode,
        @Nullable String reason) {

    static final String ROOT = "CrossDomainAcknowledgementAndResponse";

    /** {@return the message in {@code file}; empty when the file is readable XML of another kind, or cannot be read as XML} */
    public static Optional<LifeCycleMessage> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            XmlElement root = new SecureXml(XmlLimits.ORDINARY, Set.of()).read(in);
            return root.name().equals(ROOT) ? Optional.of(of(root)) : Optional.empty();
        } catch (XmlRefusedException e) {
            return Optional.empty();
        }
    }

    private static LifeCycleMessage of(XmlElement root) {
        XmlElement acknowledgement = root.at("AcknowledgementDocument");
        XmlElement subject = acknowledgement.at("ReferenceReferencedDocument");
        return new LifeCycleMessage(
                subject.textOf("ProcessConditionCode"),
                subject.textOf("ProcessCondition"),
                subject.textOf("IssuerAssignedID"),
                acknowledgement.textOf("IssueDateTime", "DateTimeString"),
                subject.textOf("SpecifiedDocumentStatus", "ReasonCode"),
                subject.textOf("SpecifiedDocumentStatus", "Reason"));
    }
}
