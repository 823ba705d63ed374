import type { KnownExport } from './known-export';

/** LinkedIn's Connections.csv: three lines of notes, then these headers; the e-mail only of those who allow it. */
export const linkedin: KnownExport = {
  system: 'linkedin',
  name: 'LinkedIn',
  tables: [
    {
      kind: 'contacts',
      source: 'https://www.linkedin.com/help/linkedin/answer/a1339364',
      checked: 'rows',
      columns: {
        'First Name': 'name.given',
        'Last Name': 'name.surname',
        URL: 'profile@linkedin',
        'Email Address': 'email',
        Company: 'org',
        Position: 'title',
        'Connected On': '',
      },
    },
  ],
};
