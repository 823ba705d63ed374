/** Fixed measures of reminding; each with its unit and useful range. */
export const DEFAULT_FOLLOWUP = {
  /** Milliseconds after which a reminder says that it is late. 1 to 60 minutes. */
  lateAfter: 5 * 60_000,
  /** Soonest that a browser fires an alarm, milliseconds from now (Chrome, chrome.alarms.create). */
  minAlarm: 30_000,
  /** Most notifications shown one by one; more at once become one. 1 to 5. */
  mostSingle: 3,
  /** Hour of "tonight". 17 to 21. */
  eveningAt: 18,
  /** Milliseconds that "tonight" must lie ahead to be offered: nearer than this is "in an hour". */
  eveningLead: 90 * 60_000,
  /** Days ahead that count as this week. */
  weekDays: 7,
} as const;
