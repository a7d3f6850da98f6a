package fr.opposable.sample;

import java.util.ArrayList;
import java.util.List;

/** The rows of one case, in the five files. */
final class CaseRows {

    final List<CsvRow> parties = new ArrayList<>();
    final List<CsvRow> cases = new ArrayList<>();
    final List<CsvRow> invoices = new ArrayList<>();
    final List<CsvRow> payments = new ArrayList<>();
    final List<CsvRow> events = new ArrayList<>();
}
