package fr.opposable.bank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            WRITTEN,                                NAMED
            FR76 3000 6000 0112 3456 7890 189,      FR7630006000011234567890189
            AGRIFRPP/FR7630006000011234567890189,   FR7630006000011234567890189
            AGRIFRPPXXX/FR7630006000011234567890189,FR7630006000011234567890189
            30006 00001 12345678901 89,             FR7630006000011234567890189
            FR7630006000011234567890189EUR,         FR7630006000011234567890189
            30006 00001 12345678901 88,             30006000011234567890188
            50880050/0194774600888,                 508800500194774600888
            """)
    void one_account_has_one_name(String written, String named) {
        assertThat(Accounts.named(written)).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            BANK,  BRANCH, ACCOUNT,     IBAN
            30006, 00001,  12345678901, FR7630006000011234567890189
            20041, 01005,  0500013M026, FR1420041010050500013M02606
            """)
    void a_french_account_has_its_keys(String bank, String branch, String account, String iban) {
        assertThat(Accounts.ofRib(bank, branch, account)).isEqualTo(iban);
    }
}
