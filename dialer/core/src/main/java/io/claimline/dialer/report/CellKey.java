package io.claimline.dialer.report;

import java.time.LocalDate;

/**
 * What one cell of a report is of. Empty texts are of nobody: a call without an agent, a call to a patient, a payment.
 *
 * @param date the shift date
 * @param hour by the site's wall clock, as {@link ShiftCalendar#hour} writes it
 * @param campaign id of the campaign
 * @param agent login name of the agent
 * @param payer name of the payer who was called
 */
public record CellKey(LocalDate date, String hour, String campaign, String agent, String payer) {}
