package fr.opposable.bank;

import fr.opposable.bank.BankStatement.Balance;
import fr.opposable.kernel.French;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads camt.053 statements of ISO 20022, versions .001.02 to .001.13, event by event: no document type, no entity, nothing outside the
 * file, and no more kept of a text than the limits say.
 */
final class CamtReader {

    private static final Pattern NAMESPACE =
            Pattern.compile("urn:iso:std:iso:20022:tech:xsd:(camt\\.\\d{3})\\.001\\.(\\d{2})");
    private static final int FIRST_VERSION = 2;
    private static final int LAST_VERSION = 13;
    private static final String STATEMENT = "Document/BkToCstmrStmt/Stmt";
    private static final String ENTRY = STATEMENT + "/Ntry";
    private static final String BALANCE = STATEMENT + "/Bal";
    private static final String DETAIL = ENTRY + "/NtryDtls/TxDtls";
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,18}(?:\\.\\d{0,5})?|\\.\\d{1,5}");
    private static final int DECLARATION = 400;
    private static final Pattern ENCODING =
            Pattern.compile("\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");
    private static final String CURE =
            "Demandez à la banque le relevé camt.053 d’origine\u202f; rien n’en a été enregistré.";

    private final String file;
    private final BankLimits limits;
    private final List<BankStatement> statements = new ArrayList<>();
    private final StringBuilder path = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private boolean overlong;
    private @Nullable XMLStreamReader events;
    private boolean document;
    private @Nullable StatementUnderway statement;
    private @Nullable CamtEntry entry;
    private @Nullable BalanceDraft balance;
    private String attributeCurrency = "";
    private int kept;

    CamtReader(String file, BankLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    private static final class BalanceDraft {
        private @Nullable String type;
        private @Nullable BigDecimal amount;
        private @Nullable LocalDate day;
        private boolean debit;
    }

    List<BankStatement> read(InputStream in) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(decoded(in));
            events = reader;
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > limits.depth()) {
                            throw fault(
                                    "BNK-XML", null, "le XML emboîte plus de %d niveaux.".formatted(limits.depth()));
                        }
                        start(reader);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        end();
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters(reader);
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw fault(
                                "BNK-DTD",
                                null,
                                "le XML déclare un type de document (DTD) ou une entité, ce qu’un relevé ne fait jamais ; il n’a pas été lu.");
                    default -> {
                        // comments and processing instructions say nothing here
                    }
                }
            }
        } catch (XMLStreamException | MissingResourceException | IOException e) {
            // the JDK has no message for some faults inside a document type, and fails on that
            throw new UnreadableStatementException(
                    fault("BNK-XML", null, "le XML est mal formé ou tronqué.").problem(), e);
        }
        if (!document) {
            throw fault("BNK-XML", null, "ce XML n’est pas un relevé camt.053.");
        }
        return statements;
    }

    /**
     * {@return the text of the file} Decoded here, by what its first bytes declare: the parser would print on the console what it finds
     * wrong in bytes.
     */
    private Reader decoded(InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
        bytes.mark(DECLARATION);
        byte[] first = bytes.readNBytes(DECLARATION);
        bytes.reset();
        String look = new String(first, StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(look);
        Charset charset = look.startsWith("\u00fe\u00ff") || look.startsWith("\u00ff\u00fe")
                ? StandardCharsets.UTF_16
                : StandardCharsets.UTF_8;
        if (declared.lookingAt()) {
            try {
                charset = Charset.forName(declared.group(1));
            } catch (IllegalArgumentException unknown) {
                throw new UnreadableStatementException(
                        fault("BNK-XML", null, "le codage déclaré « %s » n’est pas connu.".formatted(declared.group(1)))
                                .problem(),
                        unknown);
            }
        }
        if (look.startsWith("\u00ef\u00bb\u00bf")) {
            bytes.skipNBytes(3);
        }
        return new InputStreamReader(bytes, charset.newDecoder());
    }

    /** The JDK's own parser, whatever the class path holds. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside the file is read: " + systemId);
        });
        return factory;
    }

    private void start(XMLStreamReader reader) {
        String name = reader.getLocalName();
        if (name.equals("Document")) {
            requireKnown(reader.getNamespaceURI());
            path.setLength(0);
            document = true;
        }
        if (!path.isEmpty()) {
            path.append('/');
        }
        path.append(name);
        text.setLength(0);
        overlong = false;
        String currency = reader.getAttributeValue(null, "Ccy");
        attributeCurrency = currency == null ? "" : currency;
        switch (path.toString()) {
            case STATEMENT -> statement = new StatementUnderway(file, line());
            case BALANCE -> balance = new BalanceDraft();
            case ENTRY -> {
                StatementUnderway underway = statement;
                entry = new CamtEntry(
                        limits, "écriture %d (ligne %d)".formatted(underway == null ? 1 : underway.next(), line()));
            }
            case DETAIL -> {
                CamtEntry movement = entry;
                if (movement != null) {
                    count();
                    movement.startDetail();
                }
            }
            default -> {
                // read when it ends
            }
        }
    }

    private void count() {
        if (++kept > limits.entries()) {
            throw fault("BNK-SIZE", null, "le fichier a plus de %d écritures.".formatted(limits.entries()));
        }
    }

    private void requireKnown(@Nullable String namespace) {
        Matcher known = NAMESPACE.matcher(namespace == null ? "" : namespace);
        if (!known.matches()) {
            throw fault(
                    "BNK-XML",
                    "Document",
                    "l’espace de noms « %s » n’est pas celui d’un camt.053.".formatted(namespace));
        }
        int version = Integer.parseInt(known.group(2));
        if (!known.group(1).equals("camt.053")) {
            throw UnreadableStatementException.at(
                    "BNK-KIND",
                    file,
                    line(),
                    "Document",
                    "c’est un message %s, et non un relevé de compte camt.053 : ses opérations ne sont pas définitives ou n’ont pas de solde."
                            .formatted(known.group(1)),
                    "Demandez à la banque le relevé de fin de journée (camt.053).");
        }
        if (version < FIRST_VERSION || version > LAST_VERSION) {
            throw fault(
                    "BNK-KIND",
                    "Document",
                    "la version .001.%02d de camt.053 n’est pas lue (.001.02 à .001.13 le sont).".formatted(version));
        }
    }

    private void characters(XMLStreamReader reader) {
        int room = limits.text() - text.length();
        int length = reader.getTextLength();
        if (length > room) {
            overlong |= !reader.isWhiteSpace();
        }
        if (room > 0) {
            text.append(reader.getTextCharacters(), reader.getTextStart(), Math.min(room, length));
        }
    }

    private void end() {
        String whole = path.toString();
        String value = text.toString();
        CamtEntry movement = entry;
        BalanceDraft sum = balance;
        StatementUnderway underway = statement;
        if (whole.equals(ENTRY) && movement != null && underway != null) {
            finish(movement, underway);
        } else if (whole.startsWith(ENTRY + "/") && movement != null) {
            inEntry(movement, whole.substring(ENTRY.length() + 1), value);
        } else if (whole.equals(BALANCE) && sum != null && underway != null) {
            finish(sum, underway);
        } else if (whole.startsWith(BALANCE + "/") && sum != null && underway != null) {
            inBalance(sum, underway, whole.substring(BALANCE.length() + 1), value);
        } else if (whole.equals(STATEMENT) && underway != null) {
            statements.add(underway.proved());
            statement = null;
        } else if (whole.startsWith(STATEMENT + "/") && underway != null) {
            inStatement(underway, whole.substring(STATEMENT.length() + 1), value.strip());
        }
        path.setLength(Math.max(0, path.lastIndexOf("/")));
        text.setLength(0);
    }

    private static void inStatement(StatementUnderway underway, String name, String value) {
        switch (name) {
            case "Id" -> underway.id(value);
            case "Acct/Id/IBAN", "Acct/Id/Othr/Id" -> underway.account(Accounts.named(value));
            case "Acct/Ccy" -> underway.currency(value);
            default -> {
                // nothing of payments
            }
        }
    }

    private void inBalance(BalanceDraft sum, StatementUnderway underway, String name, String value) {
        switch (name) {
            case "Tp/CdOrPrtry/Cd" -> sum.type = value.strip();
            case "Amt" -> {
                sum.amount = amount("Bal/Amt", value);
                if (underway.currency() == null) {
                    underway.currency(attributeCurrency);
                }
            }
            case "CdtDbtInd" -> sum.debit = value.strip().equals("DBIT");
            case "Dt/Dt", "Dt/DtTm" -> sum.day = day("Bal/Dt", value);
            default -> {
                // nothing of payments
            }
        }
    }

    /** OPBD, or the closing of the day before, opens; CLBD closes. A page opens and closes by interim balances, in this order. */
    private void finish(BalanceDraft sum, StatementUnderway underway) {
        balance = null;
        BigDecimal amount = sum.amount;
        if (amount == null) {
            throw fault("BNK-XML", "Bal/Amt", "un solde n’a pas de montant.");
        }
        Balance found = new Balance(sum.debit ? amount.negate() : amount, sum.day);
        switch (String.valueOf(sum.type)) {
            case "OPBD" -> underway.opening(found);
            case "CLBD" -> underway.closing(found);
            case "PRCD" -> {
                if (underway.opening() == null) {
                    underway.opening(found);
                }
            }
            case "ITBD" -> {
                if (underway.opening() == null) {
                    underway.opening(found);
                } else {
                    underway.closingUnlessTold(found);
                }
            }
            default -> {
                // available and forward balances
            }
        }
    }

    private void inEntry(CamtEntry movement, String name, String value) {
        switch (name) {
            case "Amt" -> {
                movement.whole().amount = amount("Ntry/Amt", value);
                movement.currency(attributeCurrency);
            }
            case "BookgDt/Dt", "BookgDt/DtTm" -> movement.whole().booked = day("BookgDt", value);
            case "ValDt/Dt", "ValDt/DtTm" -> movement.whole().valued = day("ValDt", value);
            case "NtryDtls/TxDtls/Amt", "NtryDtls/TxDtls/AmtDtls/TxAmt/Amt" ->
                movement.detailAmount(amount("TxDtls/Amt", value), attributeCurrency, name.endsWith("TxDtls/Amt"));
            default -> movement.value(name, value.strip());
        }
        if (overlong) {
            movement.current().doubt = French.typeset("Un texte de l’écriture est trop long pour être lu en entier.");
            overlong = false;
        }
    }

    private void finish(CamtEntry movement, StatementUnderway underway) {
        entry = null;
        count();
        BigDecimal amount = movement.whole().amount;
        if (amount == null) {
            throw fault("BNK-XML", "Ntry/Amt", "une écriture n’a pas de montant.");
        }
        if (!movement.sided()) {
            throw fault("BNK-XML", "Ntry/CdtDbtInd", "une écriture ne dit pas si elle est au crédit ou au débit.");
        }
        if (!movement.isBooked()) {
            underway.addPending();
            return;
        }
        if (underway.currency() != null && !movement.currency().equals(underway.currency())) {
            throw fault(
                    "BNK-XML",
                    "Ntry/Amt",
                    "l’écriture est en %s et le compte en %s.".formatted(movement.currency(), underway.currency()));
        }
        underway.add(movement.parts(amount));
    }

    private BigDecimal amount(String where, String value) {
        String plain = value.strip();
        if (!AMOUNT.matcher(plain).matches()) {
            throw fault("BNK-XML", where, "« %s » n’est pas un montant.".formatted(plain));
        }
        return new BigDecimal(plain);
    }

    private LocalDate day(String where, String value) {
        String plain = value.strip();
        try {
            return LocalDate.parse(plain.length() > 10 ? plain.substring(0, 10) : plain);
        } catch (DateTimeException e) {
            throw fault("BNK-XML", where, "« %s » n’est pas une date AAAA-MM-JJ.".formatted(plain));
        }
    }

    private int line() {
        XMLStreamReader reader = events;
        return reader == null ? 0 : Math.max(0, reader.getLocation().getLineNumber());
    }

    private UnreadableStatementException fault(String code, @Nullable String where, String message) {
        return UnreadableStatementException.at(code, file, line(), where, message, CURE);
    }
}
