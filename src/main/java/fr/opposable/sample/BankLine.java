package fr.opposable.sample;

import fr.opposable.kernel.Money;

/**
 * A line of an invented bank statement.
 *
 * @param amount more than zero when it comes in, less when it goes out
 * @param payer who paid, or was paid
 * @param text what the transfer says
 */
record BankLine(Money amount, String payer, String text) {}
